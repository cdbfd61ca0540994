import { linkShares, type Analysis, type TouchpointAnalysis } from '#lib/analysis';
import type { JourneyGraph, Touchpoint } from '#lib/domain';

/** Parts of the customers below this are what rounding leaves over: nobody. */
export const NOBODY = 1e-12;

/** A touchpoint that customers come to. All parts are per entering customer. */
export interface FlowStop {
  readonly touchpoint: Touchpoint;
  readonly figures: TouchpointAnalysis;
  /** Those whose journey ends here well; of a loop nobody can leave, all that entered, at its last touchpoint. */
  readonly ends: number;
  /** Whether it stands in a loop that nobody can leave. */
  readonly endless: boolean;
}

export interface FlowLink {
  /** Indices of its stops. */
  readonly from: number;
  readonly to: number;
  /** Those who take it, per entering customer, above 0; 0 within a loop that nobody can leave, where none are counted. */
  readonly flow: number;
}

/** Who goes where. What customers don't come to is named apart. */
export interface JourneyFlow {
  /** In reading order. */
  readonly stops: readonly FlowStop[];
  /** By start, then end; at most one from one stop to another. */
  readonly links: readonly FlowLink[];
  /** Touchpoints without a link: they take no part. */
  readonly unlinked: readonly Touchpoint[];
  /** No way leads there from where customers enter. */
  readonly unreached: readonly Touchpoint[];
  /** A way leads there, but everyone has left before. */
  readonly deserted: readonly Touchpoint[];
  /** The touchpoints of each loop that nobody can leave. */
  readonly loops: readonly (readonly FlowStop[])[];
}

/** The flow of an analysed map. Touchpoints that the analysis doesn't know yet are left out. */
export function journeyFlow(map: JourneyGraph, analysis: Analysis): JourneyFlow {
  const shares = linkShares(map);
  const linked = new Set<string>();
  for (const { id, from, to } of map.links) if (shares.has(id)) linked.add(from).add(to);

  const unlinked: Touchpoint[] = [];
  const unreached: Touchpoint[] = [];
  const deserted: Touchpoint[] = [];
  const reached: { touchpoint: Touchpoint; figures: TouchpointAnalysis }[] = [];
  for (const touchpoint of map.touchpoints) {
    const figures = analysis.touchpoints.get(touchpoint.id);
    if (!figures) continue;
    if (!linked.has(touchpoint.id)) unlinked.push(touchpoint);
    else if (figures.reach < NOBODY) unreached.push(touchpoint);
    else if (figures.arrivals < NOBODY) deserted.push(touchpoint);
    else reached.push({ touchpoint, figures });
  }
  const loops = endlessLoops(reached);
  const endless = new Set(loops.flat());
  const lastOfLoop = new Set(loops.map((indices) => indices.at(-1)));

  const indices = new Map(reached.map(({ touchpoint: { id } }, index) => [id, index]));
  const onward = new Float64Array(reached.length);
  const flows = new Map<number, number>();
  for (const link of map.links) {
    const share = shares.get(link.id) ?? 0;
    const from = indices.get(link.from);
    const to = indices.get(link.to);
    const start = from === undefined ? undefined : reached[from];
    if (from === undefined || !start || share === 0) continue;
    onward[from] = (onward[from] ?? 0) + share;
    const within = endless.has(from);
    const flow = start.figures.arrivals * (1 - start.figures.leave) * share;
    if (to === undefined || (flow < NOBODY && !within)) continue;
    const key = from * reached.length + to;
    flows.set(key, (flows.get(key) ?? 0) + (within ? 0 : flow));
  }

  const stops = reached.map(({ touchpoint, figures }, index): FlowStop => {
    const within = endless.has(index);
    const rest = 1 - (onward[index] ?? 0);
    const ends = within
      ? Number(lastOfLoop.has(index)) * figures.arrivals
      : rest < NOBODY
        ? 0
        : figures.arrivals * (1 - figures.leave) * rest;
    return { touchpoint, figures, ends, endless: within };
  });
  return {
    stops,
    links: Array.from(flows, ([key, flow]) => ({
      from: Math.floor(key / reached.length),
      to: key % reached.length,
      flow,
    })).sort((a, b) => a.from - b.from || a.to - b.to),
    unlinked,
    unreached,
    deserted,
    loops: loops.map((indices) => indices.flatMap((index) => stops[index] ?? [])),
  };
}

/** The indices of each loop without exit in which nobody leaves either, in reading order. */
function endlessLoops(reached: readonly { figures: TouchpointAnalysis }[]): number[][] {
  const members = new Map<number, { indices: number[]; leaving: boolean }>();
  reached.forEach(({ figures }, index) => {
    if (figures.loop === null) return;
    const loop = members.get(figures.loop) ?? { indices: [], leaving: false };
    loop.indices.push(index);
    loop.leaving ||= figures.leave > 0;
    members.set(figures.loop, loop);
  });
  return Array.from(members.values()).flatMap(({ indices, leaving }) => (leaving ? [] : [indices]));
}
