import { dimensionGaps, type Analysis, type DimensionGap } from '#lib/analysis';
import { DIMENSIONS, groupBy, type Dimension, type Touchpoint } from '#lib/domain';

export interface RatedTouchpoint {
  readonly touchpoint: Touchpoint;
  /** In levels. */
  readonly gap: number;
}

/** One of the five, whether or not a touchpoint has it. */
export interface DimensionRow {
  readonly dimension: Dimension;
  /** `null`: none of its touchpoints has both an expectation and observations. */
  readonly figures: DimensionGap | null;
  /** The touchpoints that its figures are the means of, in reading order. */
  readonly rated: readonly RatedTouchpoint[];
  /** How many touchpoints have it but can't be compared. */
  readonly unmeasured: number;
}

export interface DimensionRows {
  /** Always all five, in SERVQUAL's order. */
  readonly rows: readonly DimensionRow[];
  /** Unweighted mean of the dimensions' gaps; `null` where nothing was rated. */
  readonly meanGap: number | null;
}

/** The touchpoints of a map by SERVQUAL dimension. */
export function dimensionRows(
  touchpoints: readonly Touchpoint[],
  { touchpoints: figuresOf }: Pick<Analysis, 'touchpoints'>,
): DimensionRows {
  const members = groupBy(
    touchpoints.filter((touchpoint) => touchpoint.dimension !== null),
    ({ dimension }) => dimension,
  );
  const { dimensions, meanGap } = dimensionGaps(
    touchpoints.flatMap(({ id, dimension }) => {
      const { expected = null, delivered = null } = figuresOf.get(id) ?? {};
      return dimension === null || expected === null || delivered === null
        ? []
        : [{ dimension, expected, delivered }];
    }),
  );
  const gaps = new Map(dimensions.map((each) => [each.dimension, each]));
  const rows = DIMENSIONS.map((dimension): DimensionRow => {
    const all = members.get(dimension) ?? [];
    const rated = all.flatMap((touchpoint): RatedTouchpoint[] => {
      const gap = figuresOf.get(touchpoint.id)?.gap ?? null;
      return gap === null ? [] : [{ touchpoint, gap }];
    });
    return {
      dimension,
      figures: gaps.get(dimension) ?? null,
      rated,
      unmeasured: all.length - rated.length,
    };
  });
  return { rows, meanGap };
}
