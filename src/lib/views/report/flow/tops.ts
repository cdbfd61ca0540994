import type { Grid, Segment } from './grid.ts';
import { stack } from './stack.ts';

/** The room that an item takes in its column: from `above` its top to `below` it, and the gap to the next. */
export interface Extent {
  readonly above: number;
  readonly below: number;
  readonly gap: number;
}

/** From the left, from the right, from the left, then between both. */
const SWEEPS = ['from', 'to', 'from', 'both', 'both'] as const;

/** Where a ribbon to another item would lie level. */
interface Straight {
  readonly other: number;
  /** The item's top, when the ribbon lies level, less the other's. */
  readonly offset: number;
  readonly weight: number;
}

type Ties = readonly (readonly Straight[])[];
const NONE: readonly Straight[] = [];
const NOTHING: Ties = [];

/**
 * The tops of the items: in the given order within each column, nothing overlapping, and such that wide ribbons lie as
 * level as can be. `port` gives where a segment leaves its start and meets its end, from their tops. The highest thing
 * stands at 0.
 */
export function topsOf(
  grid: Grid,
  place: Int32Array,
  extents: readonly Extent[],
  widths: readonly number[],
  port: (item: number, link: number, end: 'from' | 'to') => number,
): Float64Array {
  const level = ({ from, to, link }: Segment) => port(from, link, 'from') - port(to, link, 'to');
  const fromLeft = grid.into.map((segments) =>
    segments.map((each) => ({ other: each.from, offset: level(each), weight: widths[each.link] ?? 0 })),
  );
  const toRight = grid.outOf.map((segments) =>
    segments.map((each) => ({ other: each.to, offset: -level(each), weight: widths[each.link] ?? 0 })),
  );

  const tops = new Float64Array(grid.items.length);
  const columns = grid.columns.map((column) => column.toSorted((a, b) => (place[a] ?? 0) - (place[b] ?? 0)));
  for (const column of columns) arrange(column, NOTHING, NOTHING);
  for (const sweep of SWEEPS) {
    for (const column of sweep === 'to' ? columns.toReversed() : columns) {
      arrange(column, sweep === 'to' ? NOTHING : fromLeft, sweep === 'from' ? NOTHING : toRight);
    }
  }
  const highest = tops.reduce(
    (least, top, item) => Math.min(least, top - (extents[item]?.above ?? 0)),
    Infinity,
  );
  return tops.map((top) => top - highest);

  /** Stacks a column by what its ribbons on the given sides want; an item without any stays where it is. */
  function arrange(column: readonly number[], left: Ties, right: Ties): void {
    const blocks = column.map((item, at) => {
      let [sum, weights] = [0, 0];
      for (const side of [left[item] ?? NONE, right[item] ?? NONE]) {
        for (const { other, offset, weight } of side) {
          sum += ((tops[other] ?? 0) + offset) * weight;
          weights += weight;
        }
      }
      const { below = 0, gap = 0 } = extents[item] ?? {};
      const next = column[at + 1];
      return {
        wanted: weights > 0 ? sum / weights : (tops[item] ?? 0),
        weight: weights > 0 ? weights : 0.01,
        pitch: below + gap + (next === undefined ? 0 : (extents[next]?.above ?? 0)),
      };
    });
    stack(blocks).forEach((top, at) => {
      tops[column[at] ?? 0] = top;
    });
  }
}
