import type { FlowLink, JourneyFlow } from './journey-flow.ts';

export interface Columns {
  /** The column of each stop, from 0. */
  readonly column: Int32Array;
  readonly count: number;
  /** Links that lead to a later column. */
  readonly forward: readonly FlowLink[];
  /** Links that lead back in a loop. */
  readonly back: readonly FlowLink[];
}

/**
 * The columns by the longest way from where customers enter. Loops are cut where a walk in reading order comes back to a
 * stop it is still on the way from. Linear in stops and links.
 */
export function columnsOf({ stops, links }: Pick<JourneyFlow, 'stops' | 'links'>): Columns {
  const size = stops.length;
  const outgoing = stops.map((): FlowLink[] => []);
  const targets = new Uint8Array(size);
  for (const link of links) {
    outgoing[link.from]?.push(link);
    targets[link.to] = 1;
  }

  const OPEN = 1;
  const DONE = 2;
  const state = new Uint8Array(size);
  const next = new Int32Array(size);
  const finished: number[] = [];
  const back = new Set<FlowLink>();
  const walk = (root: number) => {
    if (state[root] !== 0) return;
    const path = [root];
    state[root] = OPEN;
    for (let stop = path.at(-1); stop !== undefined; stop = path.at(-1)) {
      const at = next[stop] ?? 0;
      const link = outgoing[stop]?.[at];
      if (!link) {
        state[stop] = DONE;
        finished.push(stop);
        path.pop();
        continue;
      }
      next[stop] = at + 1;
      if (state[link.to] === OPEN) back.add(link);
      if (state[link.to] !== 0) continue;
      state[link.to] = OPEN;
      path.push(link.to);
    }
  };
  for (let stop = 0; stop < size; stop++) if (targets[stop] === 0) walk(stop);
  for (let stop = 0; stop < size; stop++) walk(stop);

  const column = new Int32Array(size);
  for (const stop of finished.toReversed()) {
    for (const link of outgoing[stop] ?? []) {
      if (!back.has(link)) column[link.to] = Math.max(column[link.to] ?? 0, (column[stop] ?? 0) + 1);
    }
  }
  return {
    column,
    count: column.reduce((most, at) => Math.max(most, at + 1), 0),
    forward: links.filter((link) => !back.has(link)),
    back: links.filter((link) => back.has(link)),
  };
}

/** The stops' indices along the journey: by column, within one in reading order. */
export function alongJourney(flow: JourneyFlow): number[] {
  const { column } = columnsOf(flow);
  return Array.from(flow.stops.keys()).sort((a, b) => (column[a] ?? 0) - (column[b] ?? 0) || a - b);
}
