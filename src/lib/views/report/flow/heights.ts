import type { Columns } from './columns.ts';
import type { Grid } from './grid.ts';
import type { FlowStop, JourneyFlow } from './journey-flow.ts';
import { HIGHEST, THINNEST, WHOLE } from './measures.ts';

/** A bar and where on its sides things begin, from its top, in pixels. */
export interface BarPorts {
  readonly stop: FlowStop;
  readonly height: number;
  /** Tops on the right side by forward link, on the left side by forward link. */
  readonly out: ReadonlyMap<number, number>;
  readonly into: ReadonlyMap<number, number>;
  /** The same for links that lead back. */
  readonly leaving: ReadonlyMap<number, number>;
  readonly returning: ReadonlyMap<number, number>;
  /** Tops on the right side of those whose journey ends and of those lost. */
  readonly ends: number;
  readonly lost: number;
}

/** Pixels for a part of the customers: a visible width for any, 0 for nobody. */
export function scaleOf({ stops }: JourneyFlow): (part: number) => number {
  const most = stops.reduce((max, { figures }) => Math.max(max, figures.arrivals), 0);
  const scale = Math.min(WHOLE, HIGHEST / Math.max(most, 1));
  return (part) => (part > 0 ? Math.max(THINNEST, part * scale) : 0);
}

/** Widths of links; one without counted customers is a thread. */
export const linkWidth = (flow: number, pixels: (part: number) => number) => pixels(flow) || THINNEST;

/**
 * The bars: as high as who arrives, or as the ribbons on a side where those have their least width. On the right the
 * ribbons in the order of where they lead, then what leads back, whose journey ends, who is lost.
 */
export function barPorts(
  { stops }: JourneyFlow,
  { forward, back }: Columns,
  grid: Grid,
  place: Int32Array,
  pixels: (part: number) => number,
): BarPorts[] {
  const inOrder = (item: number) =>
    ((place[item] ?? 0) + 0.5) / (grid.columns[grid.items[item]?.column ?? 0]?.length ?? 1);
  const { into, outOf } = grid;
  const leaving = stops.map((): number[] => []);
  const returning = stops.map((): number[] => []);
  back.forEach(({ from, to }, index) => {
    leaving[from]?.push(index);
    returning[to]?.push(index);
  });
  return stops.map((stop, index) => {
    const { figures, ends } = stop;
    const pile = () => {
      let top = 0;
      const take = (width: number) => (top += width) - width;
      const all = (links: readonly number[], flows: Columns['forward']) =>
        new Map(links.map((link) => [link, take(linkWidth(flows[link]?.flow ?? 0, pixels))] as const));
      return { take, all };
    };
    const sorted = (list: readonly { from: number; to: number; link: number }[], end: 'from' | 'to') =>
      list.toSorted((a, b) => inOrder(a[end]) - inOrder(b[end])).map(({ link }) => link);
    const right = pile();
    const left = pile();
    const out = right.all(sorted(outOf[index] ?? [], 'to'), forward);
    const away = right.all(leaving[index] ?? [], back);
    const endsAt = right.take(pixels(ends));
    const lostAt = right.take(pixels(figures.lost));
    const arriving = left.all(sorted(into[index] ?? [], 'from'), forward);
    const again = left.all(returning[index] ?? [], back);
    return {
      stop,
      height: Math.max(pixels(figures.arrivals), right.take(0), left.take(0)),
      out,
      leaving: away,
      into: arriving,
      returning: again,
      ends: endsAt,
      lost: lostAt,
    };
  });
}
