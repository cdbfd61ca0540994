import { getLocale } from './locale.svelte.ts';

const formats = new Map<string, Intl.NumberFormat>();

function format(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = getLocale() + JSON.stringify(options);
  let made = formats.get(key);
  if (!made) formats.set(key, (made = new Intl.NumberFormat(getLocale(), options)));
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

/** A moment, day and time to the minute, short. */
export function formatMoment(at: Date): string {
  return new Intl.DateTimeFormat(getLocale(), { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}
