import { describe, expect, it } from 'vitest';
import { analyse, type Finding, type FindingCode } from '#lib/analysis';
import {
  createLink,
  createMap,
  createObservation,
  createStage,
  createTouchpoint,
  type JourneyMap,
  type Touchpoint,
} from '#lib/domain';
import { fixOf } from './fix.ts';

const found = (map: JourneyMap, code: FindingCode): Finding | undefined =>
  analyse(map).findings.find((finding) => finding.code === code);

/** Applies the first choice, or a text, of the fix for a finding that the map must have. */
function fixed(map: JourneyMap, code: FindingCode, text = 'An umbrella'): JourneyMap {
  const fix = fixOf(found(map, code)!, map)!;
  return (fix.kind === 'text' ? fix.command(text) : fix.choices[0]!.command).apply(map);
}

const observed = (...levels: readonly (0 | 1 | 2 | 3 | 4 | 5)[]) => ({
  note: '',
  observations: levels.map((level) => createObservation(level)),
});
const one = (fields: Partial<Touchpoint>): JourneyMap =>
  createMap({ touchpoints: [createTouchpoint({ id: 'a', ...fields })] });
const stage = createStage({ id: 'one', title: 'One' });

const MAPS: Partial<Record<FindingCode, JourneyMap>> = {
  silence: one({ expected: { level: 2, note: '' }, delivered: observed(2) }),
  'incredible-standard': one({ target: 5 }),
  'target-below-expected': one({ target: 1, expected: { level: 3, note: '' } }),
  'silent-loss': one({ importance: 5 }),
  'shares-exceed': createMap({
    touchpoints: ['a', 'b', 'c'].map((id) => createTouchpoint({ id })),
    links: [createLink('a', 'b', { share: 0.8 }), createLink('a', 'c', { share: 0.4 })],
  }),
  'empty-stage': createMap({ stages: [stage, createStage({ id: 'two' })] }),
  'no-stage': createMap({
    stages: [stage],
    touchpoints: [createTouchpoint({ id: 'a' })],
    layout: { a: { x: 20, y: 40 } },
  }),
};

describe('fixOf', () => {
  it.each(Object.entries(MAPS))('makes an edit after which %s is gone', (code, map) => {
    const of = code as FindingCode;
    const count = (each: JourneyMap) =>
      analyse(each).findings.filter((finding) => finding.code === of).length;
    expect(count(fixed(map, of))).toBe(count(map) - 1);
  });

  it('gives each of the three ways to complain', () => {
    const map = MAPS['silent-loss']!;
    const fix = fixOf(found(map, 'silent-loss')!, map)!;
    const ways = fix.kind === 'choices' ? fix.choices.map(({ command }) => command.apply(map)) : [];
    expect(ways.map(({ touchpoints }) => touchpoints[0]!.complaint)).toEqual([
      'possible',
      'easy',
      'proactive',
    ]);
  });

  it.each(['unpredictable', 'observed-once'] as const)('names conditions one by one for %s', (code) => {
    const levels = code === 'unpredictable' ? ([1, 3] as const) : ([1] as const);
    let map = one({ delivered: observed(...levels) });
    for (let named = 0; named < levels.length; named += 1) map = fixed(map, code, ` Shift ${named} `);
    expect(map.touchpoints[0]!.delivered.observations.map(({ condition }) => condition)).toEqual(
      levels.map((_, index) => `Shift ${index}`),
    );
    expect(fixOf(found(map, code)!, map)).toBeNull();
  });

  it('offers nothing where there is nothing left to edit, or no edit is the answer', () => {
    const map = one({ importance: 5 });
    const finding = found(map, 'silent-loss')!;
    expect(fixOf(finding, createMap())).toBeNull();
    expect(fixOf(found(map, 'not-measured')!, map)).toBeNull();
    const bare = createMap({
      stages: [stage],
      touchpoints: [createTouchpoint({ id: 'a' })],
      layout: { a: { x: 900, y: 0 } },
    });
    expect(fixOf(found(bare, 'no-stage')!, bare)).toBeNull();
    const keen = one({ target: 2, expected: { level: 5, note: '' } });
    expect(fixOf(found(keen, 'target-below-expected')!, keen)).toBeNull();
  });

  it('aims for the whole level above an expectation that rises', () => {
    const map = one({ target: 2, expected: { level: 2, note: '' } });
    const finding = analyse(map, { monthsAhead: 12 }).findings.find(
      ({ code }) => code === 'target-below-expected',
    )!;
    const fix = fixOf(finding, map)!;
    const next = fix.kind === 'choices' ? fix.choices[0]!.command.apply(map) : map;
    expect(next.touchpoints[0]!.target).toBe(3);
  });

  it('leaves a map without blanks for blank texts', () => {
    for (const map of [MAPS.silence!, one({ delivered: observed(1) })]) {
      const code = map === MAPS.silence ? 'silence' : 'observed-once';
      expect(fixed(map, code, '  ')).toBe(map);
    }
  });
});
