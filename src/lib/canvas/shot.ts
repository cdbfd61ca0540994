import {
  boundsOf,
  CARD,
  cardAt,
  positionOf,
  positionsOf,
  stageBands,
  type Box,
  type JourneyMap,
} from '#lib/domain';
import type { View } from '#lib/document';

/** What a camera is to show: a stage's band, some cards, or without either the whole map. */
export interface Shot {
  readonly stage: string | null;
  readonly cards: readonly string[];
}

/** Room around what is shown, in canvas pixels; around a single card enough for its neighbours to look in. */
const AROUND = { x: 32, y: 28 } as const;
const AROUND_ONE = { x: CARD.width, y: CARD.height * 0.7 } as const;
/** A card is shown no larger than this, several no larger than that. */
const LARGEST_ONE = 2.4;
const LARGEST = 1.6;
/** What would be smaller than this to fit is shown at its beginning instead: nobody could read it. */
const SMALLEST = 0.25;
/** The height of a band without cards. */
const EMPTY_HEIGHT = 2 * CARD.height;

/** The part of the canvas that a shot shows, in canvas pixels. Unknown ids show the whole map. */
export function boxOf(map: JourneyMap, { stage, cards }: Shot): Box {
  const known = cards.filter((id) => positionsOf(map).has(id));
  const band = stage === null ? undefined : stageBands(map.stages).find((each) => each.stage.id === stage);
  const around = boxAround(known.map((id) => cardAt(positionOf(map, id))));
  if (band) {
    const { y, height } = around ?? { y: 0, height: EMPTY_HEIGHT };
    const [left, right] = [Math.min(band.left, around?.x ?? Infinity), band.left + band.width];
    const end = Math.max(right, around ? around.x + around.width : -Infinity);
    return grown({ x: left, y, width: end - left, height }, AROUND);
  }
  if (around) return grown(around, known.length === 1 ? AROUND_ONE : AROUND);
  return grown(boundsOf(map) ?? { x: 0, y: 0, ...CARD }, AROUND);
}

/** The view that shows a shot in a room of so many screen pixels, below the stages' heads. */
export function viewOf(
  map: JourneyMap,
  shot: Shot,
  room: { readonly width: number; readonly height: number; readonly top: number },
): View {
  const box = boxOf(map, shot);
  const height = Math.max(1, room.height - room.top);
  const fitting = Math.min(room.width / box.width, height / box.height);
  const zoom = Math.max(SMALLEST, Math.min(fitting, shot.cards.length === 1 ? LARGEST_ONE : LARGEST));
  // What does not fit begins at the upper left.
  const inset = (space: number, size: number) => Math.max(0, (space - size * zoom) / 2);
  return {
    x: inset(room.width, box.width) - box.x * zoom,
    y: room.top + inset(height, box.height) - box.y * zoom,
    zoom,
  };
}

function boxAround(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function grown(box: Box, by: { readonly x: number; readonly y: number }): Box {
  return {
    x: box.x - by.x,
    y: box.y - by.y,
    width: box.width + 2 * by.x,
    height: box.height + 2 * by.y,
  };
}
