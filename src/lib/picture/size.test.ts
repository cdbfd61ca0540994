import { describe, expect, it } from 'vitest';
import { largestScale, MAX_AREA, MAX_SIDE, pixelSize } from './size.ts';

describe('largestScale', () => {
  it('gives the wanted scale where it fits', () => {
    expect(largestScale(1360, 560, 1)).toBe(1);
    expect(largestScale(1360, 560, 3)).toBe(3);
    expect(largestScale(4096, 4096, 1)).toBe(1);
  });

  it('cuts by the area', () => {
    expect(largestScale(4000, 3000, 3)).toBe(1.18);
    expect(largestScale(4097, 4096, 1)).toBe(0.99);
  });

  it('cuts by the side', () => {
    expect(largestScale(8192, 100, 3)).toBe(2);
    expect(largestScale(100, 20_000, 1)).toBe(0.81);
  });

  it('stays exact where two decimals would be nothing', () => {
    expect(largestScale(10_000_000, 100, 2)).toBeCloseTo(0.0016384, 10);
  });

  it('always fits, whatever the size', () => {
    for (const width of [1, 777, 4095.5, 16_385, 250_000]) {
      for (const height of [1, 333, 4097, 90_001]) {
        for (const wanted of [1, 2, 3]) {
          const scale = largestScale(width, height, wanted);
          const pixels = pixelSize(width, height, scale);
          expect(scale).toBeGreaterThan(0);
          expect(pixels.width * pixels.height).toBeLessThanOrEqual(MAX_AREA);
          expect(Math.max(pixels.width, pixels.height)).toBeLessThanOrEqual(MAX_SIDE);
        }
      }
    }
  });
});

describe('pixelSize', () => {
  it('is whole, without the errors of binary fractions', () => {
    expect(pixelSize(1000, 30, 1.1)).toEqual({ width: 1100, height: 33 });
    expect(pixelSize(1361, 561, 1.5)).toEqual({ width: 2041, height: 841 });
  });

  it('is never nothing', () => {
    expect(pixelSize(1_000_000, 100, 0.001)).toEqual({ width: 1000, height: 1 });
  });
});
