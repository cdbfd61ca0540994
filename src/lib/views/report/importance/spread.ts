/** A dot of a chart, in px. */
export interface Dot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** How far it may be moved aside: the least and the greatest x. */
  readonly room: readonly [least: number, greatest: number];
}

/** Where one dot, or several that lie too close to be told apart, are drawn. */
export interface Mark {
  readonly ids: readonly string[];
  readonly x: number;
  readonly y: number;
}

/**
 * Moves dots that share a column (one x) aside until they stand `apart` px from each other; their height, which tells
 * something, stays. A dot for which there is no room left joins the nearest mark beside it in its column. Earlier dots stand
 * nearer to their true place. Marks come in the order of their first dots.
 */
export function spread(dots: readonly Dot[], apart: number): readonly Mark[] {
  // By column, then by rows as high as dots stand apart: only marks of the same row and of those beside it can be near.
  const columns = new Map<number, Map<number, { ids: string[]; x: number; y: number }[]>>();
  const marks: Mark[] = [];
  for (const { id, x, y, room } of dots) {
    let column = columns.get(x);
    if (!column) columns.set(x, (column = new Map()));
    const row = Math.floor(y / apart);
    const near = [row - 1, row, row + 1].flatMap((each) => column.get(each) ?? []);
    const free = slots(x, room, apart).find(
      (place) => !near.some((mark) => Math.hypot(mark.x - place, mark.y - y) < apart),
    );
    const joined = free === undefined ? nearest(near, x, y) : undefined;
    if (joined) {
      joined.ids.push(id);
    } else {
      const mark = { ids: [id], x: free ?? x, y };
      column.set(row, [...(column.get(row) ?? []), mark]);
      marks.push(mark);
    }
  }
  return marks;
}

/** The places aside that there are, nearest first, the right one of two. */
function slots(x: number, [least, greatest]: Dot['room'], apart: number): readonly number[] {
  const start = Math.min(Math.max(x, least), greatest);
  const places = [start];
  for (let shift = apart; start + shift <= greatest || start - shift >= least; shift += apart) {
    if (start + shift <= greatest) places.push(start + shift);
    if (start - shift >= least) places.push(start - shift);
  }
  return places;
}

function nearest<Each extends { readonly x: number; readonly y: number }>(
  marks: readonly Each[],
  x: number,
  y: number,
): Each | undefined {
  let found: Each | undefined;
  for (const mark of marks) {
    if (!found || Math.hypot(mark.x - x, mark.y - y) < Math.hypot(found.x - x, found.y - y)) found = mark;
  }
  return found;
}
