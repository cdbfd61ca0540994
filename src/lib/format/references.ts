import type { JourneyMap } from '#lib/domain';
import { excerpt, pathOf, readError, type ReadError, type Step } from './read-error.ts';

interface Identified {
  readonly id: string;
}

/**
 * The first fault between the parts of a map, or `null`: an id that is used twice (touchpoints, links and notes share one
 * space, since they are selected together; stages have their own) or is `__proto__`, a touchpoint in a stage that is
 * not there, a link from or to nothing. Loops, links to itself and links alike are no faults.
 */
export function checkReferences(map: JourneyMap): ReadError | null {
  const { stages, touchpoints, links, notes } = map;
  return (
    duplicateIn([['stages', stages]]) ??
    duplicateIn([
      ['touchpoints', touchpoints],
      ['links', links],
      ['notes', notes],
    ]) ??
    unknownStageIn(map) ??
    danglingLinkIn(map)
  );
}

function duplicateIn(
  lists: readonly (readonly [name: string, items: readonly Identified[]])[],
): ReadError | null {
  const places = new Map<string, Step[]>();
  for (const [name, items] of lists) {
    for (const [index, { id }] of items.entries()) {
      const steps = ['map', name, index, 'id'];
      if (id === '__proto__') return readError('forbidden-key', steps, { key: id });
      const first = places.get(id);
      if (first) return readError('duplicate-id', steps, { id: excerpt(id), first: pathOf(first) });
      places.set(id, steps);
    }
  }
  return null;
}

function unknownStageIn({ stages, touchpoints }: JourneyMap): ReadError | null {
  const known = new Set(stages.map(({ id }) => id));
  for (const [index, { stage }] of touchpoints.entries()) {
    if (stage === null || known.has(stage)) continue;
    return readError('unknown-stage', ['map', 'touchpoints', index, 'stage'], { id: excerpt(stage) });
  }
  return null;
}

function danglingLinkIn({ touchpoints, links }: JourneyMap): ReadError | null {
  const known = new Set(touchpoints.map(({ id }) => id));
  for (const [index, link] of links.entries()) {
    for (const end of ['from', 'to'] as const) {
      if (known.has(link[end])) continue;
      return readError('dangling-link', ['map', 'links', index, end], { id: excerpt(link[end]) });
    }
  }
  return null;
}
