import { monthsUntilShort, surplusMonths, type TouchpointAnalysis } from '#lib/analysis';
import type { Touchpoint } from '#lib/domain';

/** A touchpoint that suffices today, and when rising expectations overtake it. */
export interface Fall {
  readonly id: string;
  /** What is delivered beyond today's expectation, in levels, 0 or more. */
  readonly surplus: number;
  /** Months until the surplus is gone; `null` where nothing rises. */
  readonly gone: number | null;
  /** Months until it falls short; `null`: never. */
  readonly months: number | null;
}

export interface Escalator {
  /** Soonest first, in reading order where it is the same month; what never falls short comes last. */
  readonly falls: readonly Fall[];
  /** Ids of the touchpoints that fall short today already. */
  readonly short: readonly string[];
}

/**
 * When each touchpoint falls short if expectations rise by `drift` levels a year and what is delivered stays. Only those
 * with an expectation and an observation take part.
 */
export function escalatorOf(
  touchpoints: readonly Touchpoint[],
  figures: ReadonlyMap<string, Pick<TouchpointAnalysis, 'delivered'>>,
  drift: number,
): Escalator {
  const falls: Fall[] = [];
  const short: string[] = [];
  for (const { id, expected } of touchpoints) {
    const delivered = figures.get(id)?.delivered ?? null;
    if (expected.level === null || delivered === null) continue;
    const surplus = delivered - expected.level;
    if (surplus < 0) short.push(id);
    else {
      const months = monthsUntilShort(expected.level, delivered, drift);
      falls.push({ id, surplus, gone: surplusMonths(surplus, drift), months });
    }
  }
  return { falls: falls.toSorted((a, b) => (a.months ?? Infinity) - (b.months ?? Infinity) || 0), short };
}

/** Whether expectations have overtaken it after some months. */
export function fallenBy({ months }: Pick<Fall, 'months'>, ahead: number): boolean {
  return months !== null && months < ahead;
}
