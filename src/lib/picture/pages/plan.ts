import type { Box, Point } from '#lib/domain';
import type { Size } from '../size.ts';

/**
 * 'own': one page exactly as large as the picture; 'page': the whole picture on one sheet of paper; 'tiles': at full size on as
 * many sheets as it takes.
 */
export type PageLayout = 'own' | 'page' | 'tiles';
export type Paper = 'a4' | 'a3';

export interface PageChoice {
  readonly layout: PageLayout;
  /** Of no account for a page of the picture's own size. */
  readonly paper: Paper;
}

/** A sheet and the part of the picture on it. */
export interface PageTile {
  readonly column: number;
  readonly row: number;
  /** In CSS pixels of the picture. */
  readonly part: Box;
  /** Where the part's upper left corner lies, in points from the sheet's. */
  readonly at: Point;
}

export interface PagePlan {
  /** Every sheet's size in points, 1/72 inch. */
  readonly sheet: Size;
  /** Points for a CSS pixel of the picture. */
  readonly scale: number;
  readonly columns: number;
  readonly rows: number;
  /** How far neighbours show the same, in points. */
  readonly overlap: number;
  /** Row by row. */
  readonly tiles: readonly PageTile[];
}

/** Points in a CSS pixel: 96 of these are an inch. */
export const PIXEL = 0.75;
const MILLIMETRE = 72 / 25.4;
/** The longest and the shortest side of a page that every reader shows, in points. */
export const LONGEST = 14_400;
export const SHORTEST = 3;
/** More sheets than that nobody glues together: what would need more is drawn smaller. */
export const MOST_SHEETS = 200;
/** In points; what no printer prints is less wide. */
export const MARGIN = 10 * MILLIMETRE;
export const OVERLAP = 10 * MILLIMETRE;
/** A small picture on a sheet grows up to that much. */
const LARGEST = 1.5 * PIXEL;

const PAPERS: Readonly<Record<Paper, Size>> = {
  a4: { width: 210 * MILLIMETRE, height: 297 * MILLIMETRE },
  a3: { width: 297 * MILLIMETRE, height: 420 * MILLIMETRE },
};

const turned = ({ width, height }: Size): Size => ({ width: height, height: width });
const withinMargins = ({ width, height }: Size): Size => ({
  width: width - 2 * MARGIN,
  height: height - 2 * MARGIN,
});

/** The pages of a picture of this size, in whole CSS pixels of at least 1. */
export function pagesOf(size: Size, { layout, paper }: PageChoice): PagePlan {
  const { width, height } = size;
  if (layout === 'own') return onePage(size);
  const sheets = [PAPERS[paper], turned(PAPERS[paper])] as const;
  // A picture that fits both ways alike lies as it is: wide or high.
  const [first, second] = width > height ? [sheets[1], sheets[0]] : sheets;
  if (layout === 'page') {
    return fitted(size, fittingScale(size, second) > fittingScale(size, first) ? second : first);
  }
  const [one, other] = [first, second].map((sheet) => tiled(size, sheet, tileScale(size, sheet)));
  if (!one || !other) throw new Error('unreachable');
  return isBetter(other, one) ? other : one;
}

/** A length in points as millimetres. */
export const inMillimetres = (points: number): number => points / MILLIMETRE;

function isBetter(plan: PagePlan, other: PagePlan): boolean {
  return plan.scale === other.scale ? plan.tiles.length < other.tiles.length : plan.scale > other.scale;
}

function alone(size: Size, sheet: Size, scale: number, at: Point): PagePlan {
  const tile = { column: 0, row: 0, part: { x: 0, y: 0, width: size.width, height: size.height }, at };
  return { sheet, scale, columns: 1, rows: 1, overlap: 0, tiles: [tile] };
}

function onePage(size: Size): PagePlan {
  const scale = Math.min(PIXEL, LONGEST / size.width, LONGEST / size.height);
  const side = (length: number) => Math.max(SHORTEST, length * scale);
  return alone(size, { width: side(size.width), height: side(size.height) }, scale, { x: 0, y: 0 });
}

function fittingScale({ width, height }: Size, sheet: Size): number {
  const room = withinMargins(sheet);
  return Math.min(LARGEST, room.width / width, room.height / height);
}

function fitted(size: Size, sheet: Size): PagePlan {
  const scale = fittingScale(size, sheet);
  return alone(size, sheet, scale, {
    x: (sheet.width - size.width * scale) / 2,
    y: (sheet.height - size.height * scale) / 2,
  });
}

/** How many sheets a length takes in a row, each but the first showing `OVERLAP` of the one before. */
function countOf(length: number, room: number): number {
  // A hair's breadth is worth no sheet.
  return Math.max(1, Math.ceil((length - OVERLAP) / (room - OVERLAP) - 1e-9));
}

/** Full size, or the largest at which there are not too many sheets. */
function tileScale({ width, height }: Size, sheet: Size): number {
  const room = withinMargins(sheet);
  const sheets = (scale: number) => countOf(width * scale, room.width) * countOf(height * scale, room.height);
  if (sheets(PIXEL) <= MOST_SHEETS) return PIXEL;
  let [low, high] = [fittingScale({ width, height }, sheet), PIXEL];
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (sheets(middle) <= MOST_SHEETS) low = middle;
    else high = middle;
  }
  return low;
}

function tiled(size: Size, sheet: Size, scale: number): PagePlan {
  const room = withinMargins(sheet);
  const columns = countOf(size.width * scale, room.width);
  const rows = countOf(size.height * scale, room.height);
  const span = (index: number, length: number, most: number): readonly [from: number, length: number] => {
    const from = (index * (most - OVERLAP)) / scale;
    return [from, Math.min(length - from, most / scale)];
  };
  const tiles: PageTile[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const [x, width] = span(column, size.width, room.width);
      const [y, height] = span(row, size.height, room.height);
      tiles.push({ column, row, part: { x, y, width, height }, at: { x: MARGIN, y: MARGIN } });
    }
  }
  return { sheet, scale, columns, rows, overlap: OVERLAP, tiles };
}
