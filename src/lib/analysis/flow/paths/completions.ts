import type { Components } from '../components.ts';
import { CostQueue } from './queue.ts';
import { END, type Ways } from './ways.ts';

/** The cheapest way to an end of the journey from every stop. Followed from stop to stop it never comes back. */
export interface Completions {
  /** Its cost, for one who has arrived at the stop; `Infinity` where no end can be reached. */
  readonly rest: Float64Array;
  /** The stop after this one, or `END`. */
  readonly next: Int32Array;
}

/** Of equally cheap ways it is the one whose stops come first in reading order. */
export function cheapestCompletions(ways: Ways, { count, order, starts }: Components): Completions {
  const { size, first, to, cost, end } = ways;
  const rest = new Float64Array(size).fill(Infinity);
  const next = new Int32Array(size).fill(END);
  let into: Into | null = null;

  /** The cheapest way by the stops that are settled: those of later components. */
  function settle(stop: number): void {
    let [least, via] = [end[stop] ?? Infinity, END];
    for (let step = first[stop] ?? 0; step < (first[stop + 1] ?? 0); step++) {
      const target = to[step] ?? 0;
      const costs = (cost[step] ?? 0) + (rest[target] ?? Infinity);
      if (costs < least || (costs === least && target < via)) [least, via] = [costs, target];
    }
    rest[stop] = least;
    next[stop] = via;
  }

  for (let component = count - 1; component >= 0; component--) {
    const [start, end] = [starts[component] ?? 0, starts[component + 1] ?? 0];
    const stops = order.subarray(start, end);
    if (stops.length === 1) settle(stops[0] ?? 0);
    else settleLoop(stops, settle, (into ??= stepsInto(ways)), { rest, next });
  }
  return { rest, next };
}

/** Dijkstra's algorithm, backwards from where the loop is left. */
function settleLoop(
  stops: Int32Array,
  settle: (stop: number) => void,
  into: Into,
  { rest, next }: Completions,
): void {
  // None is written before all are made: the steps within the loop lead to `Infinity` until then, and don't count.
  const outside = Array.from(stops, (stop) => {
    settle(stop);
    const costs = rest[stop] ?? Infinity;
    rest[stop] = Infinity;
    return costs;
  });
  const queue = new CostQueue<number>();
  stops.forEach((stop, index) => {
    const costs = outside[index] ?? Infinity;
    rest[stop] = costs;
    if (costs < Infinity) queue.add(costs, stop, stop);
  });
  const settled = new Set<number>();
  for (let stop = queue.take(); stop !== undefined; stop = queue.take()) {
    if (settled.has(stop)) continue;
    settled.add(stop);
    for (let step = into.first[stop] ?? 0; step < (into.first[stop + 1] ?? 0); step++) {
      const source = into.from[step] ?? 0;
      if (settled.has(source)) continue;
      const costs = (into.cost[step] ?? 0) + (rest[stop] ?? Infinity);
      const known = rest[source] ?? Infinity;
      if (costs > known || (costs === known && stop > (next[source] ?? END))) continue;
      rest[source] = costs;
      next[source] = stop;
      if (costs < known) queue.add(costs, source, source);
    }
  }
}

/** The steps within loops by the stop they lead to. */
interface Into {
  readonly first: Int32Array;
  readonly from: Int32Array;
  readonly cost: Float64Array;
}

function stepsInto({ size, first, to, cost, loop }: Ways): Into {
  const starts = new Int32Array(size + 1);
  const within = (stop: number, target: number) => loop[stop] !== 0 && loop[stop] === loop[target];
  const eachStep = (visit: (stop: number, target: number, step: number) => void) => {
    for (let stop = 0; stop < size; stop++) {
      for (let step = first[stop] ?? 0; step < (first[stop + 1] ?? 0); step++) {
        const target = to[step] ?? 0;
        if (within(stop, target)) visit(stop, target, step);
      }
    }
  };
  eachStep((_, target) => {
    starts[target + 1] = (starts[target + 1] ?? 0) + 1;
  });
  for (let stop = 0; stop < size; stop++) starts[stop + 1] = (starts[stop + 1] ?? 0) + (starts[stop] ?? 0);
  const from = new Int32Array(starts[size] ?? 0);
  const costs = new Float64Array(from.length);
  const free = starts.slice();
  eachStep((stop, target, step) => {
    const place = free[target] ?? 0;
    free[target] = place + 1;
    from[place] = stop;
    costs[place] = cost[step] ?? 0;
  });
  return { first: starts, from, cost: costs };
}
