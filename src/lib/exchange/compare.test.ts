import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createLink,
  createMap,
  createNote,
  createObservation,
  createStage,
  createTouchpoint,
  type JourneyMap,
  type Touchpoint,
} from '#lib/domain';
import { readMapFile, writeMapFile } from '#lib/format';
import { arbitraryMap } from '../../../tests/fixtures/random-map.ts';
import { fixtureText, sampleText } from '../../../tests/fixtures/saved-maps.ts';
import { trials } from '../../../tests/fixtures/trials.ts';
import { compareMaps, countChanges } from './index.ts';

function mapOf(text: string): JourneyMap {
  const result = readMapFile(text);
  if (!result.ok) throw new Error(result.errors[0]?.message);
  return result.map;
}

const sample = mapOf(sampleText());

/** The sample with another touchpoint in the place of `id`. */
function withTouchpoint(id: string, change: (touchpoint: Touchpoint) => Partial<Touchpoint>): JourneyMap {
  const touchpoints = sample.touchpoints.map((each) =>
    each.id === id ? { ...each, ...change(each) } : each,
  );
  return { ...sample, touchpoints };
}

describe('two states of the sample', () => {
  it.each<[string, Partial<Touchpoint>, unknown, unknown]>([
    ['title', { title: 'Подача' }, 'Подача машины вовремя', 'Подача'],
    ['stage', { stage: null }, 'ride', null],
    ['channel', { channel: 'taxi rank' }, 'driver', 'taxi rank'],
    ['target', { target: 5 }, 4, 5],
    ['importance', { importance: 1 }, 5, 1],
    ['gesture', { gesture: '' }, sample.touchpoints.find(({ id }) => id === 'pickup')?.gesture, ''],
    ['tags', { tags: ['a', 'b'] }, [], ['a', 'b']],
    ['owner', { owner: 'Анна' }, 'Диспетчерская', 'Анна'],
  ])('tell a changed %s', (field, change, before, after) => {
    const { touchpoints, same } = compareMaps(
      sample,
      withTouchpoint('pickup', () => change),
    );
    expect(same).toBe(false);
    expect(touchpoints.changed.map(({ id, fields }) => ({ id, fields }))).toEqual([
      { id: 'pickup', fields: [{ field, before, after }] },
    ]);
    expect({ ...touchpoints, changed: [] }).toEqual({
      added: [],
      removed: [],
      changed: [],
      reordered: false,
    });
  });

  it('tell the fields of inner objects one by one', () => {
    const after = withTouchpoint('pickup', ({ expected, delivered, surpass }) => ({
      expected: { ...expected, level: 4 },
      delivered: { observations: [createObservation(4)], note: delivered.note },
      surpass: { ...surpass, lever: 'price', note: 'x' },
      promise: { unit: 'h', promised: 2, actual: 1 },
    }));
    expect(compareMaps(sample, after).touchpoints.changed[0]?.fields.map(({ field }) => field)).toEqual([
      'expected.level',
      'delivered.observations',
      'surpass.lever',
      'surpass.note',
      'promise',
    ]);
  });

  it('tell added, removed, moved and reordered', () => {
    const [first, second, ...rest] = sample.touchpoints;
    const extra = createTouchpoint({ id: 'new' });
    const after: JourneyMap = {
      ...sample,
      touchpoints: [...rest, extra, second!],
      layout: { ...sample.layout, [second!.id]: { x: 1, y: 2 }, new: { x: 3, y: 4 }, gone: { x: 0, y: 0 } },
    };
    const comparison = compareMaps(sample, after);
    expect(comparison.touchpoints).toEqual({
      added: [extra],
      removed: [first],
      changed: [],
      reordered: true,
    });
    expect(comparison.moved).toEqual({ touchpoints: [second!.id], notes: [] });
    expect(countChanges(comparison)).toEqual({ added: 1, removed: 1, changed: 0, moved: 1 });
  });

  it('take an item put in between for added, not for a new order', () => {
    const [first, ...rest] = sample.stages;
    const after = { ...sample, stages: [first!, createStage({ id: 'new' }), ...rest] };
    expect(compareMaps(sample, after).stages).toMatchObject({ added: [{ id: 'new' }], reordered: false });
    expect(compareMaps(after, { ...sample, stages: [...rest, first!] }).stages).toMatchObject({
      removed: [{ id: 'new' }],
      reordered: true,
    });
  });

  it('tell the map’s own fields, the audit by habit and the review by question', () => {
    const after: JourneyMap = {
      ...sample,
      title: 'Taxi',
      persona: { ...sample.persona, goal: 'Home' },
      settings: {
        ...sample.settings,
        leaveRate: 0.4,
        weights: { shortfall: 3, ambition: 1 },
        economics: null,
      },
      audit: { trust: { state: 'yes', note: '' }, constructor: { state: 'no' as const, note: '' } },
      review: { lever: 'time' },
    };
    const before: JourneyMap = { ...sample, audit: { trust: { state: 'no', note: '' } }, review: {} };
    const comparison = compareMaps(before, after);
    expect(comparison.map.map(({ field }) => field)).toEqual([
      'title',
      'persona.goal',
      'settings.leaveRate',
      'settings.weights.shortfall',
      ...(sample.settings.economics ? ['settings.economics'] : []),
    ]);
    expect(comparison.audit).toEqual([
      { id: 'trust', before: { state: 'no', note: '' }, after: { state: 'yes', note: '' } },
      { id: 'constructor', before: null, after: { state: 'no', note: '' } },
    ]);
    expect(comparison.review).toEqual([{ id: 'lever', before: null, after: 'time' }]);
  });

  it('tell links and notes; a note that moved has no changed field', () => {
    const link = createLink('a', 'b', { id: 'l' });
    const note = createNote({ id: 'n', text: 'one' });
    const before = createMap({ id: 'm', links: [link], notes: [note] });
    const after = { ...before, links: [{ ...link, to: 'c', share: 0.5 }], notes: [{ ...note, x: 40 }] };
    const { links, notes, moved } = compareMaps(before, after);
    expect(links.changed[0]?.fields).toEqual([
      { field: 'to', before: 'b', after: 'c' },
      { field: 'share', before: null, after: 0.5 },
    ]);
    expect(notes.changed).toEqual([]);
    expect(moved).toEqual({ touchpoints: [], notes: ['n'] });
  });
});

