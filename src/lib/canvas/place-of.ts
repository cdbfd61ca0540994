import { GRID, positionOf, stageBands, type JourneyMap, type Point } from '#lib/domain';

/**
 * Where a card would stand that shows a thing when it is brought into view: a touchpoint's own place, a note's, the
 * middle of a link, the left edge of a stage's band at the height `seen` now. `null` for an unknown id.
 */
export function placeOf(map: JourneyMap, id: string, seen: number): Point | null {
  if (map.touchpoints.some((each) => each.id === id)) return positionOf(map, id);
  const note = map.notes.find((each) => each.id === id);
  if (note) return { x: note.x, y: note.y };
  const link = map.links.find((each) => each.id === id);
  if (link) {
    const [from, to] = [positionOf(map, link.from), positionOf(map, link.to)];
    return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  }
  const band = stageBands(map.stages).find(({ stage }) => stage.id === id);
  return band ? { x: band.left, y: seen } : null;
}

/** A place for a new note: where it is wanted, a step aside of a note that lies there already. */
export function notePlace({ notes }: JourneyMap, wanted: Point): Point {
  let at = wanted;
  const taken = ({ x, y }: Point) => notes.some((note) => note.x === x && note.y === y);
  while (taken(at)) at = { x: at.x + GRID, y: at.y + GRID };
  return at;
}
