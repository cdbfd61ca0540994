import { CARD } from './geometry.ts';
import { groupBy } from './group.ts';
import type { Link, Point } from './map.ts';

/** The way of a link between two cards: a cubic curve from side to side, in canvas pixels. */
export interface Route {
  readonly from: Point;
  readonly fromControl: Point;
  readonly toControl: Point;
  readonly to: Point;
}

type Side = 'right' | 'left' | 'top' | 'bottom';

const NORMAL: Readonly<Record<Side, Point>> = {
  right: { x: 1, y: 0 },
  left: { x: -1, y: 0 },
  top: { x: 0, y: -1 },
  bottom: { x: 0, y: 1 },
};

/** Cards nearer than this side by side are linked from bottom to top rather than from right to left. */
const NEAR = 24;
/** How far links between the same two cards keep from each other. */
const LANE = 18;

function sides(from: Point, to: Point): readonly [Side, Side] {
  if (to.x - (from.x + CARD.width) >= NEAR) return ['right', 'left'];
  if (to.y >= from.y + CARD.height) return ['bottom', 'top'];
  if (to.y + CARD.height <= from.y) return ['top', 'bottom'];
  return to.x + CARD.width <= from.x ? ['bottom', 'bottom'] : ['right', 'left'];
}

function anchor(card: Point, side: Side, lane: number): Point {
  const { x, y } = NORMAL[side];
  return {
    x: card.x + (CARD.width / 2) * (1 + x) + (x === 0 ? lane * LANE : 0),
    y: card.y + (CARD.height / 2) * (1 + y) + (y === 0 ? lane * LANE : 0),
  };
}

/**
 * The route of a link between cards at two top left corners. `lane` keeps links between the same two cards apart:
 * 0 the middle, ±1 beside it, and so on. A link to itself makes a loop at the card's upper right corner.
 */
export function routeOf(from: Point, to: Point, lane = 0, loop = false): Route {
  if (loop) {
    const reach = 56 + 14 * Math.abs(lane);
    const start = { x: from.x + CARD.width, y: from.y + 34 };
    const end = { x: from.x + CARD.width - 34, y: from.y };
    return {
      from: start,
      fromControl: { x: start.x + reach, y: start.y },
      toControl: { x: end.x, y: end.y - reach },
      to: end,
    };
  }
  const [leaving, entering] = sides(from, to);
  const [start, end] = [anchor(from, leaving, lane), anchor(to, entering, lane)];
  const distance = Math.hypot(end.x - start.x, end.y - start.y);
  const bow = leaving === entering ? 80 : Math.min(120, Math.max(16, distance / 2));
  const away = (at: Point, side: Side) => ({
    x: at.x + NORMAL[side].x * bow,
    y: at.y + NORMAL[side].y * bow,
  });
  return { from: start, fromControl: away(start, leaving), toControl: away(end, entering), to: end };
}

/** The point of a route at `t`, 0 at its start to 1 at its end. */
export function pointOn({ from, fromControl, toControl, to }: Route, t: number): Point {
  const [a, b, c, d] = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3];
  return {
    x: a * from.x + b * fromControl.x + c * toControl.x + d * to.x,
    y: a * from.y + b * fromControl.y + c * toControl.y + d * to.y,
  };
}

/** The route as SVG path data. */
export function pathOf({ from, fromControl, toControl, to }: Route): string {
  return `M${from.x} ${from.y}C${fromControl.x} ${fromControl.y} ${toControl.x} ${toControl.y} ${to.x} ${to.y}`;
}

/** The arrow head at a route's end as SVG path data: a filled triangle `size` long. */
export function arrowOf({ toControl, to }: Route, size = 8): string {
  const length = Math.hypot(to.x - toControl.x, to.y - toControl.y) || 1;
  const [x, y] = [((to.x - toControl.x) / length) * size, ((to.y - toControl.y) / length) * size];
  const [left, right] = [
    `${to.x - x - y / 2} ${to.y - y + x / 2}`,
    `${to.x - x + y / 2} ${to.y - y - x / 2}`,
  ];
  return `M${to.x} ${to.y}L${left}L${right}Z`;
}

/** The lane of every link that shares its two cards with another, in either direction; the rest run in lane 0. */
export function lanesOf(links: readonly Link[]): ReadonlyMap<string, number> {
  const lanes = new Map<string, number>();
  const pairs = groupBy(links, ({ from, to }) => JSON.stringify([from, to].sort()));
  for (const pair of pairs.values()) {
    if (pair.length > 1) pair.forEach(({ id }, index) => lanes.set(id, index - (pair.length - 1) / 2));
  }
  return lanes;
}
