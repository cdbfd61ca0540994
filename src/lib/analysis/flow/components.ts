import type { Network } from './network.ts';

/**
 * The strongly connected components in topological order: every link leads within its component or to a later one.
 * Component c is made of the stops from `order[starts[c]]` up to `order[starts[c + 1]]`.
 */
export interface Components {
  readonly count: number;
  readonly order: Int32Array;
  readonly starts: Int32Array;
}

/** Tarjan 1972, with a stack of its own, since journeys may be longer than the call stack. */
export function componentsOf({ size, first, to }: Network): Components {
  // They come out last one first, so both arrays are filled from the end.
  const order = new Int32Array(size);
  const starts = new Int32Array(size + 1).fill(size);
  let [place, count] = [size, 0];
  /** When a stop was found, from 1; 0 before. */
  const found = new Int32Array(size);
  /** The earliest found stop without a component yet that is known to be reachable. */
  const low = new Int32Array(size);
  const next = first.slice();
  const placed = new Uint8Array(size);
  const open = new Int32Array(size);
  const path = new Int32Array(size);
  let [opened, depth, time] = [0, 0, 0];

  function find(stop: number): void {
    time += 1;
    found[stop] = low[stop] = time;
    open[opened++] = stop;
    path[depth++] = stop;
  }

  function lower(stop: number, bound: number): void {
    if (bound < (low[stop] ?? 0)) low[stop] = bound;
  }

  function close(stop: number): void {
    depth -= 1;
    const earliest = low[stop] ?? 0;
    if (depth > 0) lower(path[depth - 1] ?? 0, earliest);
    if (earliest !== found[stop]) return;
    let member: number;
    do {
      member = open[--opened] ?? 0;
      placed[member] = 1;
      order[--place] = member;
    } while (member !== stop);
    count += 1;
    starts[size - count] = place;
  }

  for (let start = 0; start < size; start++) {
    if (found[start] === 0) find(start);
    while (depth > 0) {
      const stop = path[depth - 1] ?? 0;
      const link = next[stop] ?? 0;
      if (link === first[stop + 1]) {
        close(stop);
        continue;
      }
      next[stop] = link + 1;
      const target = to[link] ?? 0;
      if (found[target] === 0) find(target);
      else if (placed[target] === 0) lower(stop, found[target] ?? 0);
    }
  }
  return { count, order, starts: starts.subarray(size - count) };
}
