import { TOP_LEVEL, type Level, type Observation, type Settings } from '#lib/domain';

/*
 * What the observations of one touchpoint say. Every figure counts an observation `count` times;
 * what can't be computed is `null`, never 0.
 */

/** How many observations there are, counts included: an integer ≥ 0. */
export function observationCount(observations: readonly Observation[]): number {
  return observations.reduce((sum, { count }) => sum + count, 0);
}

/** d: the count-weighted mean of the observed levels, 0–5; `null` where nothing was observed. */
export function deliveredLevel(observations: readonly Observation[]): number | null {
  const all = observationCount(observations);
  return all === 0 ? null : observations.reduce((sum, { level, count }) => sum + level * count, 0) / all;
}

/** The lowest and the highest observed level; `null` where nothing was observed. */
export function observedRange(
  observations: readonly Observation[],
): { lowest: Level; highest: Level } | null {
  const first = observations[0];
  if (!first) return null;
  let [lowest, highest] = [first.level, first.level];
  for (const { level } of observations) {
    if (level < lowest) lowest = level;
    if (level > highest) highest = level;
  }
  return { lowest, highest };
}

/** Part of the observations below the expected level, 0–1; `null` without observations or expectation. */
export function negativeShare(observations: readonly Observation[], expected: Level | null): number | null {
  const all = observationCount(observations);
  if (all === 0 || expected === null) return null;
  return observationCount(observations.filter(({ level }) => level < expected)) / all;
}

/** Whether one moment was Terrible: it empties the customer's account, whatever the mean says. */
export function zeroesAccount(observations: readonly Observation[]): boolean {
  return observations.some(({ level }) => level === 0);
}

/**
 * Consensus index of the observed levels, 0 (half at either end of the ladder) to 1 (all alike); `null` below two
 * observations. Fit for ordinal levels: 1 + Σ p·log2(1 − |k − d| / 5), Tastle and Wierman 2007.
 */
export function consensusIndex(observations: readonly Observation[]): number | null {
  const all = observationCount(observations);
  const mean = deliveredLevel(observations);
  if (all < 2 || mean === null) return null;
  return observations.reduce(
    (sum, { level, count }) => sum + (count / all) * Math.log2(1 - Math.abs(level - mean) / TOP_LEVEL),
    1,
  );
}

/**
 * Part of the customers who leave at this touchpoint, 0–1: `zeroLeaveRate` of those who meet level 0, `leaveRate` of
 * those who meet less than they expect. 0 where nothing was observed; without an expected level only level 0 counts.
 */
export function leavingShare(
  observations: readonly Observation[],
  expected: Level | null,
  { leaveRate, zeroLeaveRate }: Pick<Settings, 'leaveRate' | 'zeroLeaveRate'>,
): number {
  const all = observationCount(observations);
  if (all === 0) return 0;
  const leaving = observations.reduce((sum, { level, count }) => {
    if (level === 0) return sum + count * zeroLeaveRate;
    return expected !== null && level < expected ? sum + count * leaveRate : sum;
  }, 0);
  return leaving / all;
}
