import type { Components } from '../components.ts';
import type { Network } from '../network.ts';

/**
 * The network for a search of paths. Every step has a cost, which is −log₂ of its share as a whole number of 2⁻⁴⁰: costs
 * add up exactly and in any order, for paths as unlikely as 1 in 2⁸¹⁹², so that equal paths have equal costs.
 */
export interface Ways {
  readonly size: number;
  /** The steps from stop s are those from `first[s]` up to `first[s + 1]`; parallel links are one step. */
  readonly first: Int32Array;
  readonly to: Int32Array;
  readonly cost: Float64Array;
  /** The cost of entering, and of ending the journey at a stop; `Infinity` where nobody does. */
  readonly enter: Float64Array;
  readonly end: Float64Array;
  /** The number of the loop that a stop stands in, from 1; 0: none. A path that has left a loop never comes back to it. */
  readonly loop: Int32Array;
}

/** In place of a stop: the journey ends here. It sorts before all stops. */
export const END = -1;

export function waysOf(network: Network, components: Components): Ways {
  const { size } = network;
  return {
    size,
    ...stepsOf(network),
    enter: network.entry.map(costOf),
    end: network.ends.map(costOf),
    loop: loopNumbers(components, size),
  };
}

/** Only what is certain costs nothing: a round trip is never free where anybody can leave it. */
function costOf(share: number): number {
  if (share <= 0) return Infinity;
  return share >= 1 ? 0 : Math.max(1, Math.round(-Math.log2(share) * 2 ** 40));
}

function stepsOf({ size, first, to, share }: Network): Pick<Ways, 'first' | 'to' | 'cost'> {
  const starts = new Int32Array(size + 1);
  const targets = new Int32Array(to.length);
  const shares = new Float64Array(to.length);
  /** The step to each stop that was added last: one of the present stop if it is not below `start`. */
  const stepTo = new Int32Array(size).fill(-1);
  let count = 0;
  for (let stop = 0; stop < size; stop++) {
    const start = count;
    for (let link = first[stop] ?? 0; link < (first[stop + 1] ?? 0); link++) {
      const target = to[link] ?? 0;
      let step = stepTo[target] ?? -1;
      if (step < start) {
        step = count++;
        stepTo[target] = step;
        targets[step] = target;
      }
      shares[step] = (shares[step] ?? 0) + (share[link] ?? 0);
    }
    starts[stop + 1] = count;
  }
  return { first: starts, to: targets.subarray(0, count), cost: shares.subarray(0, count).map(costOf) };
}

function loopNumbers({ count, order, starts }: Components, size: number): Int32Array {
  const numbers = new Int32Array(size);
  for (let component = 0; component < count; component++) {
    const [start, end] = [starts[component] ?? 0, starts[component + 1] ?? 0];
    if (end - start > 1) for (let at = start; at < end; at++) numbers[order[at] ?? 0] = component + 1;
  }
  return numbers;
}
