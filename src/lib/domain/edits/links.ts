import { createLink } from '../create.ts';
import type { JourneyMap, Link } from '../map.ts';

export type LinkRefusal = 'itself' | 'twice' | 'unknown';

/** Why a link may not be drawn; `null` where it may. Files may hold such links: they are shown, not drawn anew. */
export function whyNoLink(map: JourneyMap, from: string, to: string): LinkRefusal | null {
  if (from === to) return 'itself';
  const has = (id: string) => map.touchpoints.some((touchpoint) => touchpoint.id === id);
  if (!has(from) || !has(to)) return 'unknown';
  return map.links.some((link) => link.from === from && link.to === to) ? 'twice' : null;
}

/** Adds a link; the same map where `whyNoLink` gives a reason. */
export function addLink(map: JourneyMap, from: string, to: string, fields: Partial<Link> = {}): JourneyMap {
  if (whyNoLink(map, from, to) !== null) return map;
  return { ...map, links: [...map.links, createLink(from, to, fields)] };
}

export function updateLink(map: JourneyMap, id: string, change: (link: Link) => Link): JourneyMap {
  let changed = false;
  const links = map.links.map((link) => {
    const next = link.id === id ? change(link) : link;
    changed ||= next !== link;
    return next;
  });
  return changed ? { ...map, links } : map;
}

/**
 * Scales the explicit shares of the links that leave a touchpoint to a sum of 1 where they exceed it, which is what the
 * figures reckon with anyway. Links to itself or to an unknown touchpoint take no part and stay.
 */
export function scaleShares(map: JourneyMap, from: string): JourneyMap {
  const known = new Set(map.touchpoints.map(({ id }) => id));
  const counts = (link: Link) => link.from === from && link.to !== from && known.has(link.to);
  const sum = map.links.reduce((total, link) => (counts(link) ? total + (link.share ?? 0) : total), 0);
  // Shares of 0.7, 0.2 and 0.1 make a little more than 1 in binary numbers.
  if (!known.has(from) || sum <= 1 + 1e-12) return map;
  const links = map.links.map((link) =>
    counts(link) && link.share !== null ? { ...link, share: link.share / sum } : link,
  );
  return { ...map, links };
}
