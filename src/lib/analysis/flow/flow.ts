import type { JourneyGraph } from '#lib/domain';
import { componentsOf } from './components.ts';
import { networkOf } from './network.ts';
import { completionFrom, passable, visitsOf, type Passable } from './passes.ts';
import { recoverableOf } from './recovery.ts';

/** How customers pass the touchpoints, per entering customer; the arrays are in reading order. */
export interface Flow {
  readonly reach: Float64Array;
  readonly arrivals: Float64Array;
  readonly lost: Float64Array;
  readonly recoverable: Float64Array;
  /** `null` for a map without links. */
  readonly completion: number | null;
}

/**
 * The flow of customers over the links, an absorbing Markov chain: reach without leaving, arrivals with it. `leave` is
 * the part of those who arrive that leaves at each touchpoint, 0–1, in reading order. completion + Σ lost = 1.
 *
 * A touchpoint without links takes no part: its reach is 1, so that its gap weighs like that of a touchpoint all
 * customers meet, but nobody flows through it, so that its arrivals, lost and recoverable are 0.
 */
export function flowOf(map: JourneyGraph, leave: Float64Array): Flow {
  const network = networkOf(map);
  const components = componentsOf(network);
  const free = passable(network, components, new Float64Array(network.size));
  const real = passable(network, components, leave);
  const { visits: arrivals, completion } = visitsOf(real);
  const lost = lostOf(real, arrivals);
  return {
    reach: visitsOf(free).visits.map((visits, stop) => (network.linked[stop] === 1 ? visits : 1)),
    arrivals,
    lost,
    recoverable: recoverableOf(real, lost, completionFrom(real)),
    completion: network.linked.includes(1) ? completion : null,
  };
}

function lostOf({ parts, leave }: Passable, arrivals: Float64Array): Float64Array {
  const lost = arrivals.map((visits, stop) => visits * (leave[stop] ?? 0));
  // Who is in a loop that practically nobody leaves has been counted as completed.
  for (const { stops, loop } of parts) if (loop === 'endless') for (const stop of stops) lost[stop] = 0;
  return lost;
}
