import type { Stage } from '#lib/domain';
import type { Measured } from './figures.ts';

export interface StageAnalysis {
  /** Sum of the gaps of its touchpoints, in levels; `null` where none is measured. */
  readonly gap: number | null;
  /** Customers lost in this stage, per entering customer, 0–1. */
  readonly lost: number;
  /** Its touchpoints with an expected level and observations, of all. */
  readonly coverage: { readonly measured: number; readonly all: number };
}

/** The sums of every stage, by id, in the stages' order. Touchpoints without a stage are in none. */
export function stageSums(
  stages: readonly Stage[],
  measured: readonly Measured[],
): ReadonlyMap<string, StageAnalysis> {
  const sums = new Map(stages.map(({ id }) => [id, { gap: 0, lost: 0, measured: 0, all: 0 }]));
  for (const { touchpoint, figures } of measured) {
    const sum = touchpoint.stage === null ? undefined : sums.get(touchpoint.stage);
    if (!sum) continue;
    sum.lost += figures.lost;
    sum.all += 1;
    if (figures.gap === null) continue;
    sum.gap += figures.gap;
    sum.measured += 1;
  }
  return new Map(
    Array.from(sums, ([id, { gap, lost, measured, all }]) => [
      id,
      { gap: measured === 0 ? null : gap, lost, coverage: { measured, all } },
    ]),
  );
}