describe('keys that the format does not know', () => {
  it('are the field “other”, wherever they stand', () => {
    const strange = (pickup: Touchpoint) => ({ expected: { ...pickup.expected, mood: 1 }, 'x-a': [1] });
    const { fields } = compareMaps(sample, withTouchpoint('pickup', strange)).touchpoints.changed[0]!;
    expect(fields).toEqual([{ field: 'other', before: {}, after: { 'x-a': [1], expected: { mood: 1 } } }]);
  });

  it('are compared beside the map too', () => {
    const text = fixtureText(1);
    const { map, same } = compareMaps(
      mapOf(text),
      mapOf(text.replace('https://example.org/', 'https://e.org/')),
    );
    expect(same).toBe(false);
    expect(map.map(({ field }) => field)).toEqual(['other']);
    expect(compareMaps(mapOf(text), mapOf(text)).same).toBe(true);
  });
});

it('what both maps share is not read', () => {
  const untouchable = new Proxy(createTouchpoint({ id: 'a' }), {
    get: (target, key) => {
      if (key !== 'id') throw new Error(`read ${String(key)}`);
      return target.id;
    },
  });
  const before = createMap({ touchpoints: [untouchable] });
  expect(compareMaps(before, { ...before, touchpoints: [untouchable] }).same).toBe(true);
});

/** What becomes of a list's items, in turn. */
const choicesOf = (...all: readonly string[]) =>
  fc.array(fc.constantFrom(...all), { minLength: 1, maxLength: 6 });
/** With which of the map's own parts are the other's, as bits; every fourth pair of maps says the same. */
const choices = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(choicesOf('keep', 'drop', 'replace', 'swap', 'copy'), fc.nat(31)) },
  { weight: 1, arbitrary: fc.tuple(choicesOf('keep', 'copy'), fc.constant(0)) },
);

/** Some of both lists under ids of their own: kept, dropped, with the content of another, in another order, copied. */
function mixed<Item extends { readonly id: string }>(
  items: readonly Item[],
  others: readonly Item[],
  choices: readonly string[],
): readonly Item[] {
  const found = new Map<string, Item>();
  items.forEach((item, index) => {
    const what = choices[index % choices.length];
    const other = others[index];
    if (what === 'keep' || !other) found.set(item.id, item);
    else if (what === 'copy') found.set(item.id, structuredClone(item));
    else if (what === 'replace') found.set(item.id, { ...other, id: item.id });
    else if (what === 'swap') found.set(other.id, other);
  });
  const all = [...found.values()];
  return choices[0] === 'swap' ? all.reverse() : all;
}

