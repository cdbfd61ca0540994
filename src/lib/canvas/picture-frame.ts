import {
  boundsOf,
  CARD,
  lanesOf,
  NOTE,
  pointOn,
  positionsOf,
  routeOf,
  stageBands,
  type Box,
  type JourneyMap,
  type Link,
  type Point,
} from '#lib/domain';

/** Height of the line with the map's title, and of the stages' heads below it, in CSS pixels. */
export const TITLE_HEIGHT = 44;
export const HEADS_HEIGHT = 40;
const MARGIN = 24;

/** What of a card lies outside of it: badge and frame, below it the words that it empties the account. */
const CARD_REACH = { left: 12, top: 12, right: 4, bottom: 24 } as const;
const NOTE_REACH = { left: 4, top: 4, right: 4, bottom: 6 } as const;
/** A link's own width and arrow head; half of the widest label. */
const LINK_REACH = { left: 6, top: 6, right: 6, bottom: 6 } as const;
const LABEL_REACH = { left: 78, top: 14, right: 78, bottom: 14 } as const;

interface Reach {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PictureFrame {
  /** The part of the canvas that is in the picture, in canvas pixels: everything drawn, and a margin. */
  readonly area: Box;
  /** The whole picture, its heading too, in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** How large the picture of the whole map is; `null` where there is nothing to draw but bands. */
export function pictureFrame(map: JourneyMap): PictureFrame | null {
  if (boundsOf(map) === null) return null;
  const area = boxAround(reachesOf(map));
  const heads = map.stages.length > 0 ? HEADS_HEIGHT : 0;
  return { area, width: area.width, height: area.height + TITLE_HEIGHT + heads };
}

function* reachesOf(map: JourneyMap): Generator<Reach> {
  const positions = positionsOf(map);
  for (const at of positions.values()) yield around({ ...at, ...CARD }, CARD_REACH);
  for (const { x, y } of map.notes) yield around({ x, y, ...NOTE }, NOTE_REACH);
  const lanes = lanesOf(map.links);
  for (const link of map.links) yield* reachesOfLink(link, positions, lanes.get(link.id) ?? 0);
  for (const { left, width } of stageBands(map.stages)) {
    yield { left, right: left + width, top: Infinity, bottom: -Infinity };
  }
}

/** Close enough: between two of these points a link strays less than the margin. */
const STEPS = 24;

function* reachesOfLink(link: Link, positions: ReadonlyMap<string, Point>, lane: number): Generator<Reach> {
  const [from, to] = [positions.get(link.from), positions.get(link.to)];
  if (!from || !to) return;
  const route = routeOf(from, to, lane, link.from === link.to);
  for (let step = 0; step <= STEPS; step++) yield around(pointOn(route, step / STEPS), LINK_REACH);
  if (link.label !== '' || link.share !== null) yield around(pointOn(route, 0.5), LABEL_REACH);
}

function around(box: Point & { readonly width?: number; readonly height?: number }, reach: Reach): Reach {
  return {
    left: box.x - reach.left,
    top: box.y - reach.top,
    right: box.x + (box.width ?? 0) + reach.right,
    bottom: box.y + (box.height ?? 0) + reach.bottom,
  };
}

function boxAround(reaches: Iterable<Reach>): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const reach of reaches) {
    left = Math.min(left, reach.left);
    top = Math.min(top, reach.top);
    right = Math.max(right, reach.right);
    bottom = Math.max(bottom, reach.bottom);
  }
  // Whole pixels, or every edge of every card would lie between two.
  const [x, y] = [Math.floor(left) - MARGIN, Math.floor(top) - MARGIN];
  return { x, y, width: Math.ceil(right) + MARGIN - x, height: Math.ceil(bottom) + MARGIN - y };
}
