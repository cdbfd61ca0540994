import { describe, expect, it } from 'vitest';
import { createMap, createTouchpoint, type Level } from '#lib/domain';
import { analyse } from './index.ts';
import { linked, observed } from './testing.ts';

/** The only path over touchpoints with these expected levels and observations. */
function pathOver(...touchpoints: [expected: Level | null, ...counts: number[]][]) {
  const map = createMap({
    touchpoints: touchpoints.map(([level, ...counts], index) =>
      createTouchpoint({
        id: `${index}`,
        expected: { level, note: '' },
        delivered: { note: '', observations: observed(...counts) },
      }),
    ),
    links: linked(...touchpoints.slice(1).map((_, index) => `${index}>${index + 1}`)),
  });
  const [path] = analyse(map).paths;
  if (!path) throw new Error('There is a path.');
  return path;
}

const up1 = [2, 0, 0, 0, 1] as [Level, ...number[]];
const down1 = [2, 0, 1] as [Level, ...number[]];
const even = [2, 0, 0, 1] as [Level, ...number[]];

describe('a path', () => {
  it('adds the gaps up, and starts again from 0 where the account is zeroed', () => {
    const path = pathOver(up1, [4, 1, 0, 0, 0, 0, 1], up1, [null, 0, 1], up1);
    expect(path.account).toEqual([1, 0, 1, 1, 2]);
    expect(path.zeroed).toBe(true);
    expect(pathOver(up1, down1).zeroed).toBe(false);
  });

  it('is stayed on by those who leave nowhere', () => {
    expect(pathOver(down1, up1, down1).staying).toBeCloseTo(0.68 ** 2, 12);
    expect(pathOver(up1, [null, 1]).staying).toBe(0);
  });

  it('is remembered by its most intense moment and its end', () => {
    expect(pathOver(even, [2, 0, 0, 0, 0, 0, 1], down1).peakEnd).toBe((3 - 1) / 2);
    expect(pathOver(down1, up1, even).peakEnd).toBe(-0.5);
    expect(pathOver(up1, down1, even).peakEnd).toBe(-0.5);
  });

  it('is remembered by the bad one of two moments as intense, whatever binary numbers make of them', () => {
    // 3.2 against 3 and 1.8 against 2: both 0.2 on paper.
    const above: [Level, ...number[]] = [3, 0, 0, 0, 4, 1];
    const below: [Level, ...number[]] = [2, 0, 1, 4];
    expect(pathOver(above, below, even).peakEnd).toBeCloseTo(-0.1, 12);
    expect(pathOver(below, above, even).peakEnd).toBeCloseTo(-0.1, 12);
  });

  it('is remembered by what was measured', () => {
    expect(pathOver(up1, down1, [2]).peakEnd).toBe(-1);
    expect(pathOver([2], [null, 0, 1]).peakEnd).toBeNull();
  });
});
