import { describe, expect, it } from 'vitest';
import { createMap, createStage } from '#lib/domain';
import { leakyMap, linked } from '../testing.ts';
import { analyse, FINDING_CODES } from '../index.ts';
import { findingsIn, touchpoint } from './testing.ts';

describe('findings about the map and its stages', () => {
  it('loop-without-exit, with the part that enters it', () => {
    const map = leakyMap(
      { start: 0, late: 0, b: 50, early: 0, end: 0, back: 0 },
      'start>b:0.4',
      'start>early:0.1',
      'start>end:0.5',
      'b>back',
      'back>b',
      'early>late',
      'late>early',
    );
    // Customers leave at b, but no link leads out: that they leave is the only way out.
    expect(findingsIn(map, 'loop-without-exit')).toEqual([
      {
        code: 'loop-without-exit',
        level: 'error',
        about: { kind: 'map', ids: ['late', 'early'] },
        data: { entering: 0.1 },
      },
      {
        code: 'loop-without-exit',
        level: 'error',
        about: { kind: 'map', ids: ['b', 'back'] },
        data: { entering: 0.4 },
      },
    ]);
    expect(analyse(map).touchpoints.get('late')?.loop).toBe(1);
    expect(analyse(map).touchpoints.get('back')?.loop).toBe(2);
    expect(findingsIn(leakyMap({ a: 0, b: 0 }, 'a>b', 'b>a:0.9'), 'loop-without-exit')).toEqual([]);
  });

  it('mixed-levers, not for one lever at several touchpoints', () => {
    const pulling = (...levers: ('price' | 'time' | 'service' | null)[]) =>
      findingsIn(
        createMap({
          touchpoints: levers.map((lever, index) =>
            touchpoint({ id: `${index}`, surpass: { lever, note: '' } }),
          ),
        }),
        'mixed-levers',
      );
    expect(pulling('service', null, 'price', 'service')).toEqual([
      {
        code: 'mixed-levers',
        level: 'warning',
        about: { kind: 'map', ids: ['0', '2', '3'] },
        data: { levers: ['price', 'service'] },
      },
    ]);
    expect(pulling('time', null, 'time')).toEqual([]);
  });

  it('empty-stage, not for one with a touchpoint', () => {
    const map = createMap({
      stages: ['full', 'empty'].map((id) => createStage({ id })),
      touchpoints: [touchpoint({ stage: 'full' })],
    });
    expect(analyse(map).findings).toEqual([
      { code: 'empty-stage', level: 'tip', about: { kind: 'stage', id: 'empty' }, data: {} },
    ]);
  });
});

describe('the list of findings', () => {
  const map = createMap({
    stages: [createStage({ id: 'empty' })],
    touchpoints: [
      touchpoint({ id: 'unranked', target: 5, counts: [0, 0, 0, 0, 0, 2] }),
      touchpoint({ id: 'mild', counts: [0, 1, 5], surpass: { lever: 'time', note: '' } }),
      touchpoint({ id: 'worst', counts: [3], target: 5, surpass: { lever: 'price', note: '' } }),
      touchpoint({ id: 'lonely', expected: null }),
    ],
    links: linked('unranked>mild', 'mild>worst'),
  });

  it('goes by level, then rank, then reading order, then code, with map and stages last', () => {
    const { findings } = analyse(map);
    const names = findings.map(({ code, about }) => `${code} ${'id' in about ? about.id : 'map'}`);
    expect(names).toEqual([
      'zeroes-account worst',
      'below-expected worst',
      'below-expected mild',
      'below-target worst',
      'incredible-standard worst',
      'incredible-standard unranked',
      'not-connected lonely',
      'mixed-levers map',
      'no-stage worst',
      'no-stage mild',
      'no-stage unranked',
      'not-measured lonely',
      'no-stage lonely',
      'empty-stage empty',
    ]);
  });

  it('is made once', () => {
    const analysis = analyse(map);
    expect(analysis.findings).toBe(analysis.findings);
    expect(analysis.paths).toBe(analysis.paths);
    expect(Object.keys(analysis)).toEqual(expect.arrayContaining(['paths', 'findings']));
  });

  it('knows every code', () => {
    expect(new Set(FINDING_CODES).size).toBe(20);
  });
});
