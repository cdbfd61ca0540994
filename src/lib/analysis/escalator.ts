import { TOP_LEVEL } from '#lib/domain';

/**
 * The level that customers expect after some months (0 or more): min(5, level + drift · months / 12), with `drift` in
 * levels a year (0 or more). Expectations only rise; what is expected today need not be a whole level then.
 */
export function expectedAfter(level: number, drift: number, months: number): number {
  // Rounded, since a whole level that comes out a hair higher would leave every observation of that level short.
  return Math.min(TOP_LEVEL, Math.round((level + (drift * months) / 12) * 1e9) / 1e9);
}

/**
 * Months until rising expectations have eaten a surplus up: 12 · gap / drift, with `gap` in levels and `drift` in levels a
 * year. 0 for a gap of 0; `null` where there is no surplus to lose (gap unknown or below 0) or nothing rises.
 */
export function surplusMonths(gap: number | null, drift: number): number | null {
  return gap === null || gap < 0 || drift <= 0 ? null : (12 * gap) / drift;
}

/**
 * Months until customers expect more than they get: from then on e(t) exceeds the delivered level. 0 where it does today;
 * `null` for never, as at the top of the ladder, where expectations stop, and where a level is unknown or nothing rises.
 */
export function monthsUntilShort(
  expected: number | null,
  delivered: number | null,
  drift: number,
): number | null {
  if (expected === null || delivered === null) return null;
  if (expected > delivered) return 0;
  return delivered >= TOP_LEVEL ? null : surplusMonths(delivered - expected, drift);
}
