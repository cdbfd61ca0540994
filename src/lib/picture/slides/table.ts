import { wrappedLines } from '../scene/wrap.ts';
import { arialMeasure } from './arial.ts';
import type { TableSlide } from './deck.ts';
import { CONTENT_AT } from './page.ts';

/** A table's type, in points, and what is left free about a cell's text, in inches. */
export const TABLE = { size: 12, headSize: 11, line: 1.22, top: 0.06, side: 0.1 } as const;
/** Lines are thought a bit wider than they are: no reader's font makes a row higher than it was counted. */
const SURE = 0.96;

export interface TableRow {
  readonly cells: readonly string[];
  /** In inches. */
  readonly height: number;
}

/** The part of a table that one slide holds. */
export interface TablePage {
  readonly head: TableRow;
  readonly rows: readonly TableRow[];
}

const heightOf = (lines: number, size: number) => (lines * size * TABLE.line) / 72 + 2 * TABLE.top;

/** The columns' widths in inches, together the content's; columns without a width share as if they had 1. */
export function columnWidths({ columns, head }: Pick<TableSlide, 'columns' | 'head'>): readonly number[] {
  const parts = head.map((_, index) => Math.max(0, columns[index]?.width ?? 1) || 1);
  const sum = parts.reduce((all, part) => all + part, 0);
  return parts.map((part) => (part / sum) * CONTENT_AT.width);
}

/** A table in the pages that slides have room for; at least one. A row higher than a slide goes on on the next one. */
export function tablePages(table: Pick<TableSlide, 'columns' | 'head' | 'rows'>): readonly TablePage[] {
  const widths = columnWidths(table);
  const linesOf = (text: string, column: number, size: number, weight: number, most: number) => {
    const inner = ((widths[column] ?? 1) - 2 * TABLE.side) * 72 * SURE;
    return wrappedLines(text, Math.max(size, inner), { measure: arialMeasure, size, weight }, most);
  };
  const heads = table.head.map((text, column) => linesOf(text, column, TABLE.headSize, 700, 3));
  const head: TableRow = {
    cells: heads.map((lines) => lines.join('\n')),
    height: heightOf(Math.max(1, ...heads.map((lines) => lines.length)), TABLE.headSize),
  };
  const room = CONTENT_AT.height - head.height;
  const most = Math.floor(((room - 2 * TABLE.top) * 72) / (TABLE.size * TABLE.line));
  const pages: TableRow[][] = [[]];
  let taken = 0;
  for (const row of table.rows) {
    const cells = table.head.map((_, column) => row[column] ?? '');
    const set = cells.map((text, column) => linesOf(text, column, TABLE.size, 400, Infinity));
    const count = Math.max(1, ...set.map((lines) => lines.length));
    for (let from = 0; from < count; from += most) {
      const part = Math.min(most, count - from);
      const height = heightOf(part, TABLE.size);
      if (taken + height > room + 1e-9) {
        pages.push([]);
        taken = 0;
      }
      taken += height;
      const texts = count <= most ? cells : set.map((lines) => lines.slice(from, from + most).join('\n'));
      pages.at(-1)?.push({ cells: texts, height });
    }
  }
  return pages.map((rows) => ({ head, rows }));
}
