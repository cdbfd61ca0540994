import type { PlanItem } from '#lib/analysis';
import type { Editor } from '#lib/document';
import { effortOf, planAround, wishFor, type ChosenPlan, type Wishes } from './choice.ts';

/** What the user has set of the plan of an open map: it outlives a look at the map, not the map's closing. */
export class Planning {
  #budget = $state<number | null>(null);
  #wishes = $state.raw<Wishes>(new Map());

  /** In effort points: what was set; as long as nothing was, about half of all the efforts, or what the cheapest takes. */
  budgetFor(items: readonly PlanItem[]): number {
    const all = effortOf(items);
    const cheapest = items.reduce((least, { effort }) => Math.min(least, effort), all);
    return Math.min(all, this.#budget ?? Math.max(cheapest, Math.round(all / 2)));
  }

  setBudget(points: number): void {
    this.#budget = points;
  }

  planFor(items: readonly PlanItem[]): ChosenPlan {
    return planAround(items, this.budgetFor(items), this.#wishes);
  }

  /** Whether the user wants the item in (`true`) or out (`false`); `null`: whatever is best. */
  wishOf(id: string): boolean | null {
    return this.#wishes.get(id) ?? null;
  }

  wish(items: readonly PlanItem[], id: string, wanted: boolean): void {
    this.#wishes = wishFor(items, this.budgetFor(items), this.#wishes, id, wanted);
  }

  /** Back to the best set. */
  forgetWishes(): void {
    this.#wishes = new Map();
  }
}

const plannings = new WeakMap<Editor, Planning>();

/** The planning of an open map. */
export function planningOf(editor: Editor): Planning {
  let planning = plannings.get(editor);
  if (!planning) plannings.set(editor, (planning = new Planning()));
  return planning;
}
