import type { Settings, Touchpoint } from '#lib/domain';
import { expectedAfter } from './escalator.ts';
import type { Measured } from './figures.ts';
import type { FlowSolution } from './flow/solution.ts';
import {
  consensusIndex,
  deliveredLevel,
  leavingShare,
  negativeShare,
  observedRange,
  zeroesAccount,
} from './observations.ts';
import { levelsShort, severityOf } from './severity.ts';

/** The level that is expected at a touchpoint after `months`, 0–5; `null` where none is known. */
export function expectedThen({ expected }: Touchpoint, { drift }: Settings, months: number): number | null {
  return expected.level === null || months === 0
    ? expected.level
    : expectedAfter(expected.level, drift, months);
}

/** One touchpoint's own figures and those that the flow has for it at `index` in reading order. */
export function measure(
  touchpoint: Touchpoint,
  index: number,
  expected: number | null,
  flow: Omit<FlowSolution, 'paths'>,
  settings: Settings,
): Measured {
  const { importance, target } = touchpoint;
  const { observations } = touchpoint.delivered;
  const delivered = deliveredLevel(observations);
  const range = observedRange(observations);
  const reach = flow.reach[index] ?? 0;
  const shortfall = levelsShort(delivered, expected);
  const ambition = levelsShort(delivered, target);
  return {
    touchpoint,
    figures: {
      delivered,
      expected,
      gap: delivered === null || expected === null ? null : delivered - expected,
      shortfall,
      ambition,
      negativeShare: negativeShare(observations, expected),
      zeroes: zeroesAccount(observations),
      lowest: range?.lowest ?? null,
      highest: range?.highest ?? null,
      swing: range ? range.highest - range.lowest : null,
      predictability: consensusIndex(observations),
      leave: leavingShare(observations, expected, settings),
      reach,
      arrivals: flow.arrivals[index] ?? 0,
      lost: flow.lost[index] ?? 0,
      recoverable: flow.recoverable[index] ?? 0,
      severity:
        delivered === null
          ? null
          : severityOf({ importance, reach, weights: settings.weights, shortfall, ambition }),
      connected: flow.linked[index] === 1,
      loop: flow.loops[index] || null,
      shareSum: flow.shareSum[index] ?? 0,
      rank: null,
    },
  };
}
