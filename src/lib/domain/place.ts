import { CARD, DEFAULT_STAGE_WIDTH, positionsOf, ROW } from './geometry.ts';
import type { JourneyMap, Point } from './map.ts';

/** The first free place at or below a point where a card touches no other, looking down row by row. */
export function freePlace(map: JourneyMap, at: Point): Point {
  const taken = [...positionsOf(map).values()];
  const covered = (y: number) =>
    taken.some((card) => Math.abs(card.x - at.x) < CARD.width && Math.abs(card.y - y) < CARD.height);
  let y = at.y;
  while (covered(y)) y += ROW;
  return { x: at.x, y };
}

/** How far down, in whole rows, copies of these touchpoints go so that none of them touches a card. */
export function freeRowsBelow(map: JourneyMap, ids: readonly string[]): Point {
  const positions = positionsOf(map);
  const taken = [...positions.values()];
  const own = ids.flatMap((id) => positions.get(id) ?? []);
  const blocked = (y: number) =>
    own.some((at) =>
      taken.some(
        (card) => Math.abs(card.x - at.x) < CARD.width && Math.abs(card.y - (at.y + y)) < CARD.height,
      ),
    );
  let y = ROW;
  while (blocked(y)) y += ROW;
  return { x: 0, y };
}

/** Where the touchpoint after this one goes: a column to the right, at the same height or the next free row. */
export function placeAfter(map: JourneyMap, id: string): Point {
  const at = positionsOf(map).get(id) ?? { x: 0, y: 0 };
  return freePlace(map, { x: at.x + DEFAULT_STAGE_WIDTH, y: at.y });
}
