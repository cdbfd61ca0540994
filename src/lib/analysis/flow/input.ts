import type { JourneyGraph } from '#lib/domain';

/**
 * What the flow is worked out from, in flat arrays: they go to a worker at the cost of a copy of memory. Stops are touchpoints by
 * their index in reading order.
 */
export interface FlowInput {
  /** How many stops there are. */
  readonly size: number;
  /** Start and end of each link between two different touchpoints of the map, in the map's order. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The link's share as given, 0–1; NaN for `null`. */
  readonly share: Float64Array;
  /** Part of those who arrive at a stop that leaves there, 0–1, by stop. */
  readonly leave: Float64Array;
}

/** The links of a map that take part in the flow; links to themselves or to unknown touchpoints do not. */
export interface FlowLinks extends Omit<FlowInput, 'leave'> {
  /** Where each link stands among the map's. */
  readonly place: Int32Array;
}

export function flowLinks({ touchpoints, links }: JourneyGraph): FlowLinks {
  const indices = new Map<string, number>();
  for (let index = 0; index < touchpoints.length; index++) indices.set(touchpoints[index]?.id ?? '', index);
  const [from, to, place] = [0, 1, 2].map(() => new Int32Array(links.length)) as Triple;
  const share = new Float64Array(links.length);
  let count = 0;
  links.forEach((link, at) => {
    const start = indices.get(link.from);
    const end = indices.get(link.to);
    if (start === undefined || end === undefined || start === end) return;
    from[count] = start;
    to[count] = end;
    share[count] = link.share ?? NaN;
    place[count] = at;
    count += 1;
  });
  return {
    size: touchpoints.length,
    from: from.slice(0, count),
    to: to.slice(0, count),
    share: share.slice(0, count),
    place: place.slice(0, count),
  };
}

type Triple = [Int32Array, Int32Array, Int32Array];
