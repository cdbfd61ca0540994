import type { FlowInput } from './input.ts';
import { NOBODY, takenShares } from './shares.ts';

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

/** The network of a map. Customers enter equally at the linked stops without an incoming link, if there is none at the first. */
export function networkOf(input: FlowInput): Network {
  const { size, from, to } = input;
  const linked = new Uint8Array(size);
  const targets = new Uint8Array(size);
  for (const stop of from) linked[stop] = 1;
  for (const stop of to) linked[stop] = targets[stop] = 1;
  return { size, linked, entry: entriesOf(linked, targets), ...onwardOf(input) };
}

function onwardOf(input: FlowInput): Pick<Network, 'first' | 'to' | 'share' | 'ends'> {
  const { size, from } = input;
  const taken = takenShares(input);
  const first = new Int32Array(size + 1);
  const ends = new Float64Array(size).fill(1);
  for (let link = 0; link < taken.length; link++) {
    const part = taken[link] ?? 0;
    const start = from[link] ?? 0;
    if (part > 0) first[start + 1] = (first[start + 1] ?? 0) + 1;
    ends[start] = (ends[start] ?? 0) - part;
  }
  for (let stop = 0; stop < size; stop++) {
    first[stop + 1] = (first[stop + 1] ?? 0) + (first[stop] ?? 0);
    if ((ends[stop] ?? 0) < NOBODY) ends[stop] = 0;
  }

  const to = new Int32Array(first[size] ?? 0);
  const share = new Float64Array(to.length);
  const free = first.slice();
  for (let link = 0; link < taken.length; link++) {
    const part = taken[link] ?? 0;
    if (part === 0) continue;
    const start = from[link] ?? 0;
    const place = free[start] ?? 0;
    free[start] = place + 1;
    to[place] = input.to[link] ?? 0;
    share[place] = part;
  }
  return { first, to, share, ends };
}

function entriesOf(linked: Uint8Array, targets: Uint8Array): Float64Array {
  const entry = new Float64Array(linked.length);
  let starts = 0;
  for (let stop = 0; stop < linked.length; stop++) {
    if (linked[stop] === 0 || targets[stop] === 1) continue;
    entry[stop] = 1;
    starts += 1;
  }
  const first = linked.indexOf(1);
  if (starts === 0 && first >= 0) entry[first] = starts = 1;
  return starts > 1 ? entry.map((part) => part / starts) : entry;
}
