import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';

/**
 * Height of the drawing without the titles, the room above and below it for what is written at the marks, and the lower
 * edge of the pins 'peak' and 'end', in px.
 */
export const PLOT = { height: 236, top: 58, bottom: 48, pins: 24 } as const;
/** The least room of a step in px: nearer, the steps scroll sideways. */
export const CLOSEST = 96;
/** Levels that the scale spans at least: a small gap must not look big. */
const LEAST_SPAN = 2;

export interface AccountScale {
  /** Where the account stands at a value, in px from the top. */
  readonly y: (account: number) => number;
  readonly ticks: readonly number[];
}

/** The vertical scale for accounts on a drawing of that height in px: it holds all of them and 0, in levels. */
export function accountScale(accounts: readonly number[], height: number = PLOT.height): AccountScale {
  let [low, high] = [0, 0];
  for (const account of accounts) {
    low = Math.min(low, account);
    high = Math.max(high, account);
  }
  const missing = Math.max(0, LEAST_SPAN - (high - low)) / 2;
  const scale = scaleLinear()
    .domain([low - missing, high + missing])
    .range([height - PLOT.bottom, PLOT.top]);
  return { y: (account) => round(scale(account)), ticks: scale.ticks(4) };
}

/** The steps from `first` to `last` (not included), all of them when left out. */
interface Stretch {
  readonly first?: number;
  readonly last?: number;
}

/**
 * The line of a running account as SVG path data: level between the touchpoints, up or down at each. A touchpoint stands
 * in the middle of its `step` px; the journey starts at 0 on the left.
 */
export function accountLine(
  account: readonly number[],
  y: AccountScale['y'],
  step: number,
  { first = 0, last = account.length }: Stretch = {},
): string {
  const shown = account.slice(first, last);
  const points: [number, number][] = [
    [first * step, first > 0 ? (account[first - 1] ?? 0) : 0],
    ...shown.map((value, index): [number, number] => [(first + index + 0.5) * step, value]),
    [(first + shown.length) * step, shown.at(-1) ?? 0],
  ];
  const draw = line<[number, number]>()
    .x(([x]) => round(x))
    .y(([, value]) => y(value))
    .curve(curveStepAfter);
  return draw(points) ?? '';
}

const round = (value: number) => Math.round(value * 10) / 10;
