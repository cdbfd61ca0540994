import { describe, expect, it } from 'vitest';
import { createMap, createStage, DEFAULT_SETTINGS } from '#lib/domain';
import { leakyMap } from '../testing.ts';
import { analyse } from '../index.ts';
import { codesOf, dataOf, findingsIn, touchpoint } from './testing.ts';
import { touchpointFindings } from './touchpoint.ts';

describe('findings about a touchpoint', () => {
  it('are none where all is well', () => {
    expect(analyse(createMap({ touchpoints: [touchpoint({})] })).findings).toEqual([]);
  });

  it('zeroes-account, not for a merely basic moment', () => {
    expect(dataOf('zeroes-account', { counts: [2, 0, 0, 0, 6] })).toEqual([
      { count: 2, observations: 8, lost: 0 },
    ]);
    expect(dataOf('zeroes-account', { counts: [0, 1, 0, 0, 6] })).toEqual([]);
    const map = leakyMap({ a: 25, b: 0 }, 'a>b');
    expect(findingsIn(map, 'zeroes-account')).toEqual([
      {
        code: 'zeroes-account',
        level: 'error',
        about: { kind: 'touchpoint', id: 'a' },
        data: { count: 25, observations: 100, lost: 0.25 },
      },
    ]);
  });

  it('below-expected, not where it is met', () => {
    expect(dataOf('below-expected', { counts: [0, 1, 1] })).toEqual([
      { expected: 2, delivered: 1.5, gap: -0.5, lost: 0 },
    ]);
    expect(dataOf('below-expected', { counts: [0, 0, 3] })).toEqual([]);
    expect(dataOf('below-expected', { expected: null, counts: [0, 1] })).toEqual([]);
  });

  it('promise-broken and no-margin, neither with a margin', () => {
    const promising = (promised: number, actual: number) => ({ promise: { unit: 'min', promised, actual } });
    expect(dataOf('promise-broken', promising(30, 45))).toEqual([{ unit: 'min', promised: 30, actual: 45 }]);
    expect(dataOf('no-margin', promising(30, 45))).toEqual([]);
    expect(dataOf('promise-broken', promising(30, 30))).toEqual([]);
    expect(dataOf('no-margin', promising(30, 30))).toEqual([{ unit: 'min', promised: 30 }]);
    expect(dataOf('promise-broken', promising(60, 45))).toEqual([]);
    expect(dataOf('no-margin', promising(60, 45))).toEqual([]);
  });

  it('shares-exceed, not by rounding, links to itself or open shares', () => {
    const sumOf = (...links: string[]) =>
      findingsIn(leakyMap({ a: 0, b: 0, c: 0, d: 0 }, ...links), 'shares-exceed');
    expect(sumOf('a>b:0.75', 'a>c:0.5', 'b>c', 'c>d')).toMatchObject([
      { about: { kind: 'touchpoint', id: 'a' }, data: { sum: 1.25 } },
    ]);
    expect(sumOf('a>b:0.7', 'a>c:0.2', 'a>d:0.1')).toEqual([]);
    expect(sumOf('a>b:0.8', 'a>a:0.8', 'a>c', 'a>d')).toEqual([]);
  });

  it('below-target, not where it is met or unknown', () => {
    expect(dataOf('below-target', { target: 4, counts: [0, 0, 0, 2] })).toEqual([
      { target: 4, delivered: 3, ambition: 1 },
    ]);
    expect(dataOf('below-target', { target: 4 })).toEqual([]);
    expect(dataOf('below-target', { target: 4, counts: [] })).toEqual([]);
  });

  it('target-below-expected, also by rising expectations', () => {
    expect(dataOf('target-below-expected', { target: 1 })).toEqual([{ target: 1, expected: 2 }]);
    expect(dataOf('target-below-expected', { target: 2 })).toEqual([]);
    expect(dataOf('target-below-expected', { target: 1, expected: null })).toEqual([]);
    const map = createMap({ touchpoints: [touchpoint({ target: 2 })] });
    expect(analyse(map, { monthsAhead: 6 }).findings).toContainEqual({
      code: 'target-below-expected',
      level: 'warning',
      about: { kind: 'touchpoint', id: 'a' },
      data: { target: 2, expected: 2.25 },
    });
  });

  it('incredible-standard, not for WOW', () => {
    expect(dataOf('incredible-standard', { target: 5 })).toEqual([{ target: 5 }]);
    expect(dataOf('incredible-standard', { target: 4 })).toEqual([]);
  });

  it('unpredictable from two levels apart', () => {
    expect(dataOf('unpredictable', { counts: [0, 0, 2, 0, 2] })).toEqual([
      { swing: 2, lowest: 2, highest: 4, predictability: expect.closeTo(1 + Math.log2(0.8), 9) as number },
    ]);
    expect(dataOf('unpredictable', { counts: [0, 0, 0, 2, 2] })).toEqual([]);
  });

  it('silent-loss with its reason, not where customers can complain', () => {
    const reasonOf = (fields: Parameters<typeof touchpoint>[0]) =>
      dataOf('silent-loss', { complaint: 'none', ...fields });
    expect(reasonOf({ counts: [1, 0, 0, 0, 6], importance: 5 })).toEqual([{ reason: 'zeroes', lost: 0 }]);
    expect(reasonOf({ counts: [0, 1], importance: 5 })).toEqual([{ reason: 'short', lost: 0 }]);
    expect(reasonOf({ importance: 4 })).toEqual([{ reason: 'important', lost: 0 }]);
    expect(reasonOf({ importance: 3 })).toEqual([]);
    expect(reasonOf({ counts: [1], importance: 5, complaint: 'possible' })).toEqual([]);
  });

  it('escalator within 12 months, not later, not without a surplus or drift', () => {
    expect(dataOf('escalator', { counts: [0, 0, 1, 1] })).toEqual([{ gap: 0.5, months: 12 }]);
    expect(dataOf('escalator', { counts: [0, 0, 2, 3] })).toEqual([]);
    expect(dataOf('escalator', { counts: [0, 0, 2] })).toEqual([]);
    expect(dataOf('escalator', { counts: [0, 1] })).toEqual([]);
    const still = createMap({
      touchpoints: [touchpoint({ counts: [0, 0, 1, 1] })],
      settings: { ...DEFAULT_SETTINGS, drift: 0 },
    });
    expect(findingsIn(still, 'escalator')).toEqual([]);
  });

  it('silence below half a level above, where no gesture is named', () => {
    expect(dataOf('silence', { gesture: '', counts: [0, 0, 3, 2] })[0]).toMatchObject({
      gap: expect.closeTo(0.4, 12) as number,
    });
    expect(dataOf('silence', { gesture: ' \t', counts: [0, 0, 2] })).toEqual([{ gap: 0 }]);
    expect(dataOf('silence', { gesture: 'An umbrella', counts: [0, 0, 2] })).toEqual([]);
    expect(dataOf('silence', { gesture: '', counts: [0, 0, 1, 1] })).toEqual([]);
    expect(dataOf('silence', { gesture: '', counts: [0, 1, 9] })).toEqual([]);
    expect(dataOf('silence', { gesture: '', counts: [] })).toEqual([]);
  });

  it('not-measured, and what is missing', () => {
    expect(dataOf('not-measured', { counts: [] })).toEqual([{ missing: 'observations' }]);
    expect(dataOf('not-measured', { expected: null })).toEqual([{ missing: 'expected' }]);
    expect(dataOf('not-measured', { expected: null, counts: [] })).toEqual([{ missing: 'both' }]);
    expect(dataOf('not-measured', {})).toEqual([]);
  });

  it('observed-once, counts included', () => {
    expect(dataOf('observed-once', { counts: [0, 0, 0, 1] })).toEqual([{ level: 3 }]);
    expect(dataOf('observed-once', { counts: [0, 0, 0, 2] })).toEqual([]);
    expect(dataOf('observed-once', { counts: [] })).toEqual([]);
  });

  it('not-connected, not for the only touchpoint; unreachable, where nobody comes', () => {
    const map = leakyMap({ a: 0, b: 0, c: 0, alone: 0 }, 'a>b', 'b>c:0');
    expect(findingsIn(map, 'not-connected').map(({ about }) => about)).toEqual([
      { kind: 'touchpoint', id: 'alone' },
    ]);
    expect(findingsIn(map, 'unreachable').map(({ about }) => about)).toEqual([
      { kind: 'touchpoint', id: 'c' },
    ]);
    expect(findingsIn(leakyMap({ alone: 0 }), 'not-connected')).toEqual([]);
    // All leave at the first: the second is not reached, but could be.
    expect(findingsIn(leakyMap({ a: 100, b: 0 }, 'a>b'), 'unreachable')).toEqual([]);
  });

  it('no-stage, only in a map that has stages', () => {
    const staged = (stage: string | null, ...stages: string[]) =>
      codesOf(
        analyse(
          createMap({
            stages: stages.map((id) => createStage({ id })),
            touchpoints: [touchpoint({ stage })],
          }),
        ).findings,
      );
    expect(staged(null, 's')).toEqual(['no-stage', 'empty-stage']);
    expect(staged(null)).toEqual([]);
    expect(staged('s', 's')).toEqual([]);
  });

  it('are the same for a card of its own', () => {
    const map = leakyMap({ a: 30, b: 0, alone: 0 }, 'a>b:0.7', 'a>b:0.7');
    const { touchpoints, findings } = analyse(map);
    for (const each of map.touchpoints) {
      const figures = touchpoints.get(each.id);
      const own = findings.filter(({ about }) => about.kind === 'touchpoint' && about.id === each.id);
      const context = { settings: map.settings, staged: false, alone: false };
      expect(figures && touchpointFindings(each, figures, context)).toEqual(own);
    }
  });
});
