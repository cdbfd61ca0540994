import type { Components } from './components.ts';
import { eliminate, type Step } from './elimination.ts';
import { settleCompletion, settleVisits } from './loop.ts';
import type { Network } from './network.ts';

/** Stops that are tied together by a loop, and passed as one: with the loop's elimination if anybody can leave it. */
export interface Loop {
  readonly stops: Int32Array;
  readonly steps: readonly Step[] | 'endless';
}

/** The network made ready for passes in which the part `leave` of those who arrive leaves, by stop. */
export interface Passable {
  readonly network: Network;
  readonly leave: Float64Array;
  readonly components: Components;
  /** By component; those of a single stop have none. */
  readonly loops: ReadonlyMap<number, Loop>;
}

export function passable(network: Network, components: Components, leave: Float64Array): Passable {
  const loops = new Map<number, Loop>();
  const { count, order, starts } = components;
  for (let component = 0; component < count; component++) {
    const [start, end] = [starts[component] ?? 0, starts[component + 1] ?? 0];
    if (end - start > 1) loops.set(component, loopOf(order.subarray(start, end), network, leave));
  }
  return { network, leave, components, loops };
}

export function loopOf(stops: Int32Array, network: Network, leave: Float64Array): Loop {
  return { stops, steps: eliminate(stops, network, leave) ?? 'endless' };
}

/**
 * Forward: expected visits at each stop per entering customer, and the share that completes. At the stops of an endless
 * loop "visits" is the share that enters it; all of those complete.
 */
export function visitsOf({ network, leave, components, loops }: Passable): {
  visits: Float64Array;
  completion: number;
} {
  const { first, to, share, ends } = network;
  const { count, order, starts } = components;
  const arriving = network.entry.slice();
  const visits = new Float64Array(network.size);
  let completion = 0;

  function goOn(stop: number): void {
    const onward = (visits[stop] ?? 0) * (1 - (leave[stop] ?? 0));
    completion += onward * (ends[stop] ?? 0);
    // Links within a loop add to stops whose visits are settled already: those sums are not read again.
    for (let link = first[stop] ?? 0; link < (first[stop + 1] ?? 0); link++) {
      const target = to[link] ?? 0;
      arriving[target] = (arriving[target] ?? 0) + onward * (share[link] ?? 0);
    }
  }

  for (let component = 0; component < count; component++) {
    const loop = loops.get(component);
    if (!loop) {
      const stop = order[starts[component] ?? 0] ?? 0;
      visits[stop] = arriving[stop] ?? 0;
      goOn(stop);
    } else if (loop.steps === 'endless') {
      let entering = 0;
      for (const stop of loop.stops) entering += arriving[stop] ?? 0;
      for (const stop of loop.stops) visits[stop] = entering;
      completion += entering;
    } else {
      settleVisits(loop.steps, arriving);
      for (const stop of loop.stops) visits[stop] = arriving[stop] ?? 0;
      for (const stop of loop.stops) goOn(stop);
    }
  }
  return { visits, completion };
}

/** Backward: the probability that one who goes on from a stop completes the journey, by stop. */
export function completionFrom({ network, leave, components, loops }: Passable): Float64Array {
  const { count, order, starts } = components;
  const completion = new Float64Array(network.size);
  for (let component = count - 1; component >= 0; component--) {
    const loop = loops.get(component);
    const stop = order[starts[component] ?? 0] ?? 0;
    if (loop) completeLoop(loop, network, leave, completion);
    else completion[stop] = completionAfter(stop, network.ends[stop] ?? 0, network, leave, completion);
  }
  return completion;
}

/** The backward pass of one loop: writes its stops in `completion`, where those of the components after it stand. */
export function completeLoop(
  { stops, steps }: Loop,
  network: Network,
  leave: Float64Array,
  completion: Float64Array,
): void {
  // The sums wait until all are made: links within the loop lead to 0 until then, and don't count.
  for (const stop of stops) completion[stop] = 0;
  const outside = Float64Array.from(stops, (stop) =>
    completionAfter(stop, steps === 'endless' ? 1 : (network.ends[stop] ?? 0), network, leave, completion),
  );
  stops.forEach((stop, index) => {
    completion[stop] = outside[index] ?? 0;
  });
  if (steps !== 'endless') settleCompletion(steps, completion);
}

/** Completion of one who goes on from a stop: `here`, who end at it, and those who complete after one of its links. */
function completionAfter(
  stop: number,
  here: number,
  { first, to, share }: Network,
  leave: Float64Array,
  completion: Float64Array,
): number {
  let sum = here;
  for (let link = first[stop] ?? 0; link < (first[stop + 1] ?? 0); link++) {
    const target = to[link] ?? 0;
    sum += (share[link] ?? 0) * (1 - (leave[target] ?? 0)) * (completion[target] ?? 0);
  }
  return sum;
}
