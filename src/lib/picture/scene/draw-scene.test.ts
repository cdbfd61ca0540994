import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '#lib/analysis';
import {
  createLink,
  createMap,
  createNote,
  createObservation,
  createStage,
  createTouchpoint,
  positionsOf,
  type JourneyMap,
} from '#lib/domain';
import { arbitraryMap } from '../../../../tests/fixtures/random-map.ts';
import { sceneOptions } from '../../../../tests/fixtures/scene-options.ts';
import { HARD_TITLES } from '../../../../tests/fixtures/titles.ts';
import { trials } from '../../../../tests/fixtures/trials.ts';
import { drawScene, drawSceneInTurns } from './draw-scene.ts';
import type { SceneOptions } from './options.ts';
import { OVERLAYS } from '#lib/analysis';
import { groupsOf, textsOf, type GroupShape, type Shape } from './shapes.ts';

const drawn = (map: JourneyMap, given: Partial<SceneOptions> = {}) =>
  drawScene(map, analyse(map), sceneOptions(given));
const idsOf = (groups: readonly GroupShape[]) => groups.map(({ id }) => id);

/** The corners of what a shape covers. */
function cornersOf(shape: Shape): readonly (readonly [number, number])[] {
  switch (shape.kind) {
    case 'rect':
      return [
        [shape.x, shape.y],
        [shape.x + shape.width, shape.y + shape.height],
      ];
    case 'circle':
      return [
        [shape.x - shape.r, shape.y - shape.r],
        [shape.x + shape.r, shape.y + shape.r],
      ];
    case 'line':
      return [
        [shape.from.x, shape.from.y],
        [shape.to.x, shape.to.y],
      ];
    case 'text':
      return shape.lines.flatMap(({ x, y, width }) => {
        const left = shape.anchor === 'start' ? x : shape.anchor === 'middle' ? x - width / 2 : x - width;
        return [
          [left, y - shape.size],
          [left + width, y + shape.size * 0.25],
        ] as const;
      });
    case 'path':
      return shape.at ? [[shape.at.x, shape.at.y]] : numbersOf(shape.d);
    case 'group':
      return shape.children.flatMap(cornersOf);
  }
}

/** The points of path data without relative steps; of a flag and an icon the first one. */
function numbersOf(d: string): readonly (readonly [number, number])[] {
  const whole = d.replaceAll('h0', '');
  const numbers = [...whole.matchAll(/-?\d+(?:\.\d+)?(?:e[-+]?\d+)?/g)].map(Number);
  if (/[a-z]/.test(whole.replace(/e[-+]/g, ''))) return [[numbers[0] ?? 0, numbers[1] ?? 0]];
  return numbers.flatMap((x, index) => (index % 2 === 0 ? [[x, numbers[index + 1] ?? 0] as const] : []));
}

const options = fc.record({
  theme: fc.constantFrom('light' as const, 'dark' as const),
  overlay: fc.constantFrom(...OVERLAYS),
  badges: fc.boolean(),
  curve: fc.boolean(),
  legend: fc.boolean(),
  title: fc.constantFrom(null, { date: '' }, { date: '1 January' }),
});

