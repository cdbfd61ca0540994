import { describe, expect, it } from 'vitest';
import { digitsToTell } from './digits.ts';

describe('digitsToTell', () => {
  it.each([
    [-1, 1, 1],
    [0.05, 1, 1],
    [-0.03, 1, 2],
    [0.0004, 1, 4],
    [30, 0, 0],
    [0.4, 0, 1],
    [0, 1, 1],
    [1e-12, 1, 6],
    [NaN, 2, 2],
  ])('%d needs, beyond %d, %d', (distance, least, digits) => {
    expect(digitsToTell(distance, least)).toBe(digits);
  });

  it('never rounds a distance of a millionth or more away', () => {
    for (let size = 1e-6; size < 10; size *= 1.37) {
      expect(Number(size.toFixed(digitsToTell(size)))).toBeGreaterThan(0);
    }
  });
});
