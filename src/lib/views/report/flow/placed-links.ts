import type { ColumnPlaces } from './column-places.ts';
import type { Columns } from './columns.ts';
import type { Grid } from './grid.ts';
import { linkWidth, type BarPorts } from './heights.ts';
import type { FlowLink } from './journey-flow.ts';
import { BAR } from './measures.ts';
import { returnPaths } from './returns.ts';
import { ribbonPath } from './ribbons.ts';

export interface PlacedRibbon {
  readonly key: string;
  readonly link: FlowLink;
  readonly width: number;
  readonly path: string;
}

export interface PlacedReturn {
  readonly key: string;
  readonly link: FlowLink;
  readonly path: string;
  /** The middle of its number. */
  readonly label: { readonly x: number; readonly y: number };
}

const keyOf = ({ from, to }: FlowLink) => `${from}-${to}`;

/** The ribbons of the links that lead on. `tops` by item, `widths` by link. */
export function placeRibbons(
  { forward, column }: Columns,
  grid: Grid,
  across: ColumnPlaces,
  tops: Float64Array,
  bars: readonly BarPorts[],
  widths: readonly number[],
): PlacedRibbon[] {
  return forward.map((link, index) => {
    const width = widths[index] ?? 0;
    const lanes = (grid.chains[index] ?? []).slice(1, -1).map((item) => ({
      x: across.x(grid.items[item]?.column ?? 0) + BAR / 2,
      top: tops[item] ?? 0,
    }));
    const start = {
      x: across.x(column[link.from] ?? 0) + BAR,
      top: (tops[link.from] ?? 0) + (bars[link.from]?.out.get(index) ?? 0),
    };
    const end = {
      x: across.x(column[link.to] ?? 0),
      top: (tops[link.to] ?? 0) + (bars[link.to]?.into.get(index) ?? 0),
    };
    return { key: keyOf(link), link, width, path: ribbonPath([start, ...lanes, end], width) };
  });
}

/** The links that lead back, below `floor`; `bottom` is where they end. `text` is the width of a number. */
export function placeReturns(
  { back, column }: Columns,
  across: ColumnPlaces,
  tops: Float64Array,
  bars: readonly BarPorts[],
  { floor, text, pixels }: { floor: number; text: number; pixels: (part: number) => number },
): { placed: PlacedReturn[]; bottom: number } {
  const wishes = back.map((link, index) => {
    const { from, to, flow } = link;
    const half = linkWidth(flow, pixels) / 2;
    return {
      link,
      from: {
        x: across.x(column[from] ?? 0) + BAR,
        y: (tops[from] ?? 0) + (bars[from]?.leaving.get(index) ?? 0) + half,
      },
      to: {
        x: across.x(column[to] ?? 0),
        y: (tops[to] ?? 0) + (bars[to]?.returning.get(index) ?? 0) + half,
      },
      down: across.stripAfter(column[from] ?? 0),
      up: across.stripBefore(column[to] ?? 0),
      text,
    };
  });
  const { paths, bottom } = returnPaths(wishes, floor);
  return {
    placed: paths.map(({ wish: { link }, path, label }) => ({ key: keyOf(link), link, path, label })),
    bottom,
  };
}
