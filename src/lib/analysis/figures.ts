import type { Level, Touchpoint } from '#lib/domain';

/** One touchpoint's figures; `null` is "not measured". */
export interface TouchpointAnalysis {
  /** Mean observed level, 0–5. */
  readonly delivered: number | null;
  /** Expected level, 0–5; with months ahead what it will have risen to by then, so not always whole. */
  readonly expected: number | null;
  /** Delivered − expected level, −5 to 5 (SERVQUAL's perception − expectation). */
  readonly gap: number | null;
  /** Levels below the expected one, 0–5. */
  readonly shortfall: number | null;
  /** Levels below the target, 0–5. */
  readonly ambition: number | null;
  /** Part of the observations below the expected level, 0–1. */
  readonly negativeShare: number | null;
  /** Whether any observation is at level 0. */
  readonly zeroes: boolean;
  readonly lowest: Level | null;
  readonly highest: Level | null;
  /** Highest − lowest observed level. */
  readonly swing: number | null;
  /** Consensus index of the observations, 0–1. */
  readonly predictability: number | null;
  /** Part of those who arrive that leave here, 0–1. */
  readonly leave: number;
  /** Expected visits per entering customer, nobody leaving; 1 for a touchpoint without links. */
  readonly reach: number;
  /** Expected visits per entering customer, with leaving; 0 for a touchpoint without links. */
  readonly arrivals: number;
  /** Customers who leave here, per entering customer, 0–1. */
  readonly lost: number;
  /** What completion would gain if nobody left here, everything else the same, 0–1. */
  readonly recoverable: number;
  readonly severity: number | null;
  /** Whether it has a link to or from another touchpoint. */
  readonly connected: boolean;
  /** The loop without exit that it stands in, numbered from 1; `null` where it stands in none. */
  readonly loop: number | null;
  /** Sum of the explicit shares of its links to other touchpoints, as given: above 1 they are scaled to it. */
  readonly shareSum: number;
  /** Place in the ranking, 1 = worst; `null` when not ranked. */
  readonly rank: number | null;
}

/** A touchpoint with its figures. */
export interface Measured {
  readonly touchpoint: Touchpoint;
  /** The rank is `null` until all are ranked. */
  readonly figures: Omit<TouchpointAnalysis, 'rank'> & { rank: number | null };
}
