import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trials } from '../../../tests/fixtures/trials.ts';
import { outdated, VERSION_EVERY } from './thinning.ts';
import { VERSION_KINDS, type VersionInfo } from './versions.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 21, 12, 40);

const version = (age: number, fields: Partial<VersionInfo> = {}): VersionInfo => ({
  id: String(age),
  kind: 'auto',
  name: '',
  at: new Date(NOW - age).toISOString(),
  title: '',
  touchpoints: 0,
  size: 1,
  ...fields,
});

const thin = (versions: readonly VersionInfo[], now = NOW) => {
  const old = outdated(versions, new Date(now));
  return versions.filter(({ id }) => !old.has(id));
};
const ages = (versions: readonly VersionInfo[], now = NOW) => versions.map(({ at }) => now - Date.parse(at));

describe('the versions that stay', () => {
  it('are one for each 10 minutes of the last three hours', () => {
    const left = thin(Array.from({ length: 180 }, (_, minute) => version(minute * MINUTE)));
    // 12:40 stands at the beginning of its 10 minutes: 18 whole ones and itself.
    expect(ages(left).map((age) => age / MINUTE)).toEqual([
      0,
      ...Array.from({ length: 18 }, (_, ten) => ten * 10 + 1),
    ]);
  });

  it('are one for each hour of the last three days and one for each day before', () => {
    const left = thin(Array.from({ length: 10 * 24 * 6 }, (_, ten) => version(ten * 10 * MINUTE)));
    const perDay = Array.from({ length: 10 }, (_, day) =>
      ages(left).filter((age) => age > day * DAY && age <= (day + 1) * DAY),
    );
    expect(perDay.slice(1, 3).map(({ length }) => length)).toEqual([24, 24]);
    // An edge within a UTC day leaves one on each side of it.
    expect(perDay[3]!.length).toBeLessThanOrEqual(2);
    expect(perDay.slice(4, 9).map(({ length }) => length)).toEqual([1, 1, 1, 1, 1]);
  });

  it('are the newest of their time', () => {
    const left = thin([version(5 * DAY), version(5 * DAY + HOUR), version(5 * DAY + 2 * HOUR)]);
    expect(ages(left)).toEqual([5 * DAY]);
  });

  it('are those put aside for safety, for 90 days', () => {
    const aside = (age: number) =>
      (['conflict', 'replaced', 'migration'] as const).map((kind) => version(age, { id: kind + age, kind }));
    const left = thin([version(0), ...aside(89 * DAY), ...aside(91 * DAY)]);
    expect(left).toEqual([version(0), ...aside(89 * DAY)]);
    // The newest one stays whatever it is.
    expect(thin([version(200 * DAY, { kind: 'conflict' })])).toHaveLength(1);
  });
});

const someVersions = fc.uniqueArray(
  fc.record({
    kind: fc.constantFrom(...VERSION_KINDS),
    // Ages of every order, and some of a clock that was wrong.
    age: fc.oneof(
      fc.integer({ min: -HOUR, max: 4 * HOUR }),
      fc.integer({ min: 0, max: 4 * DAY }),
      fc.integer({ min: 0, max: 200 * DAY }),
    ),
  }),
  { selector: ({ age }) => age, maxLength: 120 },
);
const made = (all: readonly { kind: VersionInfo['kind']; age: number }[]) =>
  all.map(({ kind, age }) => version(age, { kind, name: kind === 'named' ? 'Named' : '' }));

describe('thinning', () => {
  it('does nothing the second time', () => {
    fc.assert(
      fc.property(someVersions, (all) => {
        const left = thin(made(all));
        expect(thin(left)).toEqual(left);
      }),
      { numRuns: trials(100) },
    );
  });

  it('never takes a named one, nor the newest one, nor the newest automatic one', () => {
    fc.assert(
      fc.property(someVersions, fc.nat(300), (all, days) => {
        const versions = made(all);
        const left = new Set(thin(versions, NOW + days * DAY));
        const newestFirst = versions.toSorted((a, b) => b.at.localeCompare(a.at));
        const mustStay = [
          ...versions.filter(({ kind }) => kind === 'named'),
          ...newestFirst.slice(0, 1),
          ...newestFirst.filter(({ kind }) => kind === 'auto').slice(0, 1),
        ];
        expect(mustStay.filter((each) => !left.has(each))).toEqual([]);
      }),
      { numRuns: trials(100) },
    );
  });

  it('leaves no two automatic ones in the same stretch of time, and one in each that had any', () => {
    const place = ({ at }: VersionInfo) => {
      const time = Date.parse(at);
      const age = NOW - time;
      const apart = age <= 3 * HOUR ? VERSION_EVERY : age <= 3 * DAY ? HOUR : DAY;
      return `${apart}:${Math.floor(time / apart)}`;
    };
    fc.assert(
      fc.property(someVersions, (all) => {
        const automatic = made(all).filter(({ kind }) => kind === 'auto');
        const left = thin(automatic).map(place);
        expect(left.toSorted()).toEqual([...new Set(automatic.map(place))].sort());
      }),
      { numRuns: trials(100) },
    );
  });

  it('done at every step leaves as good a history as done once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 150 }), (pauses) => {
        let kept: readonly VersionInfo[] = [];
        let now = NOW;
        for (const [index, pause] of pauses.entries()) {
          now += pause * MINUTE;
          kept = thin([version(NOW - now, { id: `v${index}` }), ...kept], now);
        }
        // Between two neighbours never lie more than the stretch of their age and the longest pause.
        const gaps = ages(kept, now).map((age, index, all) => ({ age, gap: age - (all[index - 1] ?? 0) }));
        for (const { age, gap } of gaps) {
          const apart = age <= 3 * HOUR ? VERSION_EVERY : age <= 3 * DAY ? HOUR : DAY;
          expect(gap).toBeLessThanOrEqual(2 * apart + 90 * MINUTE);
        }
      }),
      { numRuns: trials(50) },
    );
  });
});
