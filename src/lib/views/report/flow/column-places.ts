import type { Columns } from './columns.ts';
import { CROWD_PITCH, PITCH, STRIP, WIDEST_TITLE } from './measures.ts';

/** Where the columns stand, in pixels from the left. */
export interface ColumnPlaces {
  /** The left side of the bars of a column. */
  readonly x: (column: number) => number;
  /** The free strips right and left of a column's bars, by their middle. */
  readonly stripAfter: (column: number) => number;
  readonly stripBefore: (column: number) => number;
  readonly titleWidth: (column: number) => number;
  readonly width: number;
}

const LEFT = 8;
/** The least room right of the last column. */
const RIGHT = 104;

/**
 * Columns at equal distances over `width`, or wider where what stands right of the bars needs it: `reach` says how far,
 * by stop.
 */
export function columnPlaces(
  { column, count, back }: Columns,
  reach: readonly number[],
  width: number,
  crowded: boolean,
): ColumnPlaces {
  const last = count - 1;
  let inner = crowded ? CROWD_PITCH : PITCH;
  let right = RIGHT;
  reach.forEach((each, stop) => {
    if (column[stop] === last) right = Math.max(right, each + 4);
    else inner = Math.max(inner, each + 6 + STRIP);
  });
  if (back.some(({ from }) => column[from] === last)) right += STRIP;
  const left = back.some(({ to }) => column[to] === 0) ? LEFT + STRIP : LEFT;
  const pitch = last > 0 ? Math.max(inner, (width - left - right) / last) : inner;
  const x = (at: number) => left + at * pitch;
  return {
    x,
    stripAfter: (at) => (at === last ? x(at) + right : x(at + 1)) - STRIP / 2,
    stripBefore: (at) => x(at) - STRIP / 2 - 1,
    titleWidth: (at) => Math.min(WIDEST_TITLE, (at === last ? right : pitch) - STRIP),
    width: Math.max(width, x(last) + right),
  };
}
