import type { Network } from './network.ts';

/**
 * The strongly connected components in topological order: every link leads within its component or to a later one.
 * Tarjan 1972, with a stack of its own, since journeys may be longer than the call stack.
 */
export function componentsOf({ size, first, to }: Network): number[][] {
  const components: number[][] = [];
  /** When a stop was found, from 1; 0 before. */
  const found = new Int32Array(size);
  /** The earliest found stop without a component yet that is known to be reachable. */
  const low = new Int32Array(size);
  const next = first.slice();
  const placed = new Uint8Array(size);
  const open: number[] = [];
  const path: number[] = [];
  let count = 0;

  function find(stop: number): void {
    count += 1;
    found[stop] = low[stop] = count;
    open.push(stop);
    path.push(stop);
  }

  function lower(stop: number, bound: number): void {
    if (bound < (low[stop] ?? 0)) low[stop] = bound;
  }

  function close(stop: number): void {
    path.pop();
    const earliest = low[stop] ?? 0;
    const parent = path.at(-1);
    if (parent !== undefined) lower(parent, earliest);
    if (earliest !== found[stop]) return;
    const members = open.splice(open.lastIndexOf(stop));
    for (const member of members) placed[member] = 1;
    components.push(members);
  }

  for (let start = 0; start < size; start++) {
    if (found[start] === 0) find(start);
    for (let stop = path.at(-1); stop !== undefined; stop = path.at(-1)) {
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
  return components.reverse();
}