/** A map and another that has much in common with it. */
const pair = fc
  .tuple(arbitraryMap(), arbitraryMap(), choices)
  .map(([a, c, [what, bits]]): [JourneyMap, JourneyMap] => {
    const from = (bit: number) => ((bits >> bit) & 1 ? c : a);
    return [
      a,
      {
        ...a,
        title: from(0).title,
        persona: from(1).persona,
        settings: from(2).settings,
        audit: from(3).audit,
        review: from(4).review,
        stages: mixed(a.stages, c.stages, what),
        touchpoints: mixed(a.touchpoints, c.touchpoints, what),
        links: mixed(a.links, c.links, what),
        notes: mixed(a.notes, c.notes, what),
      },
    ];
  });

interface Difference {
  readonly before: unknown;
  readonly after: unknown;
}

const LISTS = ['stages', 'touchpoints', 'links', 'notes'] as const;
const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).sort();

describe('any two maps', { timeout: 600_000 }, () => {
  it('a map and its copy: nothing', () => {
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        expect(compareMaps(map, structuredClone(map)).same).toBe(true);
        expect(compareMaps(map, map).same).toBe(true);
      }),
      { numRuns: trials(60) },
    );
  });

  it('nothing differs exactly when their files say the same', () => {
    let equal = 0;
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const [was, is] = [writeMapFile(before), writeMapFile(after)];
        const { same } = compareMaps(before, after);
        // Two texts that differ may still say the same: in the order of keys.
        expect(same).toBe(isDeepStrictEqual(JSON.parse(was), JSON.parse(is)));
        if (was === is) expect(same).toBe(true);
        equal += Number(same);
      }),
      { numRuns: trials(200) },
    );
    expect(equal).toBeGreaterThan(0);
  });

  it('the other way round, what was added is removed and before is after', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const [there, back] = [compareMaps(before, after), compareMaps(after, before)];
        const turned = (changes: readonly Difference[]) =>
          changes.map((change) => ({ ...change, before: change.after, after: change.before }));
        const sorted = (changes: readonly (Difference & { id: string })[]) =>
          [...changes].sort((one, other) => (one.id < other.id ? -1 : 1));
        const answers = (changes: readonly (Difference & { id: string })[], turn = false) =>
          new Map(changes.map(({ id, before: was, after: is }) => [id, turn ? [is, was] : [was, is]]));
        for (const list of LISTS) {
          expect(back[list].added).toEqual(there[list].removed);
          expect(back[list].removed).toEqual(there[list].added);
          expect(back[list].reordered).toBe(there[list].reordered);
          const changes = there[list].changed.map((each) => ({
            id: each.id,
            before: each.after,
            after: each.before,
            fields: turned(each.fields),
          }));
          expect(sorted(back[list].changed)).toEqual(sorted(changes));
        }
        expect(back.map).toEqual(turned(there.map));
        expect(answers(back.audit)).toEqual(answers(there.audit, true));
        expect(answers(back.review)).toEqual(answers(there.review, true));
        expect([...back.moved.notes].sort()).toEqual([...there.moved.notes].sort());
      }),
      { numRuns: trials(100) },
    );
  });

  it('every difference is one, and together they are all', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const comparison = compareMaps(before, after);
        const fields = [
          ...comparison.map,
          ...comparison.audit,
          ...comparison.review,
          ...LISTS.flatMap((list) => comparison[list].changed.flatMap((item) => [...item.fields])),
        ];
        for (const { before: was, after: is } of fields) expect(isDeepStrictEqual(was, is)).toBe(false);
        for (const list of LISTS) {
          const { added, removed, changed } = comparison[list];
          const gone = new Set(idsOf(removed));
          const kept = before[list].filter(({ id }) => !gone.has(id));
          expect(idsOf([...kept, ...added])).toEqual(idsOf(after[list]));
          expect(changed.every((item) => item.fields.length > 0)).toBe(true);
          // A stage may have the id of a note that moved.
          const moved = list === 'notes' ? comparison.moved.notes : [];
          const told = new Set([...idsOf(added), ...idsOf(changed), ...moved]);
          const were = new Map<string, unknown>(before[list].map((item) => [item.id, item]));
          for (const item of after[list]) {
            expect(told.has(item.id)).toBe(!isDeepStrictEqual(item, were.get(item.id)));
          }
        }
      }),
      { numRuns: trials(100) },
    );
  });
});
