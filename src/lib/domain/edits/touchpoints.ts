import { cardAt, columnOf, freeRows, positionsOf, stageAt } from '../geometry.ts';
import type { JourneyMap, Point, Stage, Touchpoint } from '../map.ts';

/** Adds a touchpoint at a place; `after` is the id it follows in reading order, the end by default. */
export function addTouchpoint(
  map: JourneyMap,
  touchpoint: Touchpoint,
  at: Point,
  after?: string,
): JourneyMap {
  const index = after === undefined ? -1 : map.touchpoints.findIndex(({ id }) => id === after);
  const touchpoints =
    index < 0 ? [...map.touchpoints, touchpoint] : map.touchpoints.toSpliced(index + 1, 0, touchpoint);
  return { ...map, touchpoints, layout: { ...map.layout, [touchpoint.id]: at } };
}

/** Changes the named touchpoints; returns the same map when `change` returned every one as it was. */
export function updateTouchpoints(
  map: JourneyMap,
  ids: readonly string[],
  change: (touchpoint: Touchpoint) => Touchpoint,
): JourneyMap {
  const named = new Set(ids);
  let changed = false;
  const touchpoints = map.touchpoints.map((touchpoint) => {
    const next = named.has(touchpoint.id) ? change(touchpoint) : touchpoint;
    changed ||= next !== touchpoint;
    return next;
  });
  return changed ? { ...map, touchpoints } : map;
}

/** Moves cards to places. A card dropped in another stage's band belongs to that stage from then on. */
export function moveTouchpoints(map: JourneyMap, places: ReadonlyMap<string, Point>): JourneyMap {
  const layout = { ...map.layout };
  const restaged = new Map<string, string>();
  const positions = positionsOf(map);
  let moved = false;
  for (const touchpoint of map.touchpoints) {
    const to = places.get(touchpoint.id);
    if (!to) continue;
    const from = positions.get(touchpoint.id) ?? to;
    if (from.x === to.x && from.y === to.y) continue;
    layout[touchpoint.id] = { x: to.x, y: to.y };
    moved = true;
    const stage = stageAt(map.stages, to.x);
    const left = touchpoint.stage !== null && stage === stageAt(map.stages, from.x);
    if (stage && stage.id !== touchpoint.stage && !left) {
      restaged.set(touchpoint.id, stage.id);
    }
  }
  if (!moved) return map;
  return updateTouchpoints({ ...map, layout }, [...restaged.keys()], (touchpoint) => ({
    ...touchpoint,
    stage: restaged.get(touchpoint.id) ?? touchpoint.stage,
  }));
}

/**
 * Puts touchpoints into a stage and their cards into its column, each at its height or the next free row; a stage the
 * map lacks changes nothing.
 */
export function setStage(map: JourneyMap, ids: readonly string[], stage: string | null): JourneyMap {
  const named = new Set(ids);
  const moving = map.touchpoints.filter(({ id, stage: own }) => named.has(id) && own !== stage);
  if (moving.length === 0) return map;
  if (stage !== null && !map.stages.some(({ id }) => id === stage)) return map;
  const layout = { ...map.layout };
  if (stage !== null) {
    const positions = new Map(positionsOf(map));
    const x = columnOf(map.stages, stage);
    for (const { id } of moving) {
      const y = positions.get(id)?.y ?? 0;
      positions.delete(id);
      const at = { x, y: y + freeRows([...positions.values()].map(cardAt), [cardAt({ x, y })]) };
      positions.set(id, at);
      layout[id] = at;
    }
  }
  return updateTouchpoints({ ...map, layout }, ids, (touchpoint) =>
    touchpoint.stage === stage ? touchpoint : { ...touchpoint, stage },
  );
}

/** The stage under whose band a touchpoint's card stands; `null` beside the bands or for an unknown touchpoint. */
export function stageUnder(map: JourneyMap, id: string): Stage | null {
  const at = positionsOf(map).get(id);
  return at ? stageAt(map.stages, at.x) : null;
}

/** Puts a touchpoint without a stage into the one under which its card stands. The card stays where it is. */
export function joinStageUnder(map: JourneyMap, id: string): JourneyMap {
  const at = positionsOf(map).get(id);
  const under = stageUnder(map, id);
  const joined = updateTouchpoints(map, [id], (touchpoint) =>
    under && touchpoint.stage === null ? { ...touchpoint, stage: under.id } : touchpoint,
  );
  return joined === map || !at ? map : { ...joined, layout: { ...map.layout, [id]: at } };
}
