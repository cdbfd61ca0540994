import { comparable } from '../../ranking.ts';
import type { Components } from '../components.ts';
import type { Network } from '../network.ts';
import type { FlowPath } from '../solution.ts';
import { cheapestCompletions } from './completions.ts';
import { PathSearch } from './search.ts';
import { waysOf } from './ways.ts';

/** How many paths are worked out. */
const MOST_PATHS = 20;
/** The least probability that can be told from another; products of thousands of shares come out at 0. */
const TELLABLE = 1e-290;

/**
 * The most likely ways from an entry to an end that meet no stop twice, at most 20, likeliest first, equally likely ones
 * in reading order of their stops. Exact, also with loops; only in loops of thousands of stops, where next to every
 * simple path is an exception, the search may give up on some (see `PathSearch`).
 */
export function likeliestPaths(network: Network, components: Components): readonly FlowPath[] {
  const ways = waysOf(network, components);
  const search = new PathSearch(ways, cheapestCompletions(ways, components), MOST_PATHS);
  return search
    .run()
    .map(({ stops, cost }) => ({ stops, cost, probability: probabilityOf(stops, network) }))
    .sort(
      (a, b) =>
        comparable(b.probability) - comparable(a.probability) ||
        (a.probability < TELLABLE ? a.cost - b.cost : 0) ||
        inReadingOrder(a.stops, b.stops),
    )
    .map(({ stops, probability }) => ({ stops: Int32Array.from(stops), probability }));
}

function probabilityOf(stops: readonly number[], { first, to, share, entry, ends }: Network): number {
  let probability = entry[stops[0] ?? 0] ?? 0;
  stops.forEach((stop, at) => {
    const onto = stops[at + 1];
    let taken = onto === undefined ? (ends[stop] ?? 0) : 0;
    for (let link = first[stop] ?? 0; link < (first[stop + 1] ?? 0); link++) {
      if (to[link] === onto) taken += share[link] ?? 0;
    }
    probability *= taken;
  });
  return probability;
}

function inReadingOrder(one: readonly number[], other: readonly number[]): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return (one[at] ?? -1) - (other[at] ?? -1);
}
