import type { FlowPicture } from './picture.ts';

/**
 * Where a key leads from a stop: left and right to the neighbouring column, there along the widest ribbon, else to what
 * stands nearest; up and down within the column; Home and End to the journey's beginning and end. `null`: nowhere.
 */
export function stepFrom(picture: FlowPicture, stop: number, key: string): number | null {
  const { columns } = picture;
  const at = columns.findIndex((column) => column.includes(stop));
  const column = columns[at] ?? [];
  switch (key) {
    case 'ArrowUp':
      return column[column.indexOf(stop) - 1] ?? null;
    case 'ArrowDown':
      return column[column.indexOf(stop) + 1] ?? null;
    case 'ArrowRight':
      return beside(picture, stop, columns[at + 1] ?? []);
    case 'ArrowLeft':
      return beside(picture, stop, columns[at - 1] ?? []);
    case 'Home':
      return columns[0]?.[0] ?? null;
    case 'End':
      return columns.at(-1)?.[0] ?? null;
    default:
      return null;
  }
}

function beside({ stops, ribbons }: FlowPicture, stop: number, column: readonly number[]): number | null {
  let widest = 0;
  let along: number | null = null;
  for (const { link, width } of ribbons) {
    const other = link.from === stop ? link.to : link.to === stop ? link.from : null;
    if (other === null || width <= widest || !column.includes(other)) continue;
    [widest, along] = [width, other];
  }
  const y = stops[stop]?.bar.y ?? 0;
  const away = (other: number) => Math.abs((stops[other]?.bar.y ?? 0) - y);
  return along ?? column.toSorted((a, b) => away(a) - away(b))[0] ?? null;
}
