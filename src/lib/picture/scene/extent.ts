import { CARD, NOTE, pointOn, type Box, type Point, type Route } from '#lib/domain';
import { LABEL } from './card-measures.ts';
import type { Chosen } from './chosen.ts';

const MARGIN = 24;
/** What of a card lies outside of it: badge and frame, below it the words that it empties the account. */
const CARD_REACH = { left: 12, top: 12, right: 6, bottom: 24 } as const;
const NOTE_REACH = 6;
/** A link's own width and arrow head. */
const LINK_REACH = 6;

/** The part of the canvas that a picture needs, in whole pixels: everything drawn, and a margin. */
export function extentOf(
  { touchpoints, notes, bands }: Chosen,
  positions: ReadonlyMap<string, Point>,
  routes: readonly { readonly route: Route; readonly labelled: boolean }[],
  verdictWidth: number,
): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const hold = (x: number, y: number, width = 0, height = 0) => {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  };
  const cardWidth = Math.max(CARD.width + CARD_REACH.right, verdictWidth);
  for (const { id } of touchpoints) {
    const at = positions.get(id);
    if (!at) continue;
    const { left: dx, top: dy } = CARD_REACH;
    hold(at.x - dx, at.y - dy, dx + cardWidth, dy + CARD.height + CARD_REACH.bottom);
  }
  for (const { x, y } of notes) {
    hold(x - NOTE_REACH, y - NOTE_REACH, NOTE.width + 2 * NOTE_REACH, NOTE.height + 2 * NOTE_REACH);
  }
  for (const { route, labelled } of routes) {
    // The curve lies within the hull of its four points.
    for (const { x, y } of [route.from, route.fromControl, route.toControl, route.to]) {
      hold(x - LINK_REACH, y - LINK_REACH, 2 * LINK_REACH, 2 * LINK_REACH);
    }
    const { x, y } = pointOn(route, 0.5);
    if (labelled) hold(x - LABEL.most / 2 - 1, y - LABEL.height, LABEL.most + 2, 2 * LABEL.height);
  }
  if (top > bottom) [top, bottom] = [0, 0];
  for (const band of bands) {
    left = Math.min(left, band.left);
    right = Math.max(right, band.left + band.width);
  }
  if (left > right) [left, right] = [0, 0];
  // Whole pixels, or every edge of every card would lie between two.
  const [x, y] = [Math.floor(left) - MARGIN, Math.floor(top) - MARGIN];
  return { x, y, width: Math.ceil(right) + MARGIN - x, height: Math.ceil(bottom) + MARGIN - y };
}
