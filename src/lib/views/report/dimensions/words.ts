import type { Dimension } from '#lib/domain';
import { formatNumber, m } from '#lib/i18n';
import type { DimensionRow } from './dimension-rows.ts';

const ABOUT: Readonly<Record<Dimension, () => string>> = {
  tangibles: m.charts_dimension_tangibles,
  reliability: m.charts_dimension_reliability,
  responsiveness: m.charts_dimension_responsiveness,
  assurance: m.charts_dimension_assurance,
  empathy: m.charts_dimension_empathy,
};

/** What a SERVQUAL dimension is about, in a few words. */
export const dimensionAbout = (dimension: Dimension) => ABOUT[dimension]();

/** How many touchpoints stand behind a dimension's figures, or why it has none. */
export function countText({ figures, unmeasured }: DimensionRow): string {
  if (figures)
    return m.charts_dimension_points({ count: figures.count, points: formatNumber(figures.count, 0) });
  if (unmeasured === 0) return m.charts_dimension_none();
  return m.charts_dimension_unmeasured({ count: unmeasured, points: formatNumber(unmeasured, 0) });
}
