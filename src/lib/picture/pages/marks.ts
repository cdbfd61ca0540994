import { approximateMeasure } from '../scene/measure.ts';
import type { Shape } from '../scene/shapes.ts';
import { MARGIN, PIXEL, type PagePlan, type PageTile } from './plan.ts';

/** All in CSS pixels of the sheet. */
const APART = 4;
const LENGTH = 14;
const SIZE = 11;
const INK = '#667085';
const CUT = { colour: INK, width: 0.75 } as const;
const GLUE = { ...CUT, dash: [2, 2] } as const;

/** A, B … Z, AA, AB …: columns as a spreadsheet has them. */
function lettersOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : lettersOf(Math.floor(column / 26) - 1) + letter;
}

/** What a sheet is called: its column, its row and which of all it is, 'A1 · 1/6'. */
export function sheetLabel({ columns, tiles }: PagePlan, { column, row }: PageTile): string {
  return `${lettersOf(column)}${row + 1} · ${row * columns + column + 1}/${tiles.length}`;
}

/**
 * What stands in a sheet's margins, in CSS pixels from its corner: where to cut, from where on the next sheet lies over it, and
 * its name. A sheet that is the only one has nothing.
 */
export function marksOf(plan: PagePlan, tile: PageTile): readonly Shape[] {
  if (plan.tiles.length === 1) return [];
  const [left, top] = [tile.at.x / PIXEL, tile.at.y / PIXEL];
  const right = left + (tile.part.width * plan.scale) / PIXEL;
  const bottom = top + (tile.part.height * plan.scale) / PIXEL;
  const overlap = plan.overlap / PIXEL;
  const beside = (y: number, stroke: typeof CUT | typeof GLUE): readonly Shape[] =>
    [left - APART - LENGTH, right + APART].map((x) => ({
      kind: 'line',
      from: { x, y },
      to: { x: x + LENGTH, y },
      stroke,
    }));
  const above = (x: number, stroke: typeof CUT | typeof GLUE): readonly Shape[] =>
    [top - APART - LENGTH, bottom + APART].map((y) => ({
      kind: 'line',
      from: { x, y },
      to: { x, y: y + LENGTH },
      stroke,
    }));
  const label = sheetLabel(plan, tile);
  const margin = MARGIN / PIXEL;
  const line = {
    text: label,
    x: margin + LENGTH,
    y: plan.sheet.height / PIXEL - margin / 3,
    width: approximateMeasure(label, SIZE, 400),
  };
  return [
    ...[top, bottom].flatMap((y) => beside(y, CUT)),
    ...[left, right].flatMap((x) => above(x, CUT)),
    ...(tile.column < plan.columns - 1 ? above(right - overlap, GLUE) : []),
    ...(tile.row < plan.rows - 1 ? beside(bottom - overlap, GLUE) : []),
    { kind: 'text', part: 'name', lines: [line], size: SIZE, weight: 400, fill: INK, anchor: 'start' },
  ];
}
