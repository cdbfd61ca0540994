import { observationCount } from '#lib/analysis';
import type { HabitAnswer, JourneyMap, Level, Link, Observation, Touchpoint } from '#lib/domain';
import type { OtherKeys } from '#lib/exchange';
import { formatMoney, formatNumber, formatPercent, habitStateName, levelWithName, m } from '#lib/i18n';
import { clip } from './clip.ts';
import type { Names } from './names.ts';

/*
 * Values in words; `null` where there is nothing to say.
 */

/** Decimals of a figure: enough to tell two apart that somebody typed. */
const DIGITS = 4;

export const textText = (text: string) => (text.trim() === '' ? null : text);
export const numberText = (value: number | null) => (value === null ? null : formatNumber(value, DIGITS));
export const levelText = (level: Level | null) => (level === null ? null : levelWithName(level));
export const percentText = (part: number) => formatPercent(part, 2);
export const listText = (items: readonly string[]) => textText(items.join(', '));
export const observationsText = (observations: readonly Observation[]) =>
  formatNumber(observationCount(observations), 0);
/** The keys alone: what they mean only another app knows. */
export const otherText = (others: OtherKeys) => listText(Object.keys(others));

export function shareText(share: number | null): string {
  return share === null ? m.inspector_link_equal() : percentText(share);
}

export function promiseText(promise: Touchpoint['promise']): string | null {
  if (!promise) return null;
  return m
    .compare_promise({
      promised: formatNumber(promise.promised, DIGITS),
      actual: formatNumber(promise.actual, DIGITS),
      unit: clip(promise.unit, 20),
    })
    .trim();
}

export function economicsText(economics: JourneyMap['settings']['economics']): string | null {
  if (!economics) return null;
  return m.compare_economics({
    customers: formatNumber(economics.customersPerMonth, 2),
    value: formatMoney(economics.valuePerCustomer, clip(economics.currency, 20)),
  });
}

/** "3 Desired · ×2 · second shift · 2026-01-31 · Anna". */
export function observationText({ level, count, condition, date, by, note }: Observation): string {
  const counted = count > 1 ? `×${formatNumber(count, 0)}` : '';
  return [levelWithName(level), counted, clip(condition, 60), date, clip(by, 40), clip(note, 80)]
    .filter((part) => part?.trim())
    .join(' · ');
}

export function linkText({ from, to }: Pick<Link, 'from' | 'to'>, names: Names): string {
  return m.compare_link({ from: names.touchpoint(from), to: names.touchpoint(to) });
}

export function habitText(answer: HabitAnswer | null): string | null {
  if (!answer) return null;
  return [habitStateName(answer.state), answer.note].filter((part) => part.trim()).join(' · ');
}
