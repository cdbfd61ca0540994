import {
  addNote,
  arrange,
  createNote,
  moveItems,
  removeItems,
  updateNote,
  type JourneyMap,
  type Note,
  type Point,
} from '#lib/domain';
import type { Command, StepCode } from '../command.ts';

/** Moves cards and notes to places, by id. */
export function moveTo(places: ReadonlyMap<string, Point>): Command {
  return { label: { code: 'move', count: places.size }, apply: (map) => moveItems(map, places) };
}

/** Removes touchpoints, links and notes by id. */
export function remove(ids: readonly string[]): Command {
  return { label: { code: 'remove', count: ids.length }, apply: (map) => removeItems(map, ids) };
}

export function stickNote(id: string, at: Point): Command {
  return { label: { code: 'add-note' }, apply: (map) => addNote(map, createNote({ id, ...at })) };
}

export function editNote(id: string, change: (note: Note) => Note): Command {
  return { label: { code: 'set-note' }, apply: (map) => updateNote(map, id, change) };
}

/** Changes what the map says of itself: title, summary, persona, settings. */
export function editMap(
  code: Extract<StepCode, 'rename-map' | 'set-summary' | 'set-persona' | 'set-settings'>,
  change: (map: JourneyMap) => JourneyMap,
): Command {
  return { label: { code }, apply: change };
}

/** Fills a map that has no cards yet with another one's content; the map keeps its id. */
export function fillFromTemplate(template: JourneyMap): Command {
  return {
    label: { code: 'use-template', subject: template.title },
    apply: (map) => (map.touchpoints.length > 0 || map.notes.length > 0 ? map : { ...template, id: map.id }),
  };
}

export const arrangeCards: Command = { label: { code: 'arrange' }, apply: arrange };
