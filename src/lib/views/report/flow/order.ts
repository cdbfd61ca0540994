import type { Grid, Segment } from './grid.ts';

const SWEEPS = 8;
/** Sweeps without a gain after which there is none to come. */
const PATIENCE = 2;

/**
 * The order of the items within their columns, as places from 0 by item, such that wide ribbons cross little: each
 * sweep orders a column by the mean place of what its ribbons come from or go to (barycentre, Sugiyama 1981), the best
 * of all sweeps is kept. Where nothing crosses anyway, what is wide stands above what is narrow. `widths` are those of
 * the links.
 */
export function orderOf(grid: Grid, widths: readonly number[]): Int32Array {
  const { into, outOf } = grid;
  const width = grid.items.map((_, item) => {
    const sum = (segments: readonly Segment[] = []) =>
      segments.reduce((all, { link }) => all + (widths[link] ?? 0), 0);
    return Math.max(sum(into[item]), sum(outOf[item]));
  });
  const columns = grid.columns.map((column) =>
    column.toSorted((a, b) => (width[b] ?? 0) - (width[a] ?? 0) || a - b),
  );
  const place = new Int32Array(grid.items.length);
  const settle = (column: readonly number[]) => column.forEach((item, at) => (place[item] = at));
  columns.forEach(settle);
  let best = place.slice();
  let least = crossingsOf(grid, widths, place);
  const wanted = new Float64Array(grid.items.length);
  let idle = 0;
  for (let sweep = 0; sweep < SWEEPS && least > 0 && idle <= PATIENCE; sweep++) {
    const forwards = sweep % 2 === 0;
    for (const column of forwards ? columns : columns.toReversed()) {
      for (const item of column) {
        const mean = meanPlace((forwards ? into : outOf)[item] ?? [], forwards);
        wanted[item] = mean ?? ((place[item] ?? 0) + 0.5) / column.length;
      }
      column.sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || (place[a] ?? 0) - (place[b] ?? 0));
      settle(column);
    }
    const crossings = crossingsOf(grid, widths, place);
    idle = crossings < least ? 0 : idle + 1;
    if (idle === 0) [least, best] = [crossings, place.slice()];
  }
  return best;

  /** Places count as parts of their column's height, for links that pass columns without a lane. */
  function meanPlace(segments: readonly Segment[], forwards: boolean): number | null {
    let [sum, weights] = [0, 0];
    for (const { from, to, link } of segments) {
      const other = forwards ? from : to;
      const height = columns[grid.items[other]?.column ?? 0]?.length ?? 1;
      const weight = widths[link] ?? 0;
      sum += (((place[other] ?? 0) + 0.5) / height) * weight;
      weights += weight;
    }
    return weights > 0 ? sum / weights : null;
  }
}

/** How much ribbon crosses ribbon: the sum of width · width over the crossings between neighbouring columns. */
export function crossingsOf(grid: Grid, widths: readonly number[], place: Int32Array): number {
  let sum = 0;
  grid.columns.slice(0, -1).forEach((column, start) => {
    const size = grid.columns[start + 1]?.length ?? 0;
    // A Fenwick tree: the width of the segments so far, by the place they lead to.
    const tree = new Float64Array(size + 1);
    let all = 0;
    const items: number[] = [];
    for (const item of column) items[place[item] ?? 0] = item;
    for (const item of items) {
      const leaving = (grid.outOf[item] ?? []).filter(({ to }) => grid.items[to]?.column === start + 1);
      // Those of one item don't cross each other: all are weighed before any is entered.
      for (const { to, link } of leaving) {
        let above = 0;
        for (let at = (place[to] ?? 0) + 1; at > 0; at -= at & -at) above += tree[at] ?? 0;
        sum += (widths[link] ?? 0) * Math.max(0, all - above);
      }
      for (const { to, link } of leaving) {
        const width = widths[link] ?? 0;
        for (let at = (place[to] ?? 0) + 1; at <= size; at += at & -at) tree[at] = (tree[at] ?? 0) + width;
        all += width;
      }
    }
  });
  return sum;
}
