import type { JourneyGraph } from '#lib/domain';

/**
 * Parts of the customers below this count as nobody: what shares of 0.7, 0.2 and 0.1 leave over in binary numbers
 * must not be an exit from a loop. Far above rounding, far below any share that a person would state.
 */
export const NOBODY = 1e-12;

/** A link that takes part in the flow. */
export interface FlowLink {
  readonly id: string;
  /** Indices of its touchpoints in reading order. */
  readonly from: number;
  readonly to: number;
  /** The part of those who go on from its start that takes it, 0–1. */
  readonly share: number;
}

/**
 * The links between two different touchpoints that the map has, others are ignored. Explicit shares are as given,
 * scaled to a sum of 1 if they exceed it; links with a `null` share divide the rest equally. What is left over then
 * ends the journey at the touchpoint.
 */
export function flowLinks({ touchpoints, links }: JourneyGraph): FlowLink[] {
  const indices = new Map(touchpoints.map(({ id }, index) => [id, index]));
  const explicit = new Float64Array(touchpoints.length);
  const open = new Uint32Array(touchpoints.length);
  const known: { id: string; from: number; to: number; share: number | null }[] = [];
  for (const link of links) {
    const { id, share } = link;
    const from = indices.get(link.from);
    const to = indices.get(link.to);
    if (from === undefined || to === undefined || from === to) continue;
    known.push({ id, from, to, share });
    if (share === null) open[from] = (open[from] ?? 0) + 1;
    else explicit[from] = (explicit[from] ?? 0) + share;
  }
  return known.map(({ id, from, to, share }) => {
    const sum = explicit[from] ?? 0;
    const full = sum > 1 - NOBODY;
    const part = share === null ? (full ? 0 : (1 - sum) / (open[from] ?? 1)) : share / (full ? sum : 1);
    return { id, from, to, share: part < NOBODY ? 0 : part };
  });
}

/**
 * The part of the customers at its start who take each link, 0–1, by link id; links that take no part in the flow have
 * no entry.
 */
export function linkShares(map: JourneyGraph): ReadonlyMap<string, number> {
  return new Map(flowLinks(map).map(({ id, share }) => [id, share]));
}
