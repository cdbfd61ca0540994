import type { JourneyMap, Point } from '../map.ts';
import { moveNotes } from './notes.ts';
import { moveTouchpoints } from './touchpoints.ts';

/** Moves touchpoints and notes by id; an id the map does not have is passed over. */
export function moveItems(map: JourneyMap, places: ReadonlyMap<string, Point>): JourneyMap {
  return moveNotes(moveTouchpoints(map, places), places);
}

/** Removes touchpoints (with their links and positions), links and notes by id. */
export function removeItems(map: JourneyMap, ids: readonly string[]): JourneyMap {
  const gone = new Set(ids);
  const touchpoints = map.touchpoints.filter(({ id }) => !gone.has(id));
  const links = map.links.filter(({ id, from, to }) => !gone.has(id) && !gone.has(from) && !gone.has(to));
  const notes = map.notes.filter(({ id }) => !gone.has(id));
  if (
    touchpoints.length === map.touchpoints.length &&
    links.length === map.links.length &&
    notes.length === map.notes.length
  ) {
    return map;
  }
  const layout = Object.fromEntries(Object.entries(map.layout).filter(([id]) => !gone.has(id)));
  return { ...map, touchpoints, links, notes, layout };
}
