import type { Measured } from './figures.ts';

/**
 * The biggest gaps, worst first: zeroing touchpoints, then by severity, then by reach, all descending, then reading
 * order, which is the order they come in. Not ranked: a severity of 0 or `null`.
 */
export function rankGaps(measured: readonly Measured[]): Measured[] {
  return measured
    .flatMap((entry) => {
      const { zeroes, severity, reach } = entry.figures;
      if (severity === null || severity <= 0) return [];
      return [{ entry, zeroes: Number(zeroes), severity: comparable(severity), reach: comparable(reach) }];
    })
    .sort((a, b) => b.zeroes - a.zeroes || b.severity - a.severity || b.reach - a.reach)
    .map(({ entry }) => entry);
}

/** Without the last digits, which depend on the order of summing: figures that are equal on paper compare equal. */
export function comparable(figure: number): number {
  return Number(figure.toPrecision(12));
}
