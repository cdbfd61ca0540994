import type { Columns } from './columns.ts';
import type { FlowLink } from './journey-flow.ts';

/*
 * What stands in the columns: the stops, and a lane for every link that passes a column, so that no ribbon runs through
 * a stop. Lanes are kept few on huge maps: there the longest links go behind the stops.
 */

/** Lanes that a picture may have; beyond, the longest links get none. */
const MOST_LANES = 1200;

export interface GridItem {
  readonly column: number;
  /** The index of the forward link whose lane it is; `null` for a stop. */
  readonly lane: number | null;
}

/** A part of a link between two items. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  /** The index of the forward link. */
  readonly link: number;
}

export interface Grid {
  /** The stops first, by their index, then the lanes. */
  readonly items: readonly GridItem[];
  /** The items of each column. */
  readonly columns: readonly (readonly number[])[];
  /** The items that each forward link touches: its start, its lanes, its end. */
  readonly chains: readonly (readonly number[])[];
  /** The segments that come to each item, and those that leave it. */
  readonly into: readonly (readonly Segment[])[];
  readonly outOf: readonly (readonly Segment[])[];
}

export function gridOf({ column, count, forward }: Columns): Grid {
  const items: GridItem[] = Array.from(column, (at) => ({ column: at, lane: null }));
  const spans = forward.map(({ from, to }) => (column[to] ?? 0) - (column[from] ?? 0));
  const chains: number[][] = forward.map(({ from, to }) => [from, to]);
  let left = MOST_LANES;
  for (const index of Array.from(forward.keys()).sort((a, b) => (spans[a] ?? 0) - (spans[b] ?? 0))) {
    const link = forward[index] as FlowLink;
    const lanes = (spans[index] ?? 1) - 1;
    if (lanes > left) break;
    left -= lanes;
    const start = column[link.from] ?? 0;
    const chain = Array.from({ length: lanes }, (_, step) => {
      items.push({ column: start + 1 + step, lane: index });
      return items.length - 1;
    });
    chains[index] = [link.from, ...chain, link.to];
  }
  const columns: number[][] = Array.from({ length: count }, () => []);
  items.forEach((item, index) => columns[item.column]?.push(index));
  const segments = chains.flatMap((chain, link) =>
    chain.slice(1).map((to, step) => ({ from: chain[step] ?? 0, to, link })),
  );
  const into = items.map((): Segment[] => []);
  const outOf = items.map((): Segment[] => []);
  for (const segment of segments) {
    into[segment.to]?.push(segment);
    outOf[segment.from]?.push(segment);
  }
  return { items, columns, chains, into, outOf };
}
