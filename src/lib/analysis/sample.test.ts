import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JourneyMap } from '#lib/domain';
import { analyse, type TouchpointAnalysis } from './index.ts';

const path = resolve(process.cwd(), '../shared/samples/taxi-airport.ru.json');
const { map } = JSON.parse(readFileSync(path, 'utf8')) as { map: JourneyMap };
const analysis = analyse(map);

/** To 4 digits, as the known answers are given. */
const rounded = (figure: number | null) => (figure === null ? null : Math.round(figure * 1e4) / 1e4 + 0);

describe('the sample map, known answers', () => {
  const columns = [
    'delivered',
    'gap',
    'leave',
    'predictability',
    'reach',
    'arrivals',
    'lost',
    'recoverable',
    'severity',
  ] as const satisfies readonly (keyof TouchpointAnalysis)[];

  it.each([
    ['site', [2, 0, 0, null, 1, 1, 0, 0, 3]],
    ['app', [3.4, 0.4, 0, 0.8541, 0.8, 0.8, 0, 0, 0]],
    ['call', [1, -1, 0.44, 0.7854, 0.2, 0.2, 0.088, 0.0603, 2.4]],
    ['pickup', [2, -1, 0.2133, 0.7854, 1, 0.912, 0.1946, 0.1695, 20]],
    ['papers', [1.8, -0.2, 0.1, 0.8826, 0.25, 0.1794, 0.0179, 0.016, 0.75]],
    ['pay', [3, 0, 0, 1, 1, 0.6995, 0, 0, 0]],
    ['luggage', [3.6667, 1.6667, 0, 0.8648, 0.6, 0.4197, 0, 0, 0.8]],
    ['rate', [1.6667, -0.3333, 0.1067, 0.8648, 1, 0.6995, 0.0746, 0.0746, 8]],
  ])('%s', (id, figures) => {
    const touchpoint = analysis.touchpoints.get(id);
    expect(columns.map((column) => rounded(touchpoint?.[column] ?? null))).toEqual(figures);
  });

  it('ranks the biggest gaps', () => {
    expect(analysis.ranking).toEqual(['call', 'papers', 'pickup', 'rate', 'site', 'luggage']);
    expect(analysis.touchpoints.get('call')?.rank).toBe(1);
    expect(analysis.touchpoints.get('luggage')?.rank).toBe(6);
    expect(analysis.touchpoints.get('pay')?.rank).toBeNull();
  });

  it('sums up the journey', () => {
    const { service, reliability, loyalty, limitedBy, completion, coverage } = analysis.journey;
    expect([service, reliability, loyalty, completion].map(rounded)).toEqual([
      0.7687, 0.8622, 0.7687, 0.6249,
    ]);
    expect(limitedBy).toBe('service');
    expect(coverage).toEqual({ measured: 8, all: 8 });
  });

  it('sums up the stages', () => {
    const stages = Array.from(analysis.stages, ([id, { gap, lost }]) => [id, rounded(gap), rounded(lost)]);
    expect(stages).toEqual([
      ['choose', 0, 0],
      ['order', -0.6, 0.088],
      ['ride', -1.2, 0.2125],
      ['arrive', 1.6667, 0],
      ['after', -0.3333, 0.0746],
    ]);
  });

  it('finds what is to be found, worst first', () => {
    const found = analysis.findings.map(({ level, code, about }) => [
      level,
      'id' in about ? about.id : about.kind,
      code,
    ]);
    expect(found).toEqual([
      ['error', 'call', 'zeroes-account'],
      ['error', 'call', 'below-expected'],
      ['error', 'papers', 'zeroes-account'],
      ['error', 'papers', 'below-expected'],
      ['error', 'pickup', 'below-expected'],
      ['error', 'pickup', 'promise-broken'],
      ['error', 'rate', 'below-expected'],
      ['warning', 'call', 'below-target'],
      ['warning', 'call', 'unpredictable'],
      ['warning', 'call', 'silent-loss'],
      ['warning', 'papers', 'below-target'],
      ['warning', 'papers', 'unpredictable'],
      ['warning', 'papers', 'silent-loss'],
      ['warning', 'pickup', 'below-target'],
      ['warning', 'pickup', 'unpredictable'],
      ['warning', 'pickup', 'silent-loss'],
      ['warning', 'rate', 'below-target'],
      ['warning', 'rate', 'silent-loss'],
      ['warning', 'site', 'below-target'],
      ['warning', 'luggage', 'below-target'],
      ['warning', 'app', 'escalator'],
      ['tip', 'site', 'silence'],
      ['tip', 'site', 'observed-once'],
      ['tip', 'app', 'silence'],
      ['tip', 'pay', 'silence'],
    ]);
    expect(analysis.findings[5]?.data).toEqual({ unit: 'мин', promised: 15, actual: 27 });
    expect(analysis.findings[20]?.data).toEqual({
      gap: expect.closeTo(0.4, 9) as number,
      months: expect.closeTo(9.6, 9) as number,
    });
  });

  it('follows the likeliest paths', () => {
    const paths = analysis.paths.map(({ ids, probability }) => [ids.join(' '), rounded(probability)]);
    expect(paths).toEqual([
      ['site app pickup pay luggage rate', 0.36],
      ['site app pickup pay rate', 0.24],
      ['site app pickup papers pay luggage rate', 0.12],
      ['site call pickup pay luggage rate', 0.09],
      ['site app pickup papers pay rate', 0.08],
      ['site call pickup pay rate', 0.06],
      ['site call pickup papers pay luggage rate', 0.03],
      ['site call pickup papers pay rate', 0.02],
    ]);
    const [likeliest, , papers] = analysis.paths;
    expect(likeliest?.account.map(rounded)).toEqual([0, 0.4, -0.6, -0.6, 1.0667, 0.7333]);
    expect(likeliest).toMatchObject({
      zeroed: false,
      peakEnd: expect.closeTo((5 / 3 - 1 / 3) / 2, 9) as number,
    });
    expect(rounded(likeliest?.staying ?? null)).toBe(rounded((1 - 0.64 / 3) * (1 - 0.32 / 3)));
    expect(papers?.zeroed).toBe(true);
    expect(papers?.account.map(rounded)).toEqual([0, 0.4, -0.6, 0, 0, 1.6667, 1.3333]);
  });
});
