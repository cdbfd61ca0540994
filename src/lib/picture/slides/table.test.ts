import { describe, expect, it } from 'vitest';
import { HARD_TITLES } from '../../../../tests/fixtures/titles.ts';
import { CONTENT_AT } from './page.ts';
import { columnWidths, tablePages } from './table.ts';

const columns = [
  { width: 1, align: 'right' },
  { width: 5, align: 'left' },
] as const;
const head = ['No', 'Touchpoint'];
const pagesOf = (titles: readonly string[]) =>
  tablePages({ head, columns, rows: titles.map((title, index) => [String(index + 1), title]) });

describe('tablePages', () => {
  it('keeps every page within its slide, whatever stands in it', () => {
    const pages = pagesOf([...HARD_TITLES, ...HARD_TITLES]);
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) {
      const height = [page.head, ...page.rows].reduce((sum, row) => sum + row.height, 0);
      expect(height).toBeLessThanOrEqual(CONTENT_AT.height + 1e-6);
      expect(page.head.cells).toEqual(head);
    }
  });

  it('has every row once and in order, those that fit a slide as they are', () => {
    const titles = HARD_TITLES.filter((title) => title.length < 500);
    const cells = pagesOf(titles).flatMap((page) => page.rows.map((row) => row.cells));
    expect(cells).toEqual(titles.map((title, index) => [String(index + 1), title]));
  });

  it('goes on on the next slide with a row that is higher than one, and loses no word', () => {
    const title = 'word '.repeat(3000).trim();
    const pages = pagesOf(['before', title, 'after']);
    const parts = pages.flatMap((page) => page.rows.map((row) => row.cells[1] ?? ''));
    expect(parts[0]).toBe('before');
    expect(parts.at(-1)).toBe('after');
    expect(parts.slice(1, -1).join(' ').split(/\s+/)).toHaveLength(3000);
  });

  it('has one page without rows, and gives rows that are too short empty cells', () => {
    expect(pagesOf([])).toMatchObject([{ rows: [] }]);
    expect(tablePages({ head, columns, rows: [['1']] })[0]?.rows[0]?.cells).toEqual(['1', '']);
  });
});

it('shares the slide between the columns', () => {
  const [one = 0, two = 0] = columnWidths({ head, columns });
  expect(two / one).toBeCloseTo(5, 6);
  expect(one + two).toBeCloseTo(CONTENT_AT.width, 6);
  expect(columnWidths({ head: ['a', 'b'], columns: [] })).toEqual([
    CONTENT_AT.width / 2,
    CONTENT_AT.width / 2,
  ]);
});
