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
  const [served, reliable] = [new WeightedMean(), new WeightedMean()];
  let covered = 0;
  for (const { touchpoint, figures } of measured) {
    const weight = touchpoint.importance * figures.reach;
    if (figures.negativeShare !== null) served.add(1 - figures.negativeShare, weight);
    if (figures.predictability !== null) reliable.add(figures.predictability, weight);
    if (figures.gap !== null) covered += 1;
  }
  const [service, reliability] = [served.mean, reliable.mean];
  return {
    service,
    reliability,
    ...potentialLoyalty(service, reliability),
    completion,
    coverage: { measured: covered, all: measured.length },
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

class WeightedMean {
  #sum = 0;
  #weights = 0;

  add(figure: number, weight: number): void {
    this.#sum += weight * figure;
    this.#weights += weight;
  }

  /** `null` if no touchpoint has the figure, or none that has it is ever reached. */
  get mean(): number | null {
    return this.#weights > 0 ? this.#sum / this.#weights : null;
  }
}
