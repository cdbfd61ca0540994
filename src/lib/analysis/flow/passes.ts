import { eliminate, type Step } from './elimination.ts';
import { settleCompletion, settleVisits } from './loop.ts';
import type { Network } from './network.ts';

/** A part of the network that is passed as one: a single stop, or stops that loops tie together. */
export interface Part {
  readonly stops: readonly number[];
  /** `none` for a single stop, `endless` for a loop that nobody can leave, otherwise the loop's elimination. */
  readonly loop: 'none' | 'endless' | readonly Step[];
}

/** The network made ready for passes in which the part `leave` of those who arrive leaves, by stop. */
export interface Passable {
  readonly network: Network;
  readonly leave: Float64Array;
  /** In topological order. */
  readonly parts: readonly Part[];
}

export function passable(
  network: Network,
  components: readonly (readonly number[])[],
  leave: Float64Array,
): Passable {
  return { network, leave, parts: components.map((stops) => partOf(stops, network, leave)) };
}

export function partOf(stops: readonly number[], network: Network, leave: Float64Array): Part {
  return {
    stops,
    loop: stops.length === 1 ? 'none' : (eliminate(stops, network, leave) ?? 'endless'),
  };
}

/**
 * Forward: expected visits at each stop per entering customer, and the share that completes. At the stops of an endless
 * loop "visits" is the share that enters it; all of those complete.
 */
export function visitsOf({ network, leave, parts }: Passable): { visits: Float64Array; completion: number } {
  const { first, to, share, ends } = network;
  const arriving = network.entry.slice();
  const visits = new Float64Array(network.size);
  let completion = 0;
  for (const { stops, loop } of parts) {
    if (loop === 'endless') {
      let entering = 0;
      for (const stop of stops) entering += arriving[stop] ?? 0;
      for (const stop of stops) visits[stop] = entering;
      completion += entering;
      continue;
    }
    if (loop !== 'none') settleVisits(loop, arriving);
    for (const stop of stops) visits[stop] = arriving[stop] ?? 0;
    for (const stop of stops) {
      const onward = (visits[stop] ?? 0) * (1 - (leave[stop] ?? 0));
      completion += onward * (ends[stop] ?? 0);
      // Links within the loop add to stops whose visits are settled already: those sums are not read again.
      for (let link = first[stop] ?? 0; link < (first[stop + 1] ?? 0); link++) {
        const target = to[link] ?? 0;
        arriving[target] = (arriving[target] ?? 0) + onward * (share[link] ?? 0);
      }
    }
  }
  return { visits, completion };
}

/** Backward: the probability that one who goes on from a stop completes the journey, by stop. */
export function completionFrom({ network, leave, parts }: Passable): Float64Array {
  const completion = new Float64Array(network.size);
  for (const part of parts.toReversed()) completePart(part, network, leave, completion);
  return completion;
}

/** One part of the backward pass: writes its stops in `completion`, where those of the parts after it stand. */
export function completePart(
  { stops, loop }: Part,
  { first, to, share, ends }: Network,
  leave: Float64Array,
  completion: Float64Array,
): void {
  // The sums wait until all are made: links within the part lead to 0 until then, and don't count.
  for (const stop of stops) completion[stop] = 0;
  const outside = stops.map((stop) => {
    let sum = loop === 'endless' ? 1 : (ends[stop] ?? 0);
    for (let link = first[stop] ?? 0; link < (first[stop + 1] ?? 0); link++) {
      const target = to[link] ?? 0;
      sum += (share[link] ?? 0) * (1 - (leave[target] ?? 0)) * (completion[target] ?? 0);
    }
    return sum;
  });
  stops.forEach((stop, index) => {
    completion[stop] = outside[index] ?? 0;
  });
  if (typeof loop !== 'string') settleCompletion(loop, completion);
}
