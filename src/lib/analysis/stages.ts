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
  const members = new Map(stages.map(({ id }) => [id, [] as Measured[]]));
  for (const entry of measured) {
    if (entry.touchpoint.stage !== null) members.get(entry.touchpoint.stage)?.push(entry);
  }
  return new Map(Array.from(members, ([id, inside]) => [id, sumOf(inside)]));
}

function sumOf(measured: readonly Measured[]): StageAnalysis {
  const gaps = measured.flatMap(({ figures: { gap } }) => (gap === null ? [] : [gap]));
  return {
    gap: gaps.length === 0 ? null : gaps.reduce((sum, gap) => sum + gap, 0),
    lost: measured.reduce((sum, { figures }) => sum + figures.lost, 0),
    coverage: { measured: gaps.length, all: measured.length },
  };
}
