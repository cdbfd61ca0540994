import {
  NOTE,
  stageBands,
  type Band,
  type JourneyMap,
  type Link,
  type Note,
  type Touchpoint,
} from '#lib/domain';
import type { ScenePart } from './options.ts';

/** What of a map is drawn. */
export interface Chosen {
  /** In reading order; a path's in the order of the path. */
  readonly touchpoints: readonly Touchpoint[];
  readonly links: readonly Link[];
  readonly notes: readonly Note[];
  readonly bands: readonly Band[];
}

export function chosenOf(map: JourneyMap, part: ScenePart): Chosen {
  switch (part.kind) {
    case 'map':
      return whole(map);
    case 'selection':
      return selection(map, part.ids);
    case 'stage':
      return stage(map, part.id);
    case 'path':
      return path(map, part.ids);
  }
}

/** Links whose ends are both drawn; a link to a touchpoint that the map does not have leads nowhere. */
function between(links: readonly Link[], touchpoints: readonly Touchpoint[]): readonly Link[] {
  const ids = new Set(touchpoints.map(({ id }) => id));
  return links.filter(({ from, to }) => ids.has(from) && ids.has(to));
}

function whole({ touchpoints, links, notes, stages }: JourneyMap): Chosen {
  return { touchpoints, links: between(links, touchpoints), notes, bands: stageBands(stages) };
}

/** The bands from the first to the last stage that holds one of these. */
function bandsAround(map: JourneyMap, touchpoints: readonly Touchpoint[]): readonly Band[] {
  const held = new Set(touchpoints.map((each) => each.stage));
  const bands = stageBands(map.stages);
  const holds = ({ stage: { id } }: Band) => held.has(id);
  const [first, last] = [bands.findIndex(holds), bands.findLastIndex(holds)];
  return first < 0 ? [] : bands.slice(first, last + 1);
}

function selection(map: JourneyMap, ids: ReadonlySet<string>): Chosen {
  // A link that was chosen is nothing without its cards.
  const ends = map.links.filter(({ id }) => ids.has(id)).flatMap(({ from, to }) => [from, to]);
  const wanted = new Set([...ids, ...ends]);
  const touchpoints = map.touchpoints.filter(({ id }) => wanted.has(id));
  return {
    touchpoints,
    links: between(map.links, touchpoints),
    notes: map.notes.filter(({ id }) => ids.has(id)),
    bands: bandsAround(map, touchpoints),
  };
}

function stage(map: JourneyMap, id: string): Chosen {
  const touchpoints = map.touchpoints.filter((each) => each.stage === id);
  const bands = stageBands(map.stages).filter((band) => band.stage.id === id);
  const within = ({ x }: Note) =>
    bands.some(({ left, width }) => x + NOTE.width / 2 >= left && x + NOTE.width / 2 < left + width);
  return { touchpoints, links: between(map.links, touchpoints), notes: map.notes.filter(within), bands };
}

function path(map: JourneyMap, ids: readonly string[]): Chosen {
  const known = new Map(map.touchpoints.map((each) => [each.id, each]));
  const touchpoints = [...new Set(ids)].flatMap((id) => known.get(id) ?? []);
  const steps = new Set(ids.slice(1).map((id, index) => JSON.stringify([ids[index], id])));
  const links = map.links.filter(({ from, to }) => steps.has(JSON.stringify([from, to])));
  return { touchpoints, links: between(links, touchpoints), notes: [], bands: bandsAround(map, touchpoints) };
}
