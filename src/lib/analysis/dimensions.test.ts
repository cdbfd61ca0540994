import { describe, expect, it } from 'vitest';
import { dimensionGaps } from './index.ts';

describe('SERVQUAL dimensions', () => {
  it('give Table 2 of PMC6131925 (n = 386), known answers', () => {
    const { dimensions, meanGap } = dimensionGaps([
      { dimension: 'tangibles', expected: 4.44, delivered: 4.19 },
      { dimension: 'reliability', expected: 4.49, delivered: 4.36 },
      { dimension: 'responsiveness', expected: 4.48, delivered: 4.35 },
      { dimension: 'assurance', expected: 4.5, delivered: 4.32 },
      { dimension: 'empathy', expected: 4.56, delivered: 4.4 },
    ]);
    expect(dimensions.map(({ dimension, gap }) => [dimension, gap.toFixed(2)])).toEqual([
      ['tangibles', '-0.25'],
      ['reliability', '-0.13'],
      ['responsiveness', '-0.13'],
      ['assurance', '-0.18'],
      ['empathy', '-0.16'],
    ]);
    expect(meanGap).toBeCloseTo(-0.17, 12);
  });

  it('are means over what was rated, and weigh alike however often they were', () => {
    expect(
      dimensionGaps([
        { dimension: 'empathy', expected: 3, delivered: 4 },
        { dimension: 'tangibles', expected: 2, delivered: 1 },
        { dimension: 'empathy', expected: 4, delivered: 4 },
        { dimension: 'empathy', expected: 2, delivered: 1 },
      ]),
    ).toEqual({
      dimensions: [
        { dimension: 'tangibles', count: 1, expected: 2, delivered: 1, gap: -1 },
        { dimension: 'empathy', count: 3, expected: 3, delivered: 3, gap: 0 },
      ],
      meanGap: -0.5,
    });
  });

  it('have no mean where nothing was rated', () => {
    expect(dimensionGaps([])).toEqual({ dimensions: [], meanGap: null });
  });
});
