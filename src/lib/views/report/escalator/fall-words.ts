import { formatNumber, m } from '#lib/i18n';
import type { Fall } from './falls.ts';

/** When it falls short, in words: 'at once', 'in 9.6 months', 'never'. */
export function whenText({ months }: Fall): string {
  if (months === null) return m.report_escalator_never();
  return months === 0
    ? m.report_escalator_at_once()
    : m.report_escalator_in_months({ months: formatNumber(months) });
}

/** How far ahead is looked and how much is expected then: 'in 18 months: expectations 0.75 levels higher'. */
export function aheadText(months: number, drift: number): string {
  if (months === 0) return m.report_escalator_today();
  const levels = (drift * months) / 12;
  const rise =
    levels === 0
      ? m.report_escalator_same()
      : m.report_escalator_rise({ levels, text: formatNumber(levels, 2) });
  return `${m.report_escalator_in({ count: months })}: ${rise}`;
}
