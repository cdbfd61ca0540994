import { scaleLinear } from 'd3-scale';
import { MONTHS_AHEAD } from '#lib/document';

/** Height of a row, and of the months above the rows, in px. */
const ROW = 28;
const HEAD = 26;
const YEAR = 12;

/** Where the rows of the falls stand, in px. */
export interface FallsPlot {
  readonly head: number;
  readonly row: number;
  readonly height: number;
  /** Room for a title, from the left. */
  readonly titled: number;
  /** Where a month stands. */
  readonly x: (months: number) => number;
  /** The middle of a row. */
  readonly middle: (index: number) => number;
  /** Months that are written above the rows. */
  readonly ticks: readonly number[];
}

/** The rows of so many touchpoints over a width. */
export function fallsPlot(rows: number, width: number): FallsPlot {
  const titled = Math.min(220, width * 0.32);
  const timed = width < 420 ? 84 : 104;
  return {
    head: HEAD,
    row: ROW,
    height: HEAD + rows * ROW,
    titled,
    x: scaleLinear()
      .domain([0, MONTHS_AHEAD])
      .range([titled + 14, Math.max(titled + 40, width - timed - 12)])
      .clamp(true),
    middle: (index) => HEAD + (index + 0.5) * ROW,
    ticks: Array.from({ length: MONTHS_AHEAD / (YEAR / 2) + 1 }, (_, index) => (index * YEAR) / 2).filter(
      (month) => width > 480 || month % YEAR === 0,
    ),
  };
}
