import { describe, expect, it } from 'vitest';
import { linePath, spacePath, type CurvePoint } from './plot.ts';

const height = (level: number) => 100 - level * 10;
const point = (x: number, expected: number | null, delivered: number | null): CurvePoint => ({
  id: `p${x}`,
  x,
  expected,
  delivered,
});

describe('curve', () => {
  it('draws a line through what is known', () => {
    expect(linePath([point(0, 2, null), point(10, 3, 1)], 'expected', height)).toBe('M0.0 80.0L10.0 70.0');
  });

  it('breaks where a level is not known, and draws nothing of nothing', () => {
    const points = [point(0, 1, 1), point(10, 1, null), point(20, 1, 2)];
    expect(linePath(points, 'delivered', height)).toBe('M0.0 90.0h0M20.0 80.0h0');
    expect(linePath([], 'delivered', height)).toBe('');
  });

  it('fills the space between both lines, only where both are known', () => {
    const points = [point(0, 2, 1), point(10, 2, 3), point(20, null, 3), point(30, 1, 1)];
    expect(spacePath(points, height)).toBe('M0.0 80.0L10.0 80.0L10.0 70.0L0.0 90.0Z');
  });
});
