import { formatPercent } from '#lib/i18n';

/** Half a thousandth: a share below is told as none. */
export const LEAST_GAIN = 0.0005;
/** Below a hundredth a whole percentage says too little. */
const SMALL = 0.01;

/** What completion gains, 0–1, as `+17 %`, `+0,6 %` or `0 %`. */
export function gainText(share: number): string {
  if (share < LEAST_GAIN) return formatPercent(0);
  return `+${formatPercent(share, share < SMALL ? 1 : 0)}`;
}

/** Two shares, 0–1, as percentages with as many decimals (2 at most) as it takes to tell them apart. */
export function percentsApart(now: number, then: number): readonly [string, string] {
  const digits = [0, 1].find((each) => formatPercent(now, each) !== formatPercent(then, each));
  const enough = digits ?? (Math.abs(then - now) < LEAST_GAIN / 10 ? 0 : 2);
  return [formatPercent(now, enough), formatPercent(then, enough)];
}
