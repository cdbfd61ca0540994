import { componentsOf } from './components.ts';
import type { FlowInput } from './input.ts';
import { networkOf } from './network.ts';
import { completionFrom, passable, visitsOf, type Passable } from './passes.ts';
import { likeliestPaths } from './paths/likeliest.ts';
import { recoverableOf } from './recovery.ts';
import { explicitShares } from './shares.ts';

/** A way from an entry to an end that meets no stop twice. */
export interface FlowPath {
  readonly stops: Int32Array;
  /** Part of the customers who would take exactly this path if nobody left, 0–1. */
  readonly probability: number;
}

/**
 * How customers pass the touchpoints, per entering customer; the arrays are in reading order. Plain data: it can come
 * back from a worker, with its arrays handed over.
 */
export interface FlowSolution {
  readonly reach: Float64Array;
  readonly arrivals: Float64Array;
  readonly lost: Float64Array;
  readonly recoverable: Float64Array;
  /** `null` for a map without links. */
  readonly completion: number | null;
  /** 1 where a stop has a link from or to another. */
  readonly linked: Uint8Array;
  /** The loop without exit that a stop stands in, from 1 in reading order; 0: none. */
  readonly loops: Int32Array;
  /** The sum of the explicit shares of the links that leave a stop, as given. */
  readonly shareSum: Float64Array;
  /** The most likely paths, at most 20, likeliest first. */
  readonly paths: readonly FlowPath[];
}

/** The flow of a map, all of it. */
export function solveFlow(input: FlowInput): FlowSolution {
  const { paths, ...solution } = settleFlow(input);
  return { ...solution, paths: paths() };
}

/**
 * The flow of customers over the links, an absorbing Markov chain: reach without leaving, arrivals with it.
 * completion + Σ lost = 1. The paths are worked out when called for.
 *
 * A touchpoint without links takes no part: its reach is 1, so that its gap weighs like that of a touchpoint all
 * customers meet, but nobody flows through it, so that its arrivals, lost and recoverable are 0.
 */
export function settleFlow(
  input: FlowInput,
): Omit<FlowSolution, 'paths'> & { readonly paths: () => readonly FlowPath[] } {
  const network = networkOf(input);
  const components = componentsOf(network);
  const free = passable(network, components, new Float64Array(network.size));
  const real = passable(network, components, input.leave);
  const { visits: arrivals, completion } = visitsOf(real);
  const lost = lostOf(real, arrivals);
  const { linked } = network;
  return {
    reach: visitsOf(free).visits.map((visits, stop) => (linked[stop] === 1 ? visits : 1)),
    arrivals,
    lost,
    recoverable: recoverableOf(real, lost, completionFrom(real)),
    completion: linked.includes(1) ? completion : null,
    linked,
    loops: endlessLoops(free),
    shareSum: explicitShares(input),
    paths: () => likeliestPaths(network, components),
  };
}

function lostOf({ loops, leave }: Passable, arrivals: Float64Array): Float64Array {
  const lost = arrivals.map((visits, stop) => visits * (leave[stop] ?? 0));
  // Who is in a loop that practically nobody leaves has been counted as completed.
  for (const { stops, steps } of loops.values()) {
    if (steps === 'endless') for (const stop of stops) lost[stop] = 0;
  }
  return lost;
}

function endlessLoops({ loops, network }: Passable): Int32Array {
  const numbers = new Int32Array(network.size);
  [...loops.values()]
    .filter(({ steps }) => steps === 'endless')
    .map(({ stops }) => stops.toSorted())
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
    .forEach((stops, index) => {
      for (const stop of stops) numbers[stop] = index + 1;
    });
  return numbers;
}
