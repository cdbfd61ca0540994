import { moneyOf, type JourneyAnalysis } from '#lib/analysis';
import type { Economics } from '#lib/domain';

/** Whether a figure of which more is better has become better; `null` where it is the same or not known. */
export function betterOf(now: number | null, then: number | null): boolean | null {
  return now === null || then === null || now === then ? null : then > now;
}

/** A figure in words, as it is and as it becomes, where a whole sentence holds it. */
export function nowThenText(now: string, then: string): string {
  return now === then ? then : `${now} → ${then}`;
}

/** Money of a month. */
export interface Money {
  readonly sum: number;
  readonly currency: string;
}

/** What customers who leave would have brought in; `null` without economics or observations to tell it by. */
export function moneyLost(
  { completion, coverage }: Pick<JourneyAnalysis, 'completion' | 'coverage'>,
  economics: Economics | null,
): Money | null {
  if (economics === null || completion === null || coverage.measured === 0) return null;
  const sum = moneyOf(1 - completion, economics);
  return sum === null ? null : { sum, currency: economics.currency };
}

/** Whether less money is lost than before; `null` where it is as much, not known or of another currency. */
export function lessLost(now: Money | null, then: Money | null): boolean | null {
  return now === null || then === null || now.currency !== then.currency
    ? null
    : betterOf(-now.sum, -then.sum);
}
