import { describe, expect, it } from 'vitest';
import { importancePerformance, type CrosshairRule } from './index.ts';

const points = (...pairs: [importance: number, performance: number][]) =>
  pairs.map(([importance, performance], index) => ({ id: `${index + 1}`, importance, performance }));

/** Numbers of the points in each quadrant. */
function quadrants(chart: ReturnType<typeof points>, rule: CrosshairRule) {
  const found: Record<string, number[]> = { concentrate: [], keep: [], low: [], overkill: [] };
  for (const [id, quadrant] of importancePerformance(chart, rule).quadrants)
    found[quadrant]?.push(Number(id));
  return found;
}

describe('the 14 attributes of Martilla and James 1977, known answers', () => {
  const attributes = points(
    [3.83, 2.63],
    [3.63, 2.73],
    [3.6, 3.15],
    [3.56, 3.0],
    [3.41, 3.05],
    [3.41, 3.29],
    [3.38, 3.03],
    [3.37, 3.11],
    [3.29, 2.0],
    [3.27, 3.02],
    [2.52, 2.25],
    [2.43, 2.49],
    [2.37, 2.35],
    [2.05, 3.33],
  );

  it('with the crosshair at the means', () => {
    const { crosshair } = importancePerformance(attributes, 'means');
    expect(crosshair?.importance).toBeCloseTo(3.151, 3);
    expect(crosshair?.performance).toBeCloseTo(2.816, 3);
    expect(quadrants(attributes, 'means')).toEqual({
      concentrate: [1, 2, 9],
      keep: [3, 4, 5, 6, 7, 8, 10],
      low: [11, 12, 13],
      overkill: [14],
    });
  });

  it('with the crosshair at the medians', () => {
    const { crosshair } = importancePerformance(attributes, 'medians');
    expect(crosshair?.importance).toBeCloseTo(3.375, 12);
    expect(crosshair?.performance).toBeCloseTo(3.01, 12);
    expect(quadrants(attributes, 'medians')).toEqual({
      concentrate: [1, 2, 4],
      keep: [3, 5, 6, 7],
      low: [9, 11, 12, 13],
      overkill: [8, 10, 14],
    });
  });
});

describe('the crosshair', () => {
  it('stands in the middle of the scales when asked', () => {
    const chart = points([3, 2.5], [3, 2.4], [2, 2.5], [2, 2.4]);
    expect(importancePerformance(chart, 'middle').crosshair).toEqual({ importance: 3, performance: 2.5 });
    expect(quadrants(chart, 'middle')).toEqual({ concentrate: [2], keep: [1], low: [4], overkill: [3] });
  });

  it('takes the middle point as the median of an odd number', () => {
    const { crosshair } = importancePerformance(points([5, 1], [1, 4], [2, 3]), 'medians');
    expect(crosshair).toEqual({ importance: 2, performance: 3 });
  });

  it('counts points on it as high, also where a mean is off in its last digit', () => {
    const alike = points(...Array.from({ length: 10 }, () => [3, 3.4] as [number, number]));
    expect(alike.reduce((sum, { performance }) => sum + performance, 0) / 10).not.toBe(3.4);
    expect(quadrants(alike, 'means').keep).toHaveLength(10);
    expect(quadrants(alike, 'medians').keep).toHaveLength(10);
  });

  it('has no place without points, except in the middle of the scales', () => {
    expect(importancePerformance([], 'means')).toEqual({ crosshair: null, quadrants: new Map() });
    expect(importancePerformance([], 'medians').crosshair).toBeNull();
    expect(importancePerformance([], 'middle').crosshair).not.toBeNull();
  });
});
