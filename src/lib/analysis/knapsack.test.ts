import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Effort } from '#lib/domain';
import { planFor } from './index.ts';
import { TRIALS } from './testing.ts';

const item = (id: string, effort: Effort, severity: number) => ({ id, effort, severity });
type Item = ReturnType<typeof item>;

const sum = (figures: readonly number[]) => figures.reduce((total, each) => total + each, 0);

/** The best of all sets there are, by the rule as it is written. */
function bestOfAll(items: readonly Item[], budget: number) {
  const even = 1e-12 * sum(items.map(({ severity }) => severity));
  const sets = Array.from({ length: 2 ** items.length }, (_, bits) => {
    const places = items.flatMap((_, index) => ((bits >> index) & 1 ? [index] : []));
    const chosen = places.map((index) => items[index]!);
    return {
      effort: sum(chosen.map(({ effort }) => effort)),
      severity: sum(chosen.map(({ severity }) => severity)),
      places: sum(places.map((index) => index + 1)),
    };
  }).filter(({ effort }) => effort <= budget);
  const most = Math.max(...sets.map(({ severity }) => severity));
  const severest = sets.filter(({ severity }) => severity >= most - even);
  const effort = Math.min(...severest.map((set) => set.effort));
  const cheapest = severest.filter((set) => set.effort === effort);
  return { severity: most, even, effort, places: Math.min(...cheapest.map(({ places }) => places)) };
}

const anySeverity = fc.oneof(
  fc.constantFrom(0.1, 0.2, 0.3, 3 * 0.1, 1 / 3, 2 / 3, 1, 2, 3, 6),
  fc.double({ min: 1e-6, max: 60, noNaN: true }),
  fc.constantFrom(1e-6, 2.5e-6, 1e-20, 1e-300),
);
const anyItems = fc
  .array(fc.tuple(fc.constantFrom<Effort[]>(1, 2, 3, 4, 5), anySeverity), { maxLength: 12 })
  .map((pairs) => pairs.map(([effort, severity], index) => item(`${index}`, effort, severity)));

describe('the plan for a budget', () => {
  it('takes the best set, not the best items', () => {
    const items = [item('big', 5, 9), item('one', 2, 5), item('two', 3, 5), item('poor', 1, 1)];
    expect(planFor(items, 5)).toEqual({ chosen: ['one', 'two'], effort: 5, severity: 10 });
    expect(planFor(items, 4)).toEqual({ chosen: ['one', 'poor'], effort: 3, severity: 6 });
    expect(planFor(items, 100)).toEqual({ chosen: ['big', 'one', 'two', 'poor'], effort: 11, severity: 20 });
  });

  it('takes the least effort, then the earliest, of what is equal', () => {
    expect(planFor([item('dear', 4, 3), item('cheap', 2, 3)], 4).chosen).toEqual(['cheap']);
    expect(planFor([item('first', 2, 3), item('second', 2, 3)], 3).chosen).toEqual(['first']);
    const [a, b, both, other] = [item('a', 1, 3), item('b', 1, 3), item('both', 2, 6), item('other', 3, 1)];
    expect(planFor([both, a, b], 2).chosen).toEqual(['both']);
    expect(planFor([a, b, other, both], 2).chosen).toEqual(['a', 'b']);
  });

  it('does not let rounding decide what is equal', () => {
    expect(planFor([item('dear', 2, 3 * 0.1), item('cheap', 1, 0.3)], 2).chosen).toEqual(['cheap']);
    expect(planFor([item('first', 1, 0.3), item('second', 1, 3 * 0.1)], 1).chosen).toEqual(['first']);
    const [a, b, other, both] = [
      item('a', 1, 0.3),
      item('b', 1, 0.3),
      item('other', 3, 1),
      item('both', 2, 3 * 0.2),
    ];
    expect(planFor([a, b, other, both], 2).chosen).toEqual(['a', 'b']);
  });

  it.each([0, -1, 0.9, NaN, -Infinity])('chooses nothing for a budget of %d', (budget) => {
    expect(planFor([item('a', 1, 3)], budget)).toEqual({ chosen: [], effort: 0, severity: 0 });
  });

  it('needs no items and stops at no budget', () => {
    expect(planFor([], 10)).toEqual({ chosen: [], effort: 0, severity: 0 });
    expect(planFor([item('a', 1, 3)], Infinity).chosen).toEqual(['a']);
    expect(planFor([item('a', 1, 3), item('b', 2, 1)], 2.9).chosen).toEqual(['a']);
  });

  it('equals the best of all sets on up to 12 items', () => {
    fc.assert(
      fc.property(anyItems, fc.nat({ max: 64 }), (items, budget) => {
        const plan = planFor(items, budget);
        const best = bestOfAll(items, budget);
        const chosen = items.filter(({ id }) => plan.chosen.includes(id));
        expect(plan.chosen).toEqual(chosen.map(({ id }) => id));
        expect(plan.effort).toBe(sum(chosen.map(({ effort }) => effort)));
        expect(plan.severity).toBe(sum(chosen.map(({ severity }) => severity)));
        expect(Math.abs(plan.severity - best.severity)).toBeLessThanOrEqual(best.even);
        expect(plan.effort).toBe(best.effort);
        expect(sum(plan.chosen.map((id) => Number(id) + 1))).toBe(best.places);
      }),
      { numRuns: TRIALS },
    );
  });

  it('never removes less for a greater budget', () => {
    fc.assert(
      fc.property(anyItems, fc.nat({ max: 64 }), (items, budget) => {
        const more = planFor(items, budget + 1).severity;
        expect(more).toBeGreaterThanOrEqual(planFor(items, budget).severity * (1 - 1e-11));
      }),
      { numRuns: TRIALS },
    );
  });

  it('equals the plain table for hundreds of items', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), anySeverity), { maxLength: 300 }),
        (pairs) => {
          const items = pairs.map(([effort, severity], index) =>
            item(`${index}`, effort as Effort, severity),
          );
          const budget = Math.floor(sum(items.map(({ effort }) => effort)) / 2);
          expect(planFor(items, budget).severity).toBeCloseTo(plainTable(items, budget), 8);
        },
      ),
      { numRuns: Math.ceil(TRIALS / 5) },
    );
  });
});

/** The most severity within a budget, item by item: the textbook's knapsack. */
function plainTable(items: readonly Item[], budget: number): number {
  const best = new Float64Array(budget + 1);
  for (const { effort, severity } of items) {
    for (let left = budget; left >= effort; left--) {
      best[left] = Math.max(best[left]!, best[left - effort]! + severity);
    }
  }
  return best[budget]!;
}
