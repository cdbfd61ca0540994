import type { JourneyContent } from '#lib/domain';
import type { TouchpointAnalysis } from './figures.ts';
import type { Finding } from './findings/finding.ts';
import { findingsOf } from './findings/findings.ts';
import { flowLinks, type FlowInput } from './flow/input.ts';
import { settleFlow, type FlowPath, type FlowSolution } from './flow/solution.ts';
import { journeyOf, type JourneyAnalysis } from './journey.ts';
import { expectedThen, measure } from './measure.ts';
import { leavingShare } from './observations.ts';
import { journeyPaths, type JourneyPath } from './path.ts';
import { rankGaps } from './ranking.ts';
import { stageSums, type StageAnalysis } from './stages.ts';

export interface AnalysisOptions {
  /** How long customers' expectations have gone on rising, in months ≥ 0; 0 by default: as they are today. */
  readonly monthsAhead?: number;
}

export interface Analysis {
  /** By touchpoint id, in reading order. */
  readonly touchpoints: ReadonlyMap<string, TouchpointAnalysis>;
  /** Ids of the biggest gaps, worst first. */
  readonly ranking: readonly string[];
  readonly journey: JourneyAnalysis;
  /** By stage id, in the stages' order. */
  readonly stages: ReadonlyMap<string, StageAnalysis>;
  /** The most likely ways through the journey, at most 20, likeliest first. Made when first read. */
  readonly paths: readonly JourneyPath[];
  /** Errors first, then warnings and tips, each by the rank of the touchpoint. Made when first read. */
  readonly findings: readonly Finding[];
}

/**
 * All figures of a map, in time linear in its touchpoints and links where these make no loops. Never throws on a map of
 * the domain's types: links that name an unknown touchpoint are ignored.
 */
export function analyse(map: JourneyContent, options: AnalysisOptions = {}): Analysis {
  const { paths, ...solution } = settleFlow(flowInput(map, options));
  return assembled(map, solution, paths, options);
}

/** What the flow of a map is worked out from: its links, and the part that leaves at each touchpoint. */
export function flowInput(map: JourneyContent, { monthsAhead = 0 }: AnalysisOptions = {}): FlowInput {
  const { size, from, to, share } = flowLinks(map);
  const leave = new Float64Array(size);
  map.touchpoints.forEach((touchpoint, index) => {
    const expected = expectedThen(touchpoint, map.settings, monthsAhead);
    leave[index] = leavingShare(touchpoint.delivered.observations, expected, map.settings);
  });
  return { size, from, to, share, leave };
}

/** The analysis of a map whose flow has been solved: `map` and `options` are those of its `flowInput`. */
export function assemble(
  map: JourneyContent,
  solution: FlowSolution,
  options: AnalysisOptions = {},
): Analysis {
  return assembled(map, solution, () => solution.paths, options);
}

function assembled(
  map: JourneyContent,
  flow: Omit<FlowSolution, 'paths'>,
  flowPaths: () => readonly FlowPath[],
  { monthsAhead = 0 }: AnalysisOptions,
): Analysis {
  const { touchpoints, stages, settings } = map;
  const measured = touchpoints.map((touchpoint, index) =>
    measure(touchpoint, index, expectedThen(touchpoint, settings, monthsAhead), flow, settings),
  );
  const ranking = rankGaps(measured);
  const ranks = new Int32Array(measured.length);
  ranking.forEach((index, place) => {
    ranks[index] = place + 1;
  });
  const ids: string[] = [];
  const byId = new Map<string, TouchpointAnalysis>();
  measured.forEach(({ touchpoint: { id }, figures }, index) => {
    figures.rank = ranks[index] || null;
    ids.push(id);
    byId.set(id, figures);
  });
  const stageFigures = stageSums(stages, measured);
  const paths = once(() => journeyPaths(flowPaths(), ids, measured));
  const findings = once(() => findingsOf(measured, settings, stageFigures, ranking.length));
  return {
    touchpoints: byId,
    ranking: Array.from(ranking, (index) => ids[index] ?? ''),
    journey: journeyOf(measured, flow.completion),
    stages: stageFigures,
    get paths() {
      return paths();
    },
    get findings() {
      return findings();
    },
  };
}

/** Makes a value when it is first asked for, and keeps it. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
