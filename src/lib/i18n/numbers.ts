import { getLocale } from './locale.svelte.ts';

const formats = new Map<string, Intl.NumberFormat>();

function format(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = getLocale() + JSON.stringify(options);
  let made = formats.get(key);
  if (!made) {
    const locale = getLocale();
    // In Russian four digits stand together: 1000, but 10 000.
    const useGrouping = locale === 'ru' ? 'min2' : 'auto';
    formats.set(key, (made = new Intl.NumberFormat(locale, { useGrouping, ...options })));
  }
  return made;
}

/** A true minus sign in place of the hyphen that Intl gives in some locales. */
const withMinus = (text: string) => text.replace(/^-/, '−');

/** A number in the interface language with at most `digits` decimals (1 by default). */
export function formatNumber(value: number, digits = 1): string {
  const rounded = Number(value.toFixed(digits));
  return withMinus(format({ maximumFractionDigits: digits }).format(rounded === 0 ? 0 : rounded));
}

/** A gap with its sign: `−0,4`, `+1,7`, `±0` — also for one that rounds to nothing. */
export function formatGap(value: number, digits = 1): string {
  const rounded = Number(value.toFixed(digits));
  if (rounded === 0) return '±0';
  return (rounded > 0 ? '+' : '−') + format({ maximumFractionDigits: digits }).format(Math.abs(rounded));
}

/** A part of one as a percentage, whole by default. */
export function formatPercent(part: number, digits = 0): string {
  return withMinus(format({ style: 'percent', maximumFractionDigits: digits }).format(part));
}

/** A part of one as a percentage, free of binary noise: 0.07 is 7, not 7.000000000000001. */
export function asPercent(part: number): number {
  return Number((part * 100).toFixed(6));
}

let currencies: ReadonlySet<string> | undefined;

function isCurrency(code: string): boolean {
  currencies ??= new Set(Intl.supportedValuesOf('currency'));
  return currencies.has(code);
}

/**
 * An amount in the interface language: with an ISO 4217 code as that currency is written, with any other text behind the
 * number. Whole amounts and those from 100 up have no decimals, smaller ones as many as the currency usually has.
 */
export function formatMoney(value: number, currency: string): string {
  const text = currency.trim();
  const code = text.toUpperCase();
  const known = isCurrency(code);
  const style: Intl.NumberFormatOptions = known ? { style: 'currency', currency: code } : {};
  const usual = known ? (format(style).resolvedOptions().maximumFractionDigits ?? 2) : 2;
  const rounded = Number(value.toFixed(usual));
  const digits = Math.abs(value) >= 100 || Number.isInteger(rounded) ? 0 : usual;
  const amount = format({ ...style, minimumFractionDigits: digits, maximumFractionDigits: digits });
  const shown = withMinus(amount.format(rounded === 0 ? 0 : rounded));
  return known || text === '' ? shown : `${shown}\u00a0${text}`;
}

/** A moment, day and time to the minute, short. */
export function formatMoment(at: Date): string {
  return new Intl.DateTimeFormat(getLocale(), { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}
