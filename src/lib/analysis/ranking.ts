import type { Measured } from './figures.ts';

/**
 * The biggest gaps, worst first, by their index in `measured`: zeroing touchpoints, then by severity, then by reach, all descending, then reading
 * order, which is the order they come in. Not ranked: a severity of 0 or `null`.
 */
export function rankGaps(measured: readonly Measured[]): Int32Array {
  // Keys in flat arrays: a sort of the figures themselves would look for them all over the memory.
  const severities = new Float64Array(measured.length);
  const reaches = new Float64Array(measured.length);
  const zeroing: number[] = [];
  const others: number[] = [];
  measured.forEach(({ figures: { zeroes, severity, reach } }, index) => {
    if (severity === null || severity <= 0) return;
    severities[index] = comparable(severity);
    reaches[index] = comparable(reach);
    (zeroes ? zeroing : others).push(index);
  });
  const worse = (a: number, b: number) =>
    (severities[b] ?? 0) - (severities[a] ?? 0) || (reaches[b] ?? 0) - (reaches[a] ?? 0) || a - b;
  const ranking = new Int32Array(zeroing.length + others.length);
  ranking.set(Int32Array.from(zeroing).sort(worse));
  ranking.set(Int32Array.from(others).sort(worse), zeroing.length);
  return ranking;
}

/**
 * Without the last digits, which depend on the order of summing: figures that are equal on paper compare equal. Keeps
 * 40 binary digits, 12 decimal ones (the splitting of Dekker 1971).
 */
export function comparable(figure: number): number {
  const stretched = figure * (2 ** 13 + 1);
  return stretched - (stretched - figure);
}