describe('any map', () => {
  it('is in its scene whole: every card, note, link, label and stage @trial', () => {
    fc.assert(
      fc.property(arbitraryMap(), options, (map, given) => {
        const scene = drawn(map, given);
        expect(idsOf(groupsOf(scene, 'card'))).toEqual(map.touchpoints.map(({ id }) => id));
        expect(idsOf(groupsOf(scene, 'note'))).toEqual(map.notes.map(({ id }) => id));
        expect(idsOf(groupsOf(scene, 'stage'))).toEqual(map.stages.map(({ id }) => id));
        const links = groupsOf(scene, 'link').map(({ id, from, to }) => ({ id, from, to }));
        expect(links).toEqual(map.links.map(({ id, from, to }) => ({ id, from, to })));
        const shared = map.links.filter(({ share }) => share !== null).map(({ id }) => id);
        expect(idsOf(groupsOf(scene, 'label'))).toEqual(expect.arrayContaining(shared));
      }),
      { numRuns: trials(25) },
    );
  });

  it('lies within the bounds, in whole pixels, all of it finite @trial', () => {
    fc.assert(
      fc.property(arbitraryMap(), options, (map, given) => {
        const scene = drawn(map, given);
        expect(Number.isInteger(scene.width) && Number.isInteger(scene.height)).toBe(true);
        // At a million pixels a sum of doubles is off by some 1e-9.
        const slack = 1e-6;
        for (const group of scene.groups) {
          for (const [x, y] of cornersOf(group)) {
            expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
            expect(x).toBeGreaterThanOrEqual(-slack);
            expect(y).toBeGreaterThanOrEqual(-slack);
            expect(x, group.role).toBeLessThanOrEqual(scene.width + slack);
            expect(y).toBeLessThanOrEqual(scene.height + slack);
          }
        }
      }),
      { numRuns: trials(25) },
    );
  });

  it('keeps its cards as far from each other as the map has them @trial', () => {
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        const positions = positionsOf(map);
        const moved = groupsOf(drawn(map), 'card').map(({ id, box }) => {
          const at = positions.get(id ?? '')!;
          return [box!.x - at.x, box!.y - at.y] as const;
        });
        for (const [dx, dy] of moved) {
          expect(dx).toBeCloseTo(moved[0]![0], 6);
          expect(dy).toBeCloseTo(moved[0]![1], 6);
        }
      }),
      { numRuns: trials(20) },
    );
  });

  it('is drawn the same each time, at once or in turns @trial', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryMap(), options, async (map, given) => {
        const scene = drawn(map, given);
        expect(drawn(map, given)).toEqual(scene);
        expect(await drawSceneInTurns(map, analyse(map), sceneOptions(given))).toEqual(scene);
      }),
      { numRuns: trials(10) },
    );
  });

  it('has no text that leaves its card @trial', () => {
    const titles = fc.oneof(fc.constantFrom(...HARD_TITLES), fc.string({ unit: 'binary', maxLength: 300 }));
    fc.assert(
      fc.property(titles, titles, (title, text) => {
        const map = createMap({
          touchpoints: [createTouchpoint({ id: 't', title, target: 4 })],
          notes: [createNote({ id: 'n', text, x: 300, y: 0 })],
          links: [createLink('t', 't', { id: 'l', label: text, share: 0.5 })],
        });
        const scene = drawn(map);
        for (const role of ['card', 'note', 'label'] as const) {
          const { box, children } = groupsOf(scene, role)[0]!;
          for (const each of textsOf(children)) {
            for (const { x, y, width } of each.lines) {
              expect(x).toBeGreaterThanOrEqual(box!.x);
              expect(x + width).toBeLessThanOrEqual(box!.x + box!.width);
              expect(y - each.size).toBeGreaterThanOrEqual(box!.y - 1);
              expect(y).toBeLessThanOrEqual(box!.y + box!.height);
            }
          }
        }
      }),
      { numRuns: trials(60) },
    );
  });
});

const seen = (level: 0 | 1 | 2 | 3) => ({ note: '', observations: [createObservation(level)] });
const map = createMap({
  title: 'Taxi',
  summary: 'From the airport home',
  stages: ['one', 'two', 'three'].map((id) => createStage({ id, title: id })),
  touchpoints: [
    createTouchpoint({
      id: 'a',
      title: 'A',
      stage: 'one',
      expected: { level: 3, note: '' },
      delivered: seen(1),
    }),
    createTouchpoint({
      id: 'b',
      title: 'B',
      stage: 'two',
      expected: { level: 2, note: '' },
      delivered: seen(0),
    }),
    createTouchpoint({ id: 'c', title: 'C', stage: 'three' }),
  ],
  links: [
    createLink('a', 'b', { id: 'ab', label: 'on' }),
    createLink('b', 'c', { id: 'bc' }),
    createLink('a', 'c', { id: 'ac' }),
    createLink('a', 'gone', { id: 'lost' }),
  ],
  notes: [createNote({ id: 'n', text: 'note', x: 260, y: 400 })],
});

