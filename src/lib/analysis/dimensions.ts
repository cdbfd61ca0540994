import { DIMENSIONS, groupBy, type Dimension } from '#lib/domain';

/** What is known of one touchpoint, or one question, of a dimension, in levels. */
export interface Rated {
  readonly dimension: Dimension;
  readonly expected: number;
  readonly delivered: number;
}

/** A SERVQUAL dimension's means, in levels. */
export interface DimensionGap {
  readonly dimension: Dimension;
  /** How many were rated, ≥ 1. */
  readonly count: number;
  readonly expected: number;
  readonly delivered: number;
  /** Delivered − expected: negative where customers get less than they expect. */
  readonly gap: number;
}

export interface DimensionGaps {
  /** The dimensions that were rated, in SERVQUAL's order. */
  readonly dimensions: readonly DimensionGap[];
  /** Unweighted mean of their gaps; `null` where nothing was rated. */
  readonly meanGap: number | null;
}

/** Mean gap per SERVQUAL dimension and the unweighted mean of those (Parasuraman, Zeithaml and Berry 1988). */
export function dimensionGaps(rated: readonly Rated[]): DimensionGaps {
  const groups = groupBy(rated, ({ dimension }) => dimension);
  const dimensions = DIMENSIONS.flatMap((dimension) => {
    const group = groups.get(dimension);
    if (!group) return [];
    const expected = mean(group.map((each) => each.expected));
    const delivered = mean(group.map((each) => each.delivered));
    return [{ dimension, count: group.length, expected, delivered, gap: delivered - expected }];
  });
  return { dimensions, meanGap: dimensions.length === 0 ? null : mean(dimensions.map(({ gap }) => gap)) };
}

const mean = (figures: readonly number[]) => figures.reduce((sum, each) => sum + each, 0) / figures.length;
