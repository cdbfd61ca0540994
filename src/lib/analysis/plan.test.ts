import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMap, createTouchpoint, type Effort, type JourneyMap } from '#lib/domain';
import { analyse, lifted, planFor, planItems, type Analysis } from './index.ts';
import { extremeMap, observed, randomMap, TRIALS } from './testing.ts';

const touchpoint = (
  id: string,
  expected: 2 | 3 | null,
  target: 4 | null,
  effort: Effort | null,
  counts: number[],
) =>
  createTouchpoint({
    id,
    target,
    effort,
    expected: { level: expected, note: 'kept' },
    delivered: { note: 'kept', observations: observed(...counts) },
  });

const map = createMap({
  touchpoints: [
    touchpoint('short', 3, null, 2, [0, 1, 2]),
    touchpoint('aims', 2, 4, 1, [0, 0, 1]),
    touchpoint('even', 3, null, 1, [0, 0, 0, 2]),
    touchpoint('unknown', 3, 4, 1, []),
    touchpoint('unpriced', 3, null, null, [0, 1]),
  ],
});
const analysis = analyse(map);
const after = (ids: readonly string[], before = analysis) => lifted(map, ids, before);

describe('what a plan chooses among', () => {
  it('is what has a severity and an effort', () => {
    expect(planItems(map, analysis)).toEqual({
      items: [
        { id: 'short', effort: 2, severity: expect.closeTo(3 * 2 * (4 / 3), 9), recoverable: 0, to: 3 },
        { id: 'aims', effort: 1, severity: 3 * 2, recoverable: 0, to: 4 },
      ],
      withoutEffort: ['unpriced'],
    });
  });

  it('is lifted to the next whole level when looking ahead', () => {
    const tos = (monthsAhead: number) =>
      planItems(map, analyse(map, { monthsAhead })).items.map(({ id, to }) => `${id} ${to}`);
    expect(tos(12)).toEqual(['short 4', 'aims 4', 'even 4']);
    expect(tos(24)).toEqual(['short 4', 'aims 4', 'even 4']);
    expect(tos(36)).toEqual(['short 5', 'aims 4', 'even 5']);
  });
});

describe('a lifted map', () => {
  it('delivers as often as before, at what is expected and aimed for', () => {
    const [short, aims] = after(['aims', 'short']).touchpoints;
    const before = map.touchpoints.find(({ id }) => id === 'short')?.delivered.observations ?? [];
    expect(short?.delivered.note).toBe('kept');
    expect(short?.delivered.observations).toEqual(before.map((each) => ({ ...each, level: 3 })));
    expect(aims?.delivered.observations).toMatchObject([{ level: 4, count: 1 }]);
  });

  it('leaves all else the same object', () => {
    const next = after(['short']);
    expect(next.touchpoints.slice(1).every((each, index) => each === map.touchpoints[index + 1])).toBe(true);
    expect(next.touchpoints[0]?.expected).toBe(map.touchpoints[0]?.expected);
    expect(next.links).toBe(map.links);
    expect(next.settings).toBe(map.settings);
  });

  it('is the map itself where there is nothing to lift', () => {
    expect(after([])).toBe(map);
    expect(after(['even', 'unknown', 'nowhere'])).toBe(map);
  });
});

const efforts = fc.array(fc.option(fc.constantFrom<Effort[]>(1, 2, 3, 4, 5), { freq: 4 }), {
  minLength: 10,
  maxLength: 10,
});
const anyPlan = fc
  .record({
    bare: fc.oneof(randomMap, extremeMap),
    efforts,
    budget: fc.nat({ max: 30 }),
    monthsAhead: fc.constantFrom(0, 0, 5, 12, 36),
  })
  .map(({ bare, efforts, budget, monthsAhead }) => {
    const touchpoints = bare.touchpoints.map((each, index) => ({ ...each, effort: efforts[index] ?? null }));
    const map: JourneyMap = { ...bare, touchpoints };
    const before = analyse(map, { monthsAhead });
    const plan = planFor(planItems(map, before).items, budget);
    return { map, before, plan, after: analyse(lifted(map, plan.chosen, before), { monthsAhead }) };
  });

const severities = ({ touchpoints }: Analysis) =>
  Array.from(touchpoints.values(), ({ severity }) => severity ?? 0).reduce((sum, each) => sum + each, 0);

describe('any plan', () => {
  it('never lowers completion', () => {
    fc.assert(
      fc.property(anyPlan, ({ before, after }) => {
        expect(after.journey.completion ?? 0).toBeGreaterThanOrEqual((before.journey.completion ?? 0) - 1e-9);
      }),
      { numRuns: TRIALS },
    );
  });

  it('leaves nothing of the severity of what it lifts, and nobody who leaves there', () => {
    fc.assert(
      fc.property(anyPlan, ({ plan, after }) => {
        for (const id of plan.chosen)
          expect(after.touchpoints.get(id)).toMatchObject({ severity: 0, leave: 0 });
      }),
      { numRuns: TRIALS },
    );
  });

  it('removes the severity it says', () => {
    fc.assert(
      fc.property(anyPlan, ({ before, plan, after }) => {
        const removed = severities(before) - severities(after);
        expect(Math.abs(removed - plan.severity)).toBeLessThanOrEqual(1e-9 * Math.max(1, severities(before)));
      }),
      { numRuns: TRIALS },
    );
  });
});