describe('parts of a map', () => {
  const parts = (part: SceneOptions['part']) => {
    const scene = drawn(map, { part });
    return (['card', 'link', 'note', 'stage'] as const).map((role) => idsOf(groupsOf(scene, role)));
  };

  it('draws no link to a card that is not there', () => {
    expect(parts({ kind: 'map' })).toEqual([
      ['a', 'b', 'c'],
      ['ab', 'bc', 'ac'],
      ['n'],
      ['one', 'two', 'three'],
    ]);
  });

  it('draws a selection with its links and the stages it reaches over', () => {
    expect(parts({ kind: 'selection', ids: new Set(['a', 'c', 'x']) })).toEqual([
      ['a', 'c'],
      ['ac'],
      [],
      ['one', 'two', 'three'],
    ]);
    expect(parts({ kind: 'selection', ids: new Set(['ab', 'n']) })).toEqual([
      ['a', 'b'],
      ['ab'],
      ['n'],
      ['one', 'two'],
    ]);
  });

  it('draws a stage with the notes that lie in it', () => {
    expect(parts({ kind: 'stage', id: 'two' })).toEqual([['b'], [], ['n'], ['two']]);
  });

  it('draws a path by its steps', () => {
    expect(parts({ kind: 'path', ids: ['a', 'b', 'c'] })).toEqual([
      ['a', 'b', 'c'],
      ['ab', 'bc'],
      [],
      ['one', 'two', 'three'],
    ]);
  });

  it('draws nothing but the frame where there is nothing', () => {
    for (const part of [
      { kind: 'stage', id: 'x' },
      { kind: 'path', ids: [] },
    ] as const) {
      const scene = drawn(map, { part });
      expect(scene.groups.map(({ role }) => role)).toEqual(['title', 'legend']);
      expect(scene.width > 0 && scene.height > 0).toBe(true);
    }
  });
});

describe('what may be left out', () => {
  const said = (given: Partial<SceneOptions>, part: string) =>
    [...textsOf(drawn(map, given).groups)].filter((text) => text.part === part).flatMap(({ lines }) => lines);

  it('leaves out badges, title, legend and curve', () => {
    expect(said({}, 'rank').map(({ text }) => text)).toEqual(['2', '1']);
    expect(said({ badges: false }, 'rank')).toEqual([]);
    const bare = drawn(map, { title: null, legend: false, curve: false });
    expect(new Set(bare.groups.map(({ role }) => role))).toEqual(
      new Set(['stage', 'link', 'card', 'note', 'label']),
    );
  });

  it('says what the overlay says, and today’s figure before the one that is shown', () => {
    const changed = { ...map, touchpoints: map.touchpoints.map((each) => ({ ...each, delivered: seen(2) })) };
    const scene = drawScene(changed, analyse(changed), sceneOptions({ today: analyse(map) }));
    const [card] = groupsOf(scene, 'card');
    const figures = [...textsOf(card!.children)].filter(({ part }) => part === 'figure');
    expect(figures.map(({ lines, struck = false }) => [lines[0]?.text, struck])).toEqual([
      ['−2.0', true],
      ['→', false],
      ['−1.0', false],
    ]);
    expect(said({ overlay: 'reliability' }, 'level').map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/^Measure/),
    );
  });
});

it('shows a title of the map to its last word, however long', () => {
  const title = HARD_TITLES[14]!;
  const [block] = groupsOf(drawn({ ...map, title }), 'title');
  const heading = [...textsOf(block!.children)].find(({ part }) => part === 'title')!;
  expect(heading.lines.map(({ text }) => text).join(' ')).toBe(title);
});
