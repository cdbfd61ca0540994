import { planFor, type PlanItem } from '#lib/analysis';

/** What the user wants of an item, whatever is best: in the plan (`true`) or out of it (`false`). */
export type Wishes = ReadonlyMap<string, boolean>;

export interface ChosenPlan {
  readonly chosen: ReadonlySet<string>;
  /** Effort that the chosen take together: above the budget where the user wants more than it allows. */
  readonly effort: number;
  /** Severity that they remove together. */
  readonly severity: number;
  /** Whether a wish had a part in it. */
  readonly wished: boolean;
}

/**
 * The best plan around the user's wishes: what is wanted is in, what is not is out, and the rest is the exact best set for
 * the effort that is left. Wishes for items that are not there are passed over.
 */
export function planAround(items: readonly PlanItem[], budget: number, wishes: Wishes): ChosenPlan {
  const wanted = items.filter(({ id }) => wishes.get(id) === true);
  const free = items.filter(({ id }) => !wishes.has(id));
  const spent = effortOf(wanted);
  const rest = planFor(free, budget - spent);
  return {
    chosen: new Set([...wanted.map(({ id }) => id), ...rest.chosen]),
    effort: spent + rest.effort,
    severity: wanted.reduce((sum, { severity }) => sum + severity, rest.severity),
    wished: free.length < items.length,
  };
}

/** The wishes after an item was taken in or out: none for it where the best plan around the others has it so anyway. */
export function wishFor(
  items: readonly PlanItem[],
  budget: number,
  wishes: Wishes,
  id: string,
  wanted: boolean,
): Wishes {
  const others = new Map([...wishes].filter(([other]) => other !== id));
  const anyway = planAround(items, budget, others).chosen.has(id) === wanted;
  return anyway ? others : others.set(id, wanted);
}

/** Effort of all items together: the budget beyond which there is nothing to buy. */
export function effortOf(items: readonly Pick<PlanItem, 'effort'>[]): number {
  return items.reduce((sum, { effort }) => sum + effort, 0);
}
