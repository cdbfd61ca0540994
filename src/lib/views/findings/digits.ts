/**
 * How many decimals show that two figures differ: at least `least`, more where their distance would be rounded away
 * (0.4: 1, 0.03: 2), 6 at most. No distance needs none beyond `least`.
 */
export function digitsToTell(distance: number, least = 1): number {
  const size = Math.abs(distance);
  if (size === 0 || !Number.isFinite(size)) return least;
  return Math.min(6, Math.max(least, Math.ceil(-Math.log10(2 * size))));
}
