import { formatGap, formatNumber, formatPercent } from './numbers.ts';
import { m } from './paraglide/messages.js';

/*
 * The formulas of the analysis in words, with their inputs. `null` stands for what is not measured.
 */

export interface SeverityFigures {
  readonly importance: number;
  readonly reach: number;
  readonly weights: { readonly shortfall: number; readonly ambition: number };
  readonly shortfall: number | null;
  readonly ambition: number | null;
  readonly severity: number | null;
}

const exact = (value: number) => formatNumber(value, 2);
const ofThousand = (part: number) => formatNumber(part * 1000, 0);

/** "Gap = gets − expects = 2 − 3 = −1". */
export function gapText(delivered: number | null, expected: number | null): string {
  if (delivered === null || expected === null) return m.formula_gap_unknown();
  return m.formula_gap({
    delivered: exact(delivered),
    expected: exact(expected),
    gap: formatGap(delivered - expected, 2),
  });
}

/** The severity with its inputs; `short` for one line under a gap. */
export function severityText(figures: SeverityFigures, { short = false } = {}): string {
  const { importance, reach, weights, shortfall, ambition, severity } = figures;
  if (severity === null) return m.formula_severity_unknown();
  const inputs = {
    importance: String(importance),
    reach: exact(reach),
    shortfallWeight: exact(weights.shortfall),
    shortfall: exact(shortfall ?? 0),
    ambitionWeight: exact(weights.ambition),
    ambition: exact(ambition ?? 0),
    severity: exact(severity),
  };
  return short ? m.formula_severity_short(inputs) : m.formula_severity(inputs);
}

/** How many of 1,000 are lost at a touchpoint, and what is assumed for it. */
export function lostText(
  { arrivals, leave, lost }: { readonly arrivals: number; readonly leave: number; readonly lost: number },
  { leaveRate, zeroLeaveRate }: { readonly leaveRate: number; readonly zeroLeaveRate: number },
): string {
  const formula = m.formula_lost({
    arrivals: ofThousand(arrivals),
    leave: formatPercent(leave, 1),
    lost: ofThousand(lost),
  });
  const assumed = m.formula_leave({ below: formatPercent(leaveRate), zero: formatPercent(zeroLeaveRate) });
  return `${formula} ${assumed}`;
}

/** What the reach counts. */
export function reachText(): string {
  return m.formula_reach();
}

/** What completion would gain if nobody left at a touchpoint. */
export function recoverableText(recoverable: number): string {
  return m.formula_recoverable({ gain: ofThousand(recoverable) });
}
