import { newId } from '../create.ts';
import { boxesOf, freeRows, positionsOf, stageAt } from '../geometry.ts';
import type { JourneyMap, Point } from '../map.ts';

/** The part of a map that holds just these touchpoints and notes, with the links among them and the stages. */
export function excerptOf(map: JourneyMap, ids: readonly string[]): JourneyMap {
  const named = new Set(ids);
  const positions = positionsOf(map);
  const touchpoints = map.touchpoints.filter(({ id }) => named.has(id));
  return {
    ...map,
    touchpoints,
    links: map.links.filter(({ from, to }) => named.has(from) && named.has(to)),
    notes: map.notes.filter(({ id }) => named.has(id)),
    layout: Object.fromEntries(touchpoints.map(({ id }) => [id, positions.get(id) ?? { x: 0, y: 0 }])),
  };
}

/**
 * Adds the touchpoints, links and notes of another map under the new ids of `copies` (by the old ones), so many
 * whole rows down that no card covers another. A stage that this map does not have gives way to the band the card
 * stands in.
 */
export function insertExcerpt(
  map: JourneyMap,
  excerpt: JourneyMap,
  copies: ReadonlyMap<string, string>,
): JourneyMap {
  const places = positionsOf(excerpt);
  const down = freeRows(boxesOf(map), boxesOf(excerpt));
  const stages = new Set(map.stages.map(({ id }) => id));
  const layout: Record<string, Point> = { ...map.layout };
  const idOf = (id: string) => copies.get(id) ?? id;
  const touchpoints = excerpt.touchpoints.map((touchpoint) => {
    const id = idOf(touchpoint.id);
    const at = places.get(touchpoint.id) ?? { x: 0, y: 0 };
    layout[id] = { x: at.x, y: at.y + down };
    const known = touchpoint.stage !== null && stages.has(touchpoint.stage);
    return { ...touchpoint, id, stage: known ? touchpoint.stage : (stageAt(map.stages, at.x)?.id ?? null) };
  });
  const links = excerpt.links.map((link) => ({
    ...link,
    id: newId(),
    from: idOf(link.from),
    to: idOf(link.to),
  }));
  const notes = excerpt.notes.map((note) => ({ ...note, id: idOf(note.id), y: note.y + down }));
  return {
    ...map,
    touchpoints: [...map.touchpoints, ...touchpoints],
    links: [...map.links, ...links],
    notes: [...map.notes, ...notes],
    layout,
  };
}
