import type { Importance, Settings } from '#lib/domain';

/** What a severity is made of, for a view that opens the formula. */
export interface SeverityInputs {
  readonly importance: Importance;
  /** Visits per entering customer, nobody leaving. */
  readonly reach: number;
  readonly weights: Settings['weights'];
  /** Levels below the expected one; `null` without expectation or observations, and contributes 0. */
  readonly shortfall: number | null;
  /** Levels below the target; `null` without target or observations, and contributes 0. */
  readonly ambition: number | null;
}

/** Levels by which `delivered` falls short of `wanted`, ≥ 0; `null` if either is unknown. */
export function levelsShort(delivered: number | null, wanted: number | null): number | null {
  return delivered === null || wanted === null ? null : Math.max(0, wanted - delivered);
}

/** importance · reach · (weights.shortfall · shortfall + weights.ambition · ambition), ≥ 0. */
export function severityOf({ importance, reach, weights, shortfall, ambition }: SeverityInputs): number {
  return importance * reach * (weights.shortfall * (shortfall ?? 0) + weights.ambition * (ambition ?? 0));
}
