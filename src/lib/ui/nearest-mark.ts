export type Direction = 'left' | 'right' | 'up' | 'down';

/** Middle of a mark, in px; y grows downwards. */
export interface MarkPlace {
  readonly x: number;
  readonly y: number;
}

/** A mark seen from another: how far ahead it lies in the direction pressed, and how far to the side. */
interface Sight {
  readonly index: number;
  readonly ahead: number;
  readonly aside: number;
}

/** Turns the plane so that `direction` points ahead; a quarter turn each, so that the four cones tile it. */
const TURNS: Record<Direction, (dx: number, dy: number) => readonly [ahead: number, aside: number]> = {
  right: (dx, dy) => [dx, dy],
  down: (dx, dy) => [dy, -dx],
  left: (dx, dy) => [-dx, -dy],
  up: (dx, dy) => [-dy, dx],
};

/**
 * The index of the mark that an arrow leads to from the mark at index `from`; `null` where none lies that way. The nearest
 * of the quarter that the arrow points into is taken; where that is empty, the nearest that lies ahead at all. Marks at one
 * place follow each other in their order. Distance is counted along the axes: from any mark towards another the way then
 * never grows longer, so that every mark can be reached.
 */
export function nearestMark(places: readonly MarkPlace[], from: number, direction: Direction): number | null {
  const here = places[from];
  if (!here) return null;
  const onward = direction === 'right' || direction === 'down';
  const sights = places.flatMap(({ x, y }, index): Sight[] => {
    if (index === from) return [];
    const [ahead, aside] = TURNS[direction](x - here.x, y - here.y);
    const same = ahead === 0 && aside === 0;
    return ahead > 0 || (same && index > from === onward) ? [{ index, ahead, aside }] : [];
  });
  const same = sights.filter(({ ahead, aside }) => ahead === 0 && aside === 0);
  if (same.length > 0) return (onward ? same[0] : same.at(-1))?.index ?? null;
  const cone = sights.filter(({ ahead, aside }) => aside >= -ahead && aside < ahead);
  return best(cone.length > 0 ? cone : sights);
}

function best(sights: readonly Sight[]): number | null {
  const way = ({ ahead, aside }: Sight) => ahead + Math.abs(aside);
  let found: Sight | null = null;
  for (const sight of sights) {
    const longer = found ? way(sight) - way(found) : -1;
    // Of ways of one length the one with a turn leads to what is nearer as the crow flies.
    if (!found || longer < 0 || (longer === 0 && sight.ahead < found.ahead)) found = sight;
  }
  return found?.index ?? null;
}
