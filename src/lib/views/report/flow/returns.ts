import { LEVEL } from './measures.ts';

/** A link that leads back, drawn below the picture. */
export interface ReturnWish {
  /** Where it leaves its start, at the right of the bar. */
  readonly from: { readonly x: number; readonly y: number };
  /** Where it meets its end, at the left of the bar. */
  readonly to: { readonly x: number; readonly y: number };
  /** Where it goes down, right of `from`, and comes up, left of `to`: in the free strips before columns. */
  readonly down: number;
  readonly up: number;
  /** Width of its number. */
  readonly text: number;
}

export interface ReturnPath<Wish extends ReturnWish> {
  readonly wish: Wish;
  readonly path: string;
  /** The middle of its number. */
  readonly label: { readonly x: number; readonly y: number };
}

/** Levels that are never shared; with more returning links they are used again. */
const MOST_LEVELS = 12;
const CORNER = 7;

/** Routes below `floor`, the shortest nearest to it, and how far down they reach. */
export function returnPaths<Wish extends ReturnWish>(
  wishes: readonly Wish[],
  floor: number,
): { paths: readonly ReturnPath<Wish>[]; bottom: number } {
  const levels: { start: number; end: number }[][] = [];
  const level = new Map<Wish, number>();
  for (const wish of wishes.toSorted((a, b) => a.down - a.up - (b.down - b.up))) {
    const free = levels.findIndex((taken) =>
      taken.every(({ start, end }) => wish.down + CORNER < start || wish.up - CORNER > end),
    );
    const at = free >= 0 ? free : levels.length < MOST_LEVELS ? levels.length : level.size % MOST_LEVELS;
    (levels[at] ??= []).push({ start: wish.up, end: Math.max(wish.down, wish.up + wish.text) });
    level.set(wish, at);
  }
  return {
    paths: wishes.map((wish) => route(wish, floor + (level.get(wish) ?? 0) * LEVEL + LEVEL / 2)),
    bottom: floor + levels.length * LEVEL,
  };
}

function route<Wish extends ReturnWish>(wish: Wish, y: number): ReturnPath<Wish> {
  const { from, to, down, up } = wish;
  const r = CORNER;
  const path =
    `M${from.x} ${n(from.y)}H${n(down - r)}q${r} 0 ${r} ${r}V${n(y - r)}q0 ${r} ${-r} ${r}` +
    `H${n(up + r)}q${-r} 0 ${-r} ${-r}V${n(to.y + r)}q0 ${-r} ${r} ${-r}H${n(to.x)}`;
  return { wish, path, label: { x: (up + down) / 2, y } };
}

const n = (value: number) => Math.round(value * 10) / 10;
