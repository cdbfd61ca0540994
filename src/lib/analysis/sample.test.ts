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
});
