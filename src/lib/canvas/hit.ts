import { CARD, positionsOf, type JourneyMap, type Point } from '#lib/domain';

/** The touchpoint whose card covers a canvas point, the topmost of several; `but` is passed over. */
export function cardUnder(map: JourneyMap, { x, y }: Point, but?: string): string | null {
  let hit: string | null = null;
  for (const [id, at] of positionsOf(map)) {
    const inside = x >= at.x && x <= at.x + CARD.width && y >= at.y && y <= at.y + CARD.height;
    if (inside && id !== but) hit = id;
  }
  return hit;
}
