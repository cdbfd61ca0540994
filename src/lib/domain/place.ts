import { boxesOf, cardAt, DEFAULT_STAGE_WIDTH, freeRows, positionsOf } from './geometry.ts';
import type { JourneyMap, Point } from './map.ts';

/** The first free place at or below a point where a card touches no other, looking down row by row. */
export function freePlace(map: JourneyMap, at: Point): Point {
  return { x: at.x, y: at.y + freeRows(boxesOf(map), [cardAt(at)]) };
}

/** Where the touchpoint after this one goes: a column to the right, at the same height or the next free row. */
export function placeAfter(map: JourneyMap, id: string): Point {
  const at = positionsOf(map).get(id) ?? { x: 0, y: 0 };
  return freePlace(map, { x: at.x + DEFAULT_STAGE_WIDTH, y: at.y });
}
