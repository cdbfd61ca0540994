import { createStage } from '../create.ts';
import { MIN_STAGE_WIDTH, positionsOf, stageBands } from '../geometry.ts';
import type { JourneyMap, Point, Stage } from '../map.ts';

/** Gives the map other stages; every card keeps its place within its band while the bands move. */
function withStages(map: JourneyMap, stages: readonly Stage[]): JourneyMap {
  const before = new Map(stageBands(map.stages).map((band) => [band.stage.id, band.left]));
  const shifts = new Map<string, number>();
  for (const band of stageBands(stages)) {
    const left = before.get(band.stage.id);
    if (left !== undefined && left !== band.left) shifts.set(band.stage.id, band.left - left);
  }
  if (shifts.size === 0) return { ...map, stages };
  const layout: Record<string, Point> = { ...map.layout };
  const positions = positionsOf(map);
  for (const { id, stage } of map.touchpoints) {
    const shift = stage === null ? undefined : shifts.get(stage);
    const at = positions.get(id);
    if (shift !== undefined && at) layout[id] = { x: at.x + shift, y: at.y };
  }
  return { ...map, stages, layout };
}

/** Adds a stage at an index (the end by default); bands to its right move on, with their cards. */
export function addStage(
  map: JourneyMap,
  stage: Stage = createStage(),
  index = map.stages.length,
): JourneyMap {
  return withStages(map, map.stages.toSpliced(index, 0, stage));
}

export function renameStage(map: JourneyMap, id: string, title: string): JourneyMap {
  const stage = map.stages.find((each) => each.id === id);
  if (!stage || stage.title === title) return map;
  return { ...map, stages: map.stages.map((each) => (each === stage ? { ...each, title } : each)) };
}

/** Sets a band's width in canvas pixels, at least `MIN_STAGE_WIDTH`. */
export function resizeStage(map: JourneyMap, id: string, width: number): JourneyMap {
  const next = Math.max(MIN_STAGE_WIDTH, Math.round(width));
  const stage = map.stages.find((each) => each.id === id);
  if (!stage || stage.width === next || !Number.isFinite(next)) return map;
  return withStages(
    map,
    map.stages.map((each) => (each === stage ? { ...each, width: next } : each)),
  );
}

/** Moves a stage to another index; its band moves with its cards. */
export function moveStage(map: JourneyMap, id: string, to: number): JourneyMap {
  const from = map.stages.findIndex((each) => each.id === id);
  const target = Math.min(Math.max(0, to), map.stages.length - 1);
  const stage = map.stages[from];
  if (!stage || from === target) return map;
  return withStages(map, map.stages.toSpliced(from, 1).toSpliced(target, 0, stage));
}

/** The stage that takes over the touchpoints when this one is removed: the one before, or the one after the first. */
export function heirOf(map: JourneyMap, id: string): Stage | null {
  const index = map.stages.findIndex((each) => each.id === id);
  return map.stages[index - 1] ?? map.stages[index + 1] ?? null;
}

/**
 * Removes a stage. One with touchpoints is joined to its heir, whose band grows by its width, so that no card
 * moves; without an heir its touchpoints are left without a stage.
 */
export function removeStage(map: JourneyMap, id: string): JourneyMap {
  const stage = map.stages.find((each) => each.id === id);
  if (!stage) return map;
  const heir = heirOf(map, id);
  const filled = map.touchpoints.some((touchpoint) => touchpoint.stage === id);
  const rest = map.stages.filter((each) => each !== stage);
  if (!filled) return withStages(map, rest);
  return {
    ...map,
    stages: rest.map((each) => (each === heir ? { ...each, width: each.width + stage.width } : each)),
    touchpoints: map.touchpoints.map((touchpoint) =>
      touchpoint.stage === id ? { ...touchpoint, stage: heir?.id ?? null } : touchpoint,
    ),
  };
}

/** Removes a stage that holds no touchpoints; the same map for any other. */
export function removeEmptyStage(map: JourneyMap, id: string): JourneyMap {
  return map.touchpoints.some(({ stage }) => stage === id) ? map : removeStage(map, id);
}
