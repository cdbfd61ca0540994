import type { JourneyMap } from '#lib/domain';
import { isEqual } from './equal.ts';
import { byId } from './items.ts';

/** Ids of what is in both maps and stands elsewhere, in the order of the second. */
export interface Moved {
  readonly touchpoints: readonly string[];
  readonly notes: readonly string[];
}

/** What moved on the canvas. Positions of cards that are in one map only, or in none, move nothing. */
export function movedBetween(before: JourneyMap, after: JourneyMap): Moved {
  return { touchpoints: movedTouchpoints(before, after), notes: movedNotes(before, after) };
}

function movedTouchpoints(before: JourneyMap, after: JourneyMap): readonly string[] {
  if (before.layout === after.layout) return [];
  const were = byId(before.touchpoints);
  const at = ({ layout }: JourneyMap, id: string) => (Object.hasOwn(layout, id) ? layout[id] : undefined);
  return after.touchpoints
    .map(({ id }) => id)
    .filter((id) => were.has(id) && !isEqual(at(before, id), at(after, id)));
}

function movedNotes(before: JourneyMap, after: JourneyMap): readonly string[] {
  if (before.notes === after.notes) return [];
  const were = byId(before.notes);
  return after.notes.flatMap(({ id, x, y }) => {
    const was = were.get(id);
    return was && (was.x !== x || was.y !== y) ? [id] : [];
  });
}
