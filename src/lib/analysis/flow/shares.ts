import type { JourneyGraph } from '#lib/domain';
import { flowLinks, type FlowInput } from './input.ts';

/**
 * Parts of the customers below this count as nobody: what shares of 0.7, 0.2 and 0.1 leave over in binary numbers
 * must not be an exit from a loop. Far above rounding, far below any share that a person would state.
 */
export const NOBODY = 1e-12;

/** The sum of the explicit shares of the links that leave each stop, as given. */
export function explicitShares({
  size,
  from,
  share,
}: Pick<FlowInput, 'size' | 'from' | 'share'>): Float64Array {
  const sums = new Float64Array(size);
  for (let link = 0; link < from.length; link++) {
    const part = share[link] ?? NaN;
    const start = from[link] ?? 0;
    if (!Number.isNaN(part)) sums[start] = (sums[start] ?? 0) + part;
  }
  return sums;
}

/**
 * The part of those who go on from its start that takes each link, 0–1. Explicit shares are as given, scaled to a sum
 * of 1 if they exceed it; links with a `null` share divide the rest equally. What is left over then ends the journey at
 * the touchpoint.
 */
export function takenShares(links: Pick<FlowInput, 'size' | 'from' | 'share'>): Float64Array {
  const { size, from, share } = links;
  const explicit = explicitShares(links);
  const open = new Int32Array(size);
  for (let link = 0; link < from.length; link++) {
    const start = from[link] ?? 0;
    if (Number.isNaN(share[link])) open[start] = (open[start] ?? 0) + 1;
  }
  return share.map((part, link) => {
    const start = from[link] ?? 0;
    const sum = explicit[start] ?? 0;
    const full = sum > 1 - NOBODY;
    const rest = full ? 0 : (1 - sum) / (open[start] ?? 1);
    const taken = Number.isNaN(part) ? rest : part / (full ? sum : 1);
    return taken < NOBODY ? 0 : taken;
  });
}

/**
 * The part of the customers at its start who take each link, 0–1, by link id; links that take no part in the flow have
 * no entry.
 */
export function linkShares(map: JourneyGraph): ReadonlyMap<string, number> {
  const links = flowLinks(map);
  const shares = new Map<string, number>();
  takenShares(links).forEach((share, link) => {
    const id = map.links[links.place[link] ?? 0]?.id;
    if (id !== undefined) shares.set(id, share);
  });
  return shares;
}
