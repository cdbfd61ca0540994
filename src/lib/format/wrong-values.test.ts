import { describe, expect, it } from 'vitest';
import { fixtureText, sampleText } from '../../../tests/fixtures/saved-maps.ts';
import { readMapFile } from './index.ts';

type Tree = Record<string | number, unknown>;

/** The message for the sample with the value at a path (dots between the steps) set to another, or taken out. */
function messageFor(path: string, value: unknown, text = sampleText()): string | undefined {
  const file = JSON.parse(text) as Tree;
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const parent = steps.reduce((tree, step) => tree[step] as Tree, file);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  const result = readMapFile(JSON.stringify(file).replaceAll('"1e999"', '1e999'));
  return result.ok ? undefined : result.errors[0]?.message;
}

describe('a wrong value is refused with its path, what was expected and what stands there', () => {
  it.each([
    ['map.touchpoints.3.target', 7, 'map.touchpoints[3].target: expected 0–5 or null, got 7'],
    ['map.touchpoints.0.target', 2.5, 'map.touchpoints[0].target: expected 0–5 or null, got 2.5'],
    ['map.touchpoints.0.target', '3', 'map.touchpoints[0].target: expected 0–5 or null, got "3"'],
    ['map.touchpoints.0.title', 5, 'map.touchpoints[0].title: expected text, got 5'],
    ['map.touchpoints.0.title', undefined, 'map.touchpoints[0].title: expected text, got nothing'],
    [
      'map.touchpoints.0.id',
      undefined,
      'map.touchpoints[0].id: expected a text that is not empty, got nothing',
    ],
    ['map.touchpoints.0.id', '', 'map.touchpoints[0].id: expected a text that is not empty, got ""'],
    ['map.touchpoints.0.expected', null, 'map.touchpoints[0].expected: expected an object, got null'],
    ['map.touchpoints.0.expected', [], 'map.touchpoints[0].expected: expected an object, got []'],
    [
      'map.touchpoints.0.expected.level',
      -1,
      'map.touchpoints[0].expected.level: expected 0–5 or null, got -1',
    ],
    ['map.touchpoints.0.importance', 0, 'map.touchpoints[0].importance: expected 1–5, got 0'],
    ['map.touchpoints.0.importance', null, 'map.touchpoints[0].importance: expected 1–5, got null'],
    ['map.touchpoints.0.effort', 6, 'map.touchpoints[0].effort: expected 1–5 or null, got 6'],
    ['map.touchpoints.0.tags', 'a', 'map.touchpoints[0].tags: expected a list, got "a"'],
    ['map.touchpoints.0.tags', ['a', null], 'map.touchpoints[0].tags[1]: expected text, got null'],
    ['map.touchpoints.0.promise', 5, 'map.touchpoints[0].promise: expected an object or null, got 5'],
    [
      'map.touchpoints.3.promise.actual',
      undefined,
      'map.touchpoints[3].promise.actual: expected a number, got nothing',
    ],
    [
      'map.touchpoints.0.complaint',
      'soon',
      'map.touchpoints[0].complaint: expected none, possible, easy or proactive, got "soon"',
    ],
    [
      'map.touchpoints.0.surpass.lever',
      'all',
      'map.touchpoints[0].surpass.lever: expected price, time or service or null, got "all"',
    ],
    [
      'map.touchpoints.1.delivered.observations.1.level',
      null,
      'map.touchpoints[1].delivered.observations[1].level: expected 0–5, got null',
    ],
    [
      'map.touchpoints.1.delivered.observations.0.count',
      0,
      'map.touchpoints[1].delivered.observations[0].count: expected a whole number from 1, got 0',
    ],
    [
      'map.touchpoints.1.delivered.observations.0.count',
      1.5,
      'map.touchpoints[1].delivered.observations[0].count: expected a whole number from 1, got 1.5',
    ],
    [
      'map.touchpoints.1.delivered.observations.0.date',
      '2026-02-30',
      'map.touchpoints[1].delivered.observations[0].date: expected a date as YYYY-MM-DD or null, got "2026-02-30"',
    ],
    [
      'map.touchpoints.1.delivered.observations.0.date',
      '2023-02-29',
      'map.touchpoints[1].delivered.observations[0].date: expected a date as YYYY-MM-DD or null, got "2023-02-29"',
    ],
    [
      'map.touchpoints.1.delivered.observations.0.date',
      '1.2.2026',
      'map.touchpoints[1].delivered.observations[0].date: expected a date as YYYY-MM-DD or null, got "1.2.2026"',
    ],
    ['map.links.0.share', 1.01, 'map.links[0].share: expected 0–1 or null, got 1.01'],
    ['map.links.0.share', -0.1, 'map.links[0].share: expected 0–1 or null, got -0.1'],
    ['map.stages.0.width', 159.9, 'map.stages[0].width: expected a number from 160, got 159.9'],
    ['map.stages.0', 'Выбор', 'map.stages[0]: expected an object, got "Выбор"'],
    ['map.settings.leaveRate', 32, 'map.settings.leaveRate: expected 0–1, got 32'],
    ['map.settings.drift', -0.5, 'map.settings.drift: expected a number from 0, got -0.5'],
    [
      'map.settings.weights.shortfall',
      -2,
      'map.settings.weights.shortfall: expected a number from 0, got -2',
    ],
    [
      'map.settings.economics.valuePerCustomer',
      -1,
      'map.settings.economics.valuePerCustomer: expected a number from 0, got -1',
    ],
    ['map.layout', [], 'map.layout: expected an object, got []'],
    ['map.layout.app', { x: 1 }, 'map.layout.app.y: expected a number, got nothing'],
    ['map.layout.constructor', { x: null, y: 0 }, 'map.layout.constructor.x: expected a number, got null'],
    ['map.layout.a b', null, 'map.layout["a b"]: expected an object, got null'],
    ['map.audit.trust', { state: 'maybe' }, 'map.audit.trust.state: expected yes, partly or no, got "maybe"'],
    ['map.review.prototype', 3, 'map.review.prototype: expected text, got 3'],
    ['map.id', '', 'map.id: expected a text that is not empty, got ""'],
    ['map.title', 'x'.repeat(9).split(''), 'map.title: expected text, got […]'],
    [
      'map.touchpoints.0.target',
      'очень длинный текст '.repeat(9),
      'map.touchpoints[0].target: expected 0–5 or null, got "очень длинный текст очень длинный текс…',
    ],
  ])('%s = %j', (path, value, message) => {
    expect(messageFor(path, value)).toBe(message);
  });

  it('names numbers out of range and forbidden keys, in unknown parts too', () => {
    const big = 'expected a number that is not too big, got Infinity';
    expect(messageFor('map.layout.app.x', '1e999')).toBe(`map.layout.app.x: ${big}`);
    expect(messageFor('map.x-new', [{ a: '1e999' }])).toBe(`map["x-new"][0].a: ${big}`);
    const hidden = JSON.parse('{"a":[{"__proto__":{"polluted":true}}]}') as unknown;
    const forbidden = 'expected another name than __proto__, which is not allowed';
    expect(messageFor('map.touchpoints.0.extra', hidden)).toBe(
      `map.touchpoints[0].extra.a[0].__proto__: ${forbidden}`,
    );
    expect(messageFor('map.stages.0.id', '__proto__')).toBe(`map.stages[0].id: ${forbidden}`);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('parts that do not go together', () => {
  it.each([
    [
      'map.touchpoints.2.id',
      'site',
      'map.touchpoints[2].id: expected an id of its own, got "site" as in map.touchpoints[0].id',
    ],
    [
      'map.links.1.id',
      'pay',
      'map.links[1].id: expected an id of its own, got "pay" as in map.touchpoints[5].id',
    ],
    [
      'map.notes',
      [{ id: 'n' }, { id: 'n' }],
      'map.notes[1].id: expected an id of its own, got "n" as in map.notes[0].id',
    ],
    [
      'map.notes',
      [{ id: 'site-app' }],
      'map.notes[0].id: expected an id of its own, got "site-app" as in map.links[0].id',
    ],
    [
      'map.stages.4.id',
      'order',
      'map.stages[4].id: expected an id of its own, got "order" as in map.stages[1].id',
    ],
    ['map.links.4.to', 'nobody', 'map.links[4].to: expected the id of a touchpoint, got "nobody"'],
    [
      'map.links.4.from',
      'constructor',
      'map.links[4].from: expected the id of a touchpoint, got "constructor"',
    ],
    [
      'map.touchpoints.7.stage',
      'later',
      'map.touchpoints[7].stage: expected the id of a stage or null, got "later"',
    ],
  ])('%s = %j', (path, value, message) => {
    expect(messageFor(path, value)).toBe(message);
  });

  it('lets a stage and a touchpoint have the same id, and positions stand for nothing', () => {
    expect(messageFor('map.notes', [{ id: 'choose' }])).toBeUndefined();
    expect(messageFor('map.layout.gone', { x: 1, y: 2 })).toBeUndefined();
  });
});

it('carries the parts of the message for the interface to word', () => {
  const result = readMapFile(sampleText().replace('"target": 4', '"target": 7'));
  expect(result).toEqual({
    ok: false,
    errors: [
      {
        path: 'map.touchpoints[3].target',
        code: 'wrong-value',
        data: { expected: 'level-or-null', got: '7' },
        message: 'map.touchpoints[3].target: expected 0–5 or null, got 7',
      },
    ],
  });
});

it('says of every required key that it is missing, and of no other', () => {
  const required = new Set<string>();
  const visit = (tree: unknown, path: string) => {
    if (typeof tree !== 'object' || tree === null) return;
    for (const [key, value] of Object.entries(tree)) {
      const at = `${path}${path && '.'}${key}`;
      const message = Array.isArray(tree) ? undefined : messageFor(at, undefined, fixtureText(1));
      if (message?.endsWith('got nothing')) required.add(at.replaceAll(/\.\d+/g, '[]'));
      visit(value, at);
    }
  };
  visit(JSON.parse(fixtureText(1)), '');
  expect([...required].sort()).toMatchInlineSnapshot(`
    [
      "format",
      "map",
      "map.audit.good-service.state",
      "map.audit.hasOwnProperty.state",
      "map.audit.never-late.state",
      "map.id",
      "map.layout.a b"c.x",
      "map.layout.a b"c.y",
      "map.layout.constructor.x",
      "map.layout.constructor.y",
      "map.layout.gone.x",
      "map.layout.gone.y",
      "map.layout.toString.x",
      "map.layout.toString.y",
      "map.layout[].x",
      "map.layout[].y",
      "map.links[].from",
      "map.links[].id",
      "map.links[].to",
      "map.notes[].id",
      "map.settings.economics.customersPerMonth",
      "map.settings.economics.valuePerCustomer",
      "map.stages[].id",
      "map.stages[].title",
      "map.title",
      "map.touchpoints[].delivered.observations[].level",
      "map.touchpoints[].id",
      "map.touchpoints[].promise.actual",
      "map.touchpoints[].promise.promised",
      "map.touchpoints[].title",
      "version",
    ]
  `);
});
