import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Size } from '../size.ts';
import { marksOf, sheetLabel } from './marks.ts';
import {
  inMillimetres,
  LONGEST,
  MARGIN,
  MOST_SHEETS,
  OVERLAP,
  pagesOf,
  PIXEL,
  SHORTEST,
  type PageChoice,
  type PagePlan,
} from './plan.ts';

const length = fc.oneof(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 1, max: 2_000_000 }));
const size = fc.record({ width: length, height: length });
const choice = fc.record<PageChoice>({
  layout: fc.constantFrom('own', 'page', 'tiles'),
  paper: fc.constantFrom('a4', 'a3'),
});

/** The lengths along one side that the tiles show, each once, in their order. */
function spans({ tiles }: PagePlan, at: 'x' | 'y', side: 'width' | 'height') {
  const known = new Map(tiles.map(({ part }) => [part[at], part[at] + part[side]]));
  return [...known].sort(([one], [other]) => one - other);
}

function expectCovered(plan: PagePlan, { width, height }: Size): void {
  expect(plan.tiles).toHaveLength(plan.columns * plan.rows);
  for (const [at, side, whole] of [
    ['x', 'width', width],
    ['y', 'height', height],
  ] as const) {
    const all = spans(plan, at, side);
    expect(all[0]?.[0]).toBe(0);
    expect(all.at(-1)?.[1]).toBeCloseTo(whole, 3);
    all.slice(1).forEach(([from], index) => {
      expect((all[index]![1] - from) * plan.scale).toBeCloseTo(OVERLAP, 6);
    });
  }
}

describe('pagesOf', () => {
  it('shows every point of any picture, within the margins, on so many sheets at most', () => {
    fc.assert(
      fc.property(size, choice, (size, choice) => {
        const plan = pagesOf(size, choice);
        expectCovered(plan, size);
        expect(plan.tiles.length).toBeLessThanOrEqual(choice.layout === 'tiles' ? MOST_SHEETS : 1);
        const margin = choice.layout === 'own' ? 0 : MARGIN;
        for (const { part, at } of plan.tiles) {
          expect(Math.min(part.width, part.height)).toBeGreaterThan(0);
          expect(Math.min(at.x, at.y)).toBeGreaterThanOrEqual(margin - 1e-6);
          const [right, bottom] = [at.x + part.width * plan.scale, at.y + part.height * plan.scale];
          expect(right).toBeLessThanOrEqual(plan.sheet.width - margin + 1e-6);
          expect(bottom).toBeLessThanOrEqual(plan.sheet.height - margin + 1e-6);
        }
        const sides = [plan.sheet.width, plan.sheet.height];
        expect(Math.min(...sides)).toBeGreaterThanOrEqual(SHORTEST);
        expect(Math.max(...sides)).toBeLessThanOrEqual(LONGEST + 1e-6);
        expect(plan.scale).toBeLessThanOrEqual(choice.layout === 'page' ? 1.5 * PIXEL : PIXEL);
      }),
    );
  });

  it('makes a page of the very size of the picture, smaller only where no page is so large', () => {
    const plan = pagesOf({ width: 1348, height: 738 }, { layout: 'own', paper: 'a4' });
    expect(plan).toMatchObject({ sheet: { width: 1011, height: 553.5 }, scale: 0.75 });
    const large = pagesOf({ width: 52_000, height: 1800 }, { layout: 'own', paper: 'a4' });
    expect(large.sheet.width).toBeCloseTo(14_400, 6);
    expect(large.sheet.height).toBeCloseTo((14_400 * 1800) / 52_000, 6);
  });

  it('turns the sheet so that the picture is larger, and fills it', () => {
    const wide = pagesOf({ width: 2000, height: 1000 }, { layout: 'page', paper: 'a4' });
    expect(inMillimetres(wide.sheet.width)).toBeCloseTo(297, 6);
    expect(inMillimetres(wide.tiles[0]!.at.x)).toBeCloseTo(10, 6);
    const high = pagesOf({ width: 1000, height: 2000 }, { layout: 'page', paper: 'a3' });
    expect(inMillimetres(high.sheet.height)).toBeCloseTo(420, 6);
    const small = pagesOf({ width: 1, height: 1 }, { layout: 'page', paper: 'a4' });
    expect(small.scale).toBe(1.5 * PIXEL);
  });

  it('takes the fewest sheets at full size', () => {
    const count = (width: number, height: number) =>
      pagesOf({ width, height }, { layout: 'tiles', paper: 'a4' });
    // A4 has room for 718 × 1046 pixels, less 38 a neighbour.
    expect(count(718, 1046)).toMatchObject({ columns: 1, rows: 1, scale: PIXEL });
    expect(count(1046, 718)).toMatchObject({ columns: 1, rows: 1 });
    expect(count(1390, 1040)).toMatchObject({ columns: 2, rows: 1 });
    expect(count(3000, 700)).toMatchObject({ columns: 3, rows: 1 });
    expect(count(3000, 700).sheet.width).toBeGreaterThan(count(3000, 700).sheet.height);
  });
});

describe('marksOf', () => {
  it('stand in the margins, and a single sheet has none', () => {
    fc.assert(
      fc.property(size, choice, (size, choice) => {
        const plan = pagesOf(size, choice);
        const [right, bottom] = [plan.sheet.width / PIXEL, plan.sheet.height / PIXEL];
        for (const tile of plan.tiles.slice(0, 4)) {
          const marks = marksOf(plan, tile);
          expect(marks.length > 0).toBe(plan.tiles.length > 1);
          for (const mark of marks) {
            if (mark.kind !== 'line') continue;
            const within = [mark.from, mark.to].every(({ x, y }) => {
              const [left, top] = [tile.at.x / PIXEL, tile.at.y / PIXEL];
              const inside =
                x > left &&
                y > top &&
                x < left + (tile.part.width * plan.scale) / PIXEL &&
                y < top + (tile.part.height * plan.scale) / PIXEL;
              return !inside && x > 0 && y > 0 && x < right && y < bottom;
            });
            expect(within).toBe(true);
          }
        }
      }),
    );
  });

  it('name the sheets by column and row', () => {
    const plan = pagesOf({ width: 26_500, height: 900 }, { layout: 'tiles', paper: 'a4' });
    const labels = plan.tiles.map((tile) => sheetLabel(plan, tile));
    expect(labels[0]).toBe(`A1 · 1/${plan.tiles.length}`);
    expect(plan.columns).toBeGreaterThan(26);
    expect(labels[26]).toBe(`AA1 · 27/${plan.tiles.length}`);
    expect(new Set(labels).size).toBe(labels.length);
  });
});
