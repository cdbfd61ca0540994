import { positionsOf } from './geometry.ts';
import type { JourneyMap, Point } from './map.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** Where the touchpoint nearest in a direction stands: along that direction, twice as strict across it. */
function nearest(positions: ReadonlyMap<string, Point>, from: string, direction: Direction): string | null {
  const start = positions.get(from);
  if (!start) return null;
  let best: string | null = null;
  let least = Infinity;
  for (const [id, at] of positions) {
    if (id === from) continue;
    const [dx, dy] = [at.x - start.x, at.y - start.y];
    const along = { left: -dx, right: dx, up: -dy, down: dy }[direction];
    const across = direction === 'left' || direction === 'right' ? Math.abs(dy) : Math.abs(dx);
    if (along <= 0 || along + 2 * across >= least) continue;
    best = id;
    least = along + 2 * across;
  }
  return best;
}

/** The touchpoint that stands nearest in a direction, whatever the links say; `null` where there is none. */
export function besideOf(map: JourneyMap, from: string, direction: Direction): string | null {
  return nearest(positionsOf(map), from, direction);
}

/**
 * The next touchpoint in a direction along the journey: right follows the links, left goes back along them (of
 * several the one standing nearest), up and down go by position. Where no link leads on, position decides.
 */
export function neighbourOf(map: JourneyMap, from: string, direction: Direction): string | null {
  const positions = positionsOf(map);
  const start = positions.get(from);
  if (!start) return null;
  if (direction === 'right' || direction === 'left') {
    const ends = map.links
      .filter((link) => link.from !== link.to && (direction === 'right' ? link.from : link.to) === from)
      .map((link) => (direction === 'right' ? link.to : link.from));
    const distance = (id: string) => {
      const at = positions.get(id) ?? start;
      return Math.abs(at.y - start.y) * 2 + Math.abs(at.x - start.x);
    };
    const linked = ends.sort((a, b) => distance(a) - distance(b))[0];
    if (linked !== undefined) return linked;
  }
  return nearest(positions, from, direction);
}
