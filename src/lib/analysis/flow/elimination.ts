import type { Network } from './network.ts';
import { EliminationOrder } from './order.ts';

/** Where figures by the reciprocal would come near the end of binary numbers. */
const PRACTICALLY_NOBODY = 1e-290;

type Shares = readonly (readonly [stop: number, share: number])[];

/** One stop taken out of a loop: how it hung together with the stops that were still in. */
export interface Step {
  readonly stop: number;
  /** Part of those who arrive that go on. */
  readonly stay: number;
  /** Part of those who go on that come back before they meet another stop that is still in. */
  readonly back: number;
  /** Part of those who arrive that don't come back in this way: the pivot, > 0. */
  readonly away: number;
  /** Where those who go on arrive next, and the part of them that does. */
  readonly onto: Shares;
  /** Whence customers arrive, and the part of those going on there that does. */
  readonly into: Shares;
}

/**
 * Takes the stops of one strongly connected component out one by one, joining each one's incoming to its outgoing
 * links, so that the linear systems of the loop solve step by step (see `loop.ts`). Exact, and without a subtraction
 * (Grassmann, Taksar and Heyman 1985), so that a loop which hardly anyone leaves costs no digits. `leave` is the part
 * that leaves, by stop. `null` if nobody can leave the loop.
 */
export function eliminate(component: Int32Array, network: Network, leave: Float64Array): Step[] | null {
  const { rows, columns, exits } = looseEnds(component, network);
  const order = new EliminationOrder(
    component,
    (stop) => (rows.get(stop)?.size ?? 0) + (columns.get(stop)?.size ?? 0),
  );
  const steps: Step[] = [];
  for (let stop = order.take(); stop !== undefined; stop = order.take()) {
    const row = rows.get(stop) ?? new Map<number, number>();
    const column = columns.get(stop) ?? new Set<number>();
    rows.delete(stop);
    columns.delete(stop);
    const back = row.get(stop) ?? 0;
    row.delete(stop);
    column.delete(stop);

    const leaving = leave[stop] ?? 0;
    const stay = 1 - leaving;
    const out = leaving + stay * (exits.get(stop) ?? 0);
    let onward = 0;
    for (const share of row.values()) onward += share;
    const away = out + stay * onward;
    if (away < PRACTICALLY_NOBODY) return null;

    const into: [number, number][] = [];
    for (const source of column) {
      const sourceRow = rows.get(source) ?? new Map<number, number>();
      const share = sourceRow.get(stop) ?? 0;
      sourceRow.delete(stop);
      into.push([source, share]);
      exits.set(source, (exits.get(source) ?? 0) + (share * out) / away);
      for (const [target, part] of row) {
        sourceRow.set(target, (sourceRow.get(target) ?? 0) + (share * stay * part) / away);
        columns.get(target)?.add(source);
      }
    }
    for (const target of row.keys()) columns.get(target)?.delete(stop);
    steps.push({ stop, stay, back, away, onto: [...row], into });
    order.changed(column);
    order.changed(row.keys());
  }
  return steps;
}

/** The links within the component by start and by end, and the part of those going on that its other links take out. */
function looseEnds(component: Int32Array, { first, to, share, ends }: Network) {
  const rows = new Map(Array.from(component, (stop) => [stop, new Map<number, number>()]));
  const columns = new Map(Array.from(component, (stop) => [stop, new Set<number>()]));
  const exits = new Map<number, number>();
  for (const [stop, row] of rows) {
    let exit = ends[stop] ?? 0;
    for (let link = first[stop] ?? 0; link < (first[stop + 1] ?? 0); link++) {
      const target = to[link] ?? 0;
      const part = share[link] ?? 0;
      const column = columns.get(target);
      column?.add(stop);
      if (column) row.set(target, (row.get(target) ?? 0) + part);
      else exit += part;
    }
    exits.set(stop, exit);
  }
  return { rows, columns, exits };
}
