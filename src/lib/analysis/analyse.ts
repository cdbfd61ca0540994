import type { JourneyContent, Settings, Touchpoint } from '#lib/domain';
import type { Measured, TouchpointAnalysis } from './figures.ts';
import { flowOf, type Flow } from './flow/flow.ts';
import { journeyOf, type JourneyAnalysis } from './journey.ts';
import {
  consensusIndex,
  deliveredLevel,
  leavingShare,
  negativeShare,
  observedRange,
  zeroesAccount,
} from './observations.ts';
import { rankGaps } from './ranking.ts';
import { levelsShort, severityOf } from './severity.ts';
import { stageSums, type StageAnalysis } from './stages.ts';

export interface Analysis {
  /** By touchpoint id, in reading order. */
  readonly touchpoints: ReadonlyMap<string, TouchpointAnalysis>;
  /** Ids of the biggest gaps, worst first. */
  readonly ranking: readonly string[];
  readonly journey: JourneyAnalysis;
  /** By stage id, in the stages' order. */
  readonly stages: ReadonlyMap<string, StageAnalysis>;
}

/**
 * All figures of a map, in time linear in its touchpoints and links where these make no loops. Never throws on a map of
 * the domain's types: links that name an unknown touchpoint are ignored.
 */
export function analyse(map: JourneyContent): Analysis {
  const { touchpoints, stages, settings } = map;
  const flow = flowOf(
    map,
    Float64Array.from(touchpoints, ({ expected, delivered }) =>
      leavingShare(delivered.observations, expected.level, settings),
    ),
  );
  const measured = touchpoints.map((touchpoint, index) => measure(touchpoint, index, flow, settings));
  const ranking = rankGaps(measured);
  const ranks = new Map(ranking.map(({ touchpoint }, index) => [touchpoint.id, index + 1]));
  return {
    touchpoints: new Map(
      measured.map(({ touchpoint: { id }, figures }) => [id, { ...figures, rank: ranks.get(id) ?? null }]),
    ),
    ranking: ranking.map(({ touchpoint }) => touchpoint.id),
    journey: journeyOf(measured, flow.completion),
    stages: stageSums(stages, measured),
  };
}

function measure(touchpoint: Touchpoint, index: number, flow: Flow, settings: Settings): Measured {
  const { importance, target, expected } = touchpoint;
  const { observations } = touchpoint.delivered;
  const delivered = deliveredLevel(observations);
  const range = observedRange(observations);
  const reach = flow.reach[index] ?? 0;
  const shortfall = levelsShort(delivered, expected.level);
  const ambition = levelsShort(delivered, target);
  return {
    touchpoint,
    figures: {
      delivered,
      gap: delivered === null || expected.level === null ? null : delivered - expected.level,
      shortfall,
      ambition,
      negativeShare: negativeShare(observations, expected.level),
      zeroes: zeroesAccount(observations),
      lowest: range?.lowest ?? null,
      highest: range?.highest ?? null,
      swing: range ? range.highest - range.lowest : null,
      predictability: consensusIndex(observations),
      leave: leavingShare(observations, expected.level, settings),
      reach,
      arrivals: flow.arrivals[index] ?? 0,
      lost: flow.lost[index] ?? 0,
      recoverable: flow.recoverable[index] ?? 0,
      severity:
        delivered === null
          ? null
          : severityOf({ importance, reach, weights: settings.weights, shortfall, ambition }),
    },
  };
}
