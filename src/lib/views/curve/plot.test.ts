import { describe, expect, it } from 'vitest';
import { linePath, loneExpectations, spacePaths, type CurvePoint } from './plot.ts';

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
    const points = [point(0, 2, 1), point(10, 2, 1.5), point(20, null, 3), point(30, 1, 2), point(40, 1, 1)];
    expect(spacePaths(points, height)).toEqual({
      short: 'M0.0 80.0L10.0 80.0L10.0 85.0L0.0 90.0Z',
      above: 'M30.0 90.0L40.0 90.0L40.0 90.0L30.0 80.0Z',
    });
    expect(spacePaths([point(0, 1, 0)], height)).toEqual({ short: '', above: '' });
  });

  it('parts the space where the lines cross between two points', () => {
    expect(spacePaths([point(0, 2, 1), point(10, 2, 5)], height)).toEqual({
      short: 'M0.0 80.0L2.5 80.0L2.5 80.0L0.0 90.0Z',
      above: 'M2.5 80.0L10.0 80.0L10.0 50.0L2.5 80.0Z',
    });
  });

  it('parts the space where the lines meet in a point, and fills none where they are one', () => {
    const points = [point(0, 2, 1), point(10, 2, 2), point(20, 2, 2), point(30, 2, 3)];
    expect(spacePaths(points, height)).toEqual({
      short: 'M0.0 80.0L10.0 80.0L10.0 80.0L0.0 90.0Z',
      above: 'M20.0 80.0L30.0 80.0L30.0 70.0L20.0 80.0Z',
    });
  });

  it('finds the expectations that no line is drawn through', () => {
    const points = [point(0, 2, 1), point(10, null, 1), point(20, 3, null), point(30, 4, null)];
    expect(loneExpectations(points)).toEqual([{ id: 'p0', x: 0, expected: 2 }]);
  });
});
