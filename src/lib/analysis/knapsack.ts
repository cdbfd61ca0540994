import { groupBy } from '#lib/domain';
import type { PlanItem } from './plan.ts';
import { addGroup, type Best } from './knapsack-group.ts';
import { comparable } from './ranking.ts';

export interface Plan {
  /** Ids of the touchpoints to lift, in reading order. */
  readonly chosen: readonly string[];
  /** Effort they take together, at most the budget. */
  readonly effort: number;
  /** Severity they remove together. */
  readonly severity: number;
}

type Choosable = Pick<PlanItem, 'id' | 'effort' | 'severity'>;
interface Placed extends Choosable {
  /** Place in reading order, from 1. */
  readonly place: number;
}

/**
 * The exact best set of items within a budget of effort points (a 0/1 knapsack): the most severity removed, then the least
 * effort, then the earliest in reading order (the least sum of places). Severities within 10⁻¹² of the sum of all are equal.
 * A budget below 1, or none (NaN), chooses nothing.
 *
 * Of items of equal effort the severest go first, so a group's best k items are a prefix of it and its gains fall. Groups
 * are added one by one to the best of every budget, in O(budget · log budget) each.
 */
export function planFor(items: readonly Choosable[], budget: number): Plan {
  const placed = items.map(({ id, effort, severity }, index) => ({ id, effort, severity, place: index + 1 }));
  const groups = groupBy(placed, ({ effort }) => effort);
  const all = sumOf(items, ({ effort }) => effort);
  const size = Number.isNaN(budget) ? 0 : Math.max(0, Math.min(all, Math.floor(budget)));
  const even = sumOf(items, ({ severity }) => severity) * 1e-12;

  let best: Best = { severity: new Float64Array(size + 1), places: new Float64Array(size + 1) };
  const steps = Array.from(groups, ([effort, group]) => {
    const sorted = group.toSorted((a, b) => comparable(b.severity) - comparable(a.severity));
    const added = addGroup(
      best,
      { effort, severity: sums(sorted, 'severity'), places: sums(sorted, 'place') },
      even,
    );
    best = added.best;
    return { effort, sorted, taken: added.taken };
  });

  const most = best.severity[size] ?? 0;
  let left = best.severity.findIndex((severity) => severity >= most - even);
  const chosen: Placed[] = [];
  for (const { effort, sorted, taken } of steps.reverse()) {
    const count = taken[left] ?? 0;
    for (const item of sorted.slice(0, count)) chosen.push(item);
    left -= count * effort;
  }
  chosen.sort((a, b) => a.place - b.place);
  return {
    chosen: chosen.map(({ id }) => id),
    effort: sumOf(chosen, ({ effort }) => effort),
    severity: sumOf(chosen, ({ severity }) => severity),
  };
}

const sumOf = <Item>(items: readonly Item[], figure: (item: Item) => number) =>
  items.reduce((sum, item) => sum + figure(item), 0);

/** Sums of the first 0, 1, 2, … items. */
function sums(items: readonly Placed[], key: 'severity' | 'place'): Float64Array {
  const result = new Float64Array(items.length + 1);
  items.forEach((item, index) => (result[index + 1] = (result[index] ?? 0) + item[key]));
  return result;
}
