import { getLocale, m } from '#lib/i18n';
import type { VersionInfo } from '#lib/workspace';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes long, and a list of 200 versions needs it 600 times. */
function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = getLocale() + JSON.stringify(options);
  let made = formats.get(key);
  if (!made) formats.set(key, (made = new Intl.DateTimeFormat(getLocale(), options)));
  return made;
}

/** The versions of one day of the place's time. */
export interface VersionDay {
  /** Midnight of that day. */
  readonly day: Date;
  readonly versions: readonly VersionInfo[];
}

/** Versions by day, days and versions in the order in which they come. */
export function byDay(versions: readonly VersionInfo[]): readonly VersionDay[] {
  const days = new Map<number, VersionInfo[]>();
  for (const version of versions) {
    const day = new Date(version.at).setHours(0, 0, 0, 0);
    const others = days.get(day);
    if (others) others.push(version);
    else days.set(day, [version]);
  }
  return [...days].map(([day, each]) => ({ day: new Date(day), versions: each }));
}

/** A day as the heading of a list: 'Today', 'Yesterday', 'November 21', with the year if it is another one. */
export function dayWords(day: Date, now: Date): string {
  const before = new Date(now);
  before.setDate(now.getDate() - 1);
  if (day.toDateString() === now.toDateString()) return m.versions_today();
  if (day.toDateString() === before.toDateString()) return m.versions_yesterday();
  return dateWords(day, now);
}

/** The time of day to the minute; nothing of a moment that can't be told. */
export function timeWords(at: Date): string {
  if (Number.isNaN(at.getTime())) return '–';
  return format({ timeStyle: 'short' }).format(at);
}

/** A moment within a sentence: '21 ноября, 12:40'. */
export function whenWords(at: Date, now: Date): string {
  return `${dateWords(at, now)}, ${timeWords(at)}`;
}

function dateWords(at: Date, now: Date): string {
  if (Number.isNaN(at.getTime())) return '–';
  const year = at.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
  return format({ day: 'numeric', month: 'long', ...year }).format(at);
}
