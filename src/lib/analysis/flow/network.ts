import type { JourneyGraph } from '#lib/domain';
import { flowLinks, NOBODY, type FlowLink } from './shares.ts';

/**
 * The touchpoints as states of a Markov chain, called stops here: a stop is a touchpoint's index in reading order. The
 * links from stop s are those from `first[s]` up to `first[s + 1]`, each with a share above 0. Flat arrays, for maps of
 * a hundred thousand stops.
 */
export interface Network {
  readonly size: number;
  readonly first: Int32Array;
  readonly to: Int32Array;
  readonly share: Float64Array;
  /** Part of those who go on whose journey ends at the stop, 0–1; with the shares of its links it makes 1. */
  readonly ends: Float64Array;
  /** Part of the customers who begin at the stop, 1 in all; 0 in a map without links. */
  readonly entry: Float64Array;
  /** 1 where a stop has any link, 0 where it takes no part in the flow. */
  readonly linked: Uint8Array;
}

/** A map's network. Customers enter equally at the linked stops without an incoming link, if there is none at the first. */
export function networkOf(map: JourneyGraph): Network {
  const size = map.touchpoints.length;
  const links = flowLinks(map);
  const linked = new Uint8Array(size);
  const targets = new Uint8Array(size);
  for (const { from, to } of links) {
    linked[from] = linked[to] = 1;
    targets[to] = 1;
  }
  return { size, linked, entry: entriesOf(linked, targets), ...onwardOf(links, size) };
}

function onwardOf(
  links: readonly FlowLink[],
  size: number,
): Pick<Network, 'first' | 'to' | 'share' | 'ends'> {
  const taken = links.filter((link) => link.share > 0);
  const first = new Int32Array(size + 1);
  for (const { from } of taken) first[from + 1] = (first[from + 1] ?? 0) + 1;
  for (let stop = 0; stop < size; stop++) first[stop + 1] = (first[stop + 1] ?? 0) + (first[stop] ?? 0);

  const to = new Int32Array(taken.length);
  const share = new Float64Array(taken.length);
  const ends = new Float64Array(size).fill(1);
  const free = first.slice();
  for (const link of taken) {
    const place = free[link.from] ?? 0;
    free[link.from] = place + 1;
    to[place] = link.to;
    share[place] = link.share;
    ends[link.from] = (ends[link.from] ?? 0) - link.share;
  }
  return { first, to, share, ends: ends.map((rest) => (rest < NOBODY ? 0 : rest)) };
}

function entriesOf(linked: Uint8Array, targets: Uint8Array): Float64Array {
  const entry = new Float64Array(linked.length);
  const starts: number[] = [];
  linked.forEach((is, stop) => {
    if (is === 1 && targets[stop] === 0) starts.push(stop);
  });
  if (starts.length === 0 && linked.includes(1)) starts.push(linked.indexOf(1));
  for (const stop of starts) entry[stop] = 1 / starts.length;
  return entry;
}
