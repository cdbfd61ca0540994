import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVELS } from '#lib/domain';
import { expectedAfter, monthsUntilShort, surplusMonths } from './index.ts';
import { TRIALS } from './testing.ts';

describe('the escalator', () => {
  it('carries expectations up by the drift, not past the top', () => {
    expect(expectedAfter(3, 0.5, 0)).toBe(3);
    expect(expectedAfter(3, 0.5, 6)).toBe(3.25);
    expect(expectedAfter(3, 0.5, 36)).toBe(4.5);
    expect(expectedAfter(4, 0.5, 36)).toBe(5);
    expect(expectedAfter(3, 0, 36)).toBe(3);
  });

  it('meets whole levels exactly', () => {
    for (const drift of [0.1, 0.3, 0.7, 1.1, 1.3]) {
      expect(expectedAfter(2, drift, 12 / drift)).toBe(3);
    }
  });

  it('eats a surplus up in 12 · gap / drift months', () => {
    expect(surplusMonths(0.4, 0.5)).toBeCloseTo(9.6, 12);
    expect(surplusMonths(0, 0.5)).toBe(0);
    expect(surplusMonths(-0.1, 0.5)).toBeNull();
    expect(surplusMonths(null, 0.5)).toBeNull();
    expect(surplusMonths(2, 0)).toBeNull();
  });

  it('says when a touchpoint falls short', () => {
    expect(monthsUntilShort(3, 2.9, 0.5)).toBe(0);
    expect(monthsUntilShort(3, 2.9, 0)).toBe(0);
    expect(monthsUntilShort(3, 3, 0.5)).toBe(0);
    expect(monthsUntilShort(3, 4, 0.5)).toBe(24);
    expect(monthsUntilShort(3, 4, 0)).toBeNull();
    expect(monthsUntilShort(3, 5, 0.5)).toBeNull();
    expect(monthsUntilShort(null, 4, 0.5)).toBeNull();
    expect(monthsUntilShort(3, null, 0.5)).toBeNull();
  });

  it('falls short just after that month and not before', () => {
    const part = fc.double({ min: 0, max: 5, noNaN: true });
    fc.assert(
      fc.property(
        fc.constantFrom(...LEVELS),
        part,
        fc.double({ min: 0.01, max: 3, noNaN: true }),
        (expected, delivered, drift) => {
          const months = monthsUntilShort(expected, delivered, drift);
          if (months === null) {
            expect(expectedAfter(expected, drift, 1e6)).toBe(delivered);
            return;
          }
          expect(expectedAfter(expected, drift, months + 0.01)).toBeGreaterThan(delivered);
          if (months > 0) {
            expect(expectedAfter(expected, drift, months)).toBeLessThanOrEqual(delivered + 1e-9);
          }
        },
      ),
      { numRuns: TRIALS },
    );
  });
});
