import { TOP_LEVEL, type Level, type Observation, type Settings } from '#lib/domain';

/*
 * What the observations of one touchpoint say. Every figure counts an observation `count` times;
 * what can't be computed is `null`, never 0.
 */

/** How many observations there are, counts included: an integer ≥ 0. */
export function observationCount(observations: readonly Observation[]): number {
  let all = 0;
  for (const { count } of observations) all += count;
  return all;
}

/** d: the count-weighted mean of the observed levels, 0–5; `null` where nothing was observed. */
export function deliveredLevel(observations: readonly Observation[]): number | null {
  let [sum, all] = [0, 0];
  for (const { level, count } of observations) {
    sum += level * count;
    all += count;
  }
  return all === 0 ? null : sum / all;
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
export function negativeShare(observations: readonly Observation[], expected: number | null): number | null {
  if (observations.length === 0 || expected === null) return null;
  let [below, all] = [0, 0];
  for (const { level, count } of observations) {
    if (level < expected) below += count;
    all += count;
  }
  return below / all;
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
  let index = 1;
  for (const { level, count } of observations) {
    index += (count / all) * Math.log2(1 - Math.abs(level - mean) / TOP_LEVEL);
  }
  return index;
}

/**
 * Part of the customers who leave at this touchpoint, 0–1: `zeroLeaveRate` of those who meet level 0, `leaveRate` of
 * those who meet less than they expect. 0 where nothing was observed; without an expected level only level 0 counts.
 */
export function leavingShare(
  observations: readonly Observation[],
  expected: number | null,
  { leaveRate, zeroLeaveRate }: Pick<Settings, 'leaveRate' | 'zeroLeaveRate'>,
): number {
  let [leaving, all] = [0, 0];
  for (const { level, count } of observations) {
    if (level === 0) leaving += count * zeroLeaveRate;
    else if (expected !== null && level < expected) leaving += count * leaveRate;
    all += count;
  }
  return all === 0 ? 0 : leaving / all;
}
