import { afterEach, describe, expect, it, vi } from 'vitest';
import { setLocale } from '#lib/i18n';
import type { VersionInfo } from '#lib/workspace';
import { byDay, dayWords, timeWords, whenWords } from './moments.ts';

const NOW = new Date(2026, 10, 21, 12, 40);
const at = (month: number, day: number, hour = 9, year = 2026) => new Date(year, month, day, hour, 5);

const version = (id: string, moment: Date | string): VersionInfo => ({
  id,
  kind: 'auto',
  name: '',
  at: typeof moment === 'string' ? moment : moment.toISOString(),
  title: '',
  touchpoints: 0,
  size: 0,
});

afterEach(() => {
  vi.stubGlobal('document', { documentElement: {} });
  setLocale('en');
  vi.unstubAllGlobals();
});

function inRussian(): void {
  vi.stubGlobal('document', { documentElement: {} });
  setLocale('ru');
}

describe('versions by day', () => {
  it('stand under the day of the place’s own time, in their order', () => {
    const versions = [
      version('a', at(10, 21, 12)),
      version('b', at(10, 21, 0)),
      version('c', at(10, 20, 23)),
      version('d', at(10, 1)),
    ];
    const days = byDay(versions);
    expect(days.map((each) => each.versions.map(({ id }) => id).join(''))).toEqual(['ab', 'c', 'd']);
    expect(days[1]!.day).toEqual(new Date(2026, 10, 20));
  });

  it('with moments that can’t be told are shown all the same, each day once', () => {
    const versions = [
      version('x', 'yesterday'),
      version('a', NOW),
      version('y', ''),
      version('c', at(10, 20)),
      version('b', NOW),
    ];
    const days = byDay(versions);
    expect(days.map((each) => each.versions.map(({ id }) => id).join(''))).toEqual(['xy', 'ab', 'c']);
    expect([dayWords(days[0]!.day, NOW), timeWords(new Date('yesterday'))]).toEqual(['–', '–']);
  });
});

it('a day is today, yesterday or a date, with the year of another year', () => {
  const days = [at(10, 21), at(10, 20), at(10, 19), at(11, 31, 9, 2025)];
  const words = () => days.map((day) => dayWords(day, NOW));
  expect(words()).toEqual(['Today', 'Yesterday', 'November 19', 'December 31, 2025']);
  inRussian();
  expect(words()).toEqual(['Сегодня', 'Вчера', '19 ноября', '31 декабря 2025 г.']);
  // The first of a month has a yesterday too.
  expect(dayWords(at(9, 31), new Date(2026, 10, 1))).toBe('Вчера');
});

it('a moment is a date and a time to the minute', () => {
  expect(whenWords(at(10, 21), NOW)).toMatch(/^November 21, 9:05\sAM$/);
  inRussian();
  expect(whenWords(at(10, 21), NOW)).toBe('21 ноября, 09:05');
});
