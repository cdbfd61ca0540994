import type { JourneyMap, Note, Point } from '../map.ts';

export function addNote(map: JourneyMap, note: Note): JourneyMap {
  return { ...map, notes: [...map.notes, note] };
}

/** Changes one note; the same map when `change` returned it as it was. */
export function updateNote(map: JourneyMap, id: string, change: (note: Note) => Note): JourneyMap {
  let changed = false;
  const notes = map.notes.map((note) => {
    const next = note.id === id ? change(note) : note;
    changed ||= next !== note;
    return next;
  });
  return changed ? { ...map, notes } : map;
}

export function moveNotes(map: JourneyMap, places: ReadonlyMap<string, Point>): JourneyMap {
  let moved = false;
  const notes = map.notes.map((note) => {
    const to = places.get(note.id);
    if (!to || (to.x === note.x && to.y === note.y)) return note;
    moved = true;
    return { ...note, x: to.x, y: to.y };
  });
  return moved ? { ...map, notes } : map;
}
