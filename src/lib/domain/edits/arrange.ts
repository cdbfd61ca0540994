import { CARD, columnOf, GRID, GUTTER, MIN_STAGE_WIDTH, positionsOf, ROW } from '../geometry.ts';
import { groupBy } from '../group.ts';
import type { JourneyMap, Point, Stage, Touchpoint } from '../map.ts';

/** How many cards stand below one another before a stage gets another column. */
const ROWS_A_COLUMN = 6;
const COLUMN = CARD.width + 2 * GUTTER;

/**
 * Puts every card on its stage's column: stages from left to right, within a stage by the mean row of what leads
 * to it, then by reading order. Full stages get more columns and a wider band. Touchpoints without a stage go
 * below the rest. Only `layout` and the bands' widths change.
 */
export function arrange(map: JourneyMap): JourneyMap {
  const sources = new Map<string, string[]>();
  for (const { from, to } of map.links) {
    if (from !== to) sources.set(to, [...(sources.get(to) ?? []), from]);
  }
  const rows = new Map<string, number>();
  const byStage = groupBy(map.touchpoints, ({ stage }) => stage);
  const stages: Stage[] = map.stages.map((stage) => {
    const columns = Math.max(1, Math.ceil((byStage.get(stage.id)?.length ?? 0) / ROWS_A_COLUMN));
    return { ...stage, width: Math.max(MIN_STAGE_WIDTH, columns * COLUMN) };
  });
  const layout: Record<string, Point> = { ...map.layout };
  let bottom = 0;
  for (const stage of stages) {
    const left = columnOf(stages, stage.id) - ((stage.width / COLUMN - 1) * COLUMN) / 2;
    const members = byRow(byStage.get(stage.id) ?? [], sources, rows);
    members.forEach(({ id }, index) => {
      const [column, row] = [Math.floor(index / ROWS_A_COLUMN), index % ROWS_A_COLUMN];
      rows.set(id, row);
      layout[id] = { x: Math.round((left + column * COLUMN) / GRID) * GRID, y: row * ROW };
      bottom = Math.max(bottom, row + 1);
    });
  }
  const known = new Set(stages.map(({ id }) => id));
  map.touchpoints
    .filter(({ stage }) => stage === null || !known.has(stage))
    .forEach(({ id }, index) => (layout[id] = { x: index * COLUMN, y: bottom * ROW }));
  return sameAs(map, stages, layout) ? map : { ...map, stages, layout };
}

function byRow(
  members: readonly Touchpoint[],
  sources: ReadonlyMap<string, readonly string[]>,
  rows: ReadonlyMap<string, number>,
): readonly Touchpoint[] {
  const mean = (id: string) => {
    const known = (sources.get(id) ?? []).map((from) => rows.get(from)).filter((row) => row !== undefined);
    return known.length === 0 ? null : known.reduce((sum, row) => sum + row, 0) / known.length;
  };
  const keyed = members.map((touchpoint, index) => ({ touchpoint, index, row: mean(touchpoint.id) }));
  keyed.sort((a, b) => (a.row ?? a.index) - (b.row ?? b.index) || a.index - b.index);
  return keyed.map(({ touchpoint }) => touchpoint);
}

function sameAs(map: JourneyMap, stages: readonly Stage[], layout: Record<string, Point>): boolean {
  const positions = positionsOf(map);
  return (
    stages.every((stage, index) => stage.width === map.stages[index]?.width) &&
    map.touchpoints.every(({ id }) => {
      const [now, next] = [positions.get(id), layout[id]];
      return now?.x === next?.x && now?.y === next?.y;
    })
  );
}
