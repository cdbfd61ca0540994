import { CARD } from '#lib/domain';
import type { MapOutline } from '#lib/workspace';

/** A card in a thumbnail, in the outline's units: tenths of canvas pixels. */
export const SMALL_CARD = { width: CARD.width / 10, height: CARD.height / 10 } as const;
const PADDING = 7;
/** Few cards are not blown up beyond this view. */
const SMALLEST = { width: 112, height: 63 } as const;

/** The part of the plane that shows all of an outline's cards, as an SVG view box. */
export function viewBoxOf({ cards }: MapOutline): string {
  const right = Math.max(...cards.map(([x]) => x)) + SMALL_CARD.width;
  const bottom = Math.max(...cards.map(([, y]) => y)) + SMALL_CARD.height;
  const width = Math.max(SMALLEST.width, right + 2 * PADDING);
  const height = Math.max(SMALLEST.height, bottom + 2 * PADDING);
  return [(right - width) / 2, (bottom - height) / 2, width, height].map((each) => each.toFixed(1)).join(' ');
}

/** The links' lines as the path of an SVG: from a card's right side to the next one's left, else between middles. */
export function linkPathOf({ cards, links }: MapOutline): string {
  const { width, height } = SMALL_CARD;
  const lines = links.map(([from, to]) => {
    const [start, end] = [cards[from], cards[to]];
    if (!start || !end) return '';
    const [y1, y2] = [start[1] + height / 2, end[1] + height / 2];
    if (end[0] < start[0] + width) return `M${start[0] + width / 2} ${y1}L${end[0] + width / 2} ${y2}`;
    const [x1, x2] = [start[0] + width, end[0]];
    const bend = (x2 - x1) / 2;
    return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
  });
  return lines.join('');
}
