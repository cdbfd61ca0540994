import type { Measured } from './figures.ts';
import { comparable } from './ranking.ts';

export interface JourneyAnalysis {
  /** Weighted mean of 1 − negativeShare, 0–1. */
  readonly service: number | null;
  /** Weighted mean of predictability, 0–1. */
  readonly reliability: number | null;
  /** Potential loyalty, 0–1: the lower of service and reliability, since both are gates; `null` if either is. */
  readonly loyalty: number | null;
  /** The lower gate; `null` where loyalty is, and where both are equal. */
  readonly limitedBy: 'service' | 'reliability' | null;
  /** Share of the customers who end the journey without leaving, 0–1; `null` for a map without links. */
  readonly completion: number | null;
  /** Touchpoints with an expected level and observations, of all. */
  readonly coverage: { readonly measured: number; readonly all: number };
}

/** The figures of the whole journey; touchpoints weigh importance · reach and count where they have the figure. */
export function journeyOf(measured: readonly Measured[], completion: number | null): JourneyAnalysis {
  const service = weightedMean(measured, ({ negativeShare }) =>
    negativeShare === null ? null : 1 - negativeShare,
  );
  const reliability = weightedMean(measured, ({ predictability }) => predictability);
  return {
    service,
    reliability,
    ...potentialLoyalty(service, reliability),
    completion,
    coverage: {
      measured: measured.filter(({ figures }) => figures.gap !== null).length,
      all: measured.length,
    },
  };
}

function potentialLoyalty(
  service: number | null,
  reliability: number | null,
): Pick<JourneyAnalysis, 'loyalty' | 'limitedBy'> {
  if (service === null || reliability === null) return { loyalty: null, limitedBy: null };
  const apart = comparable(service) - comparable(reliability);
  return {
    loyalty: Math.min(service, reliability),
    limitedBy: apart === 0 ? null : apart < 0 ? 'service' : 'reliability',
  };
}

/** `null` if no touchpoint has the figure, or none that has it is ever reached. */
function weightedMean(
  measured: readonly Measured[],
  figureOf: (figures: Measured['figures']) => number | null,
): number | null {
  let [sum, weights] = [0, 0];
  for (const { touchpoint, figures } of measured) {
    const figure = figureOf(figures);
    if (figure === null) continue;
    const weight = touchpoint.importance * figures.reach;
    sum += weight * figure;
    weights += weight;
  }
  return weights > 0 ? sum / weights : null;
}
