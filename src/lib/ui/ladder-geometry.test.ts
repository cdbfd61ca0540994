import { describe, expect, it } from 'vitest';
import { LADDER, ladderGeometry, ladderLevelAt, type LadderValues } from './ladder-geometry.ts';

const nothing: LadderValues = { expected: null, delivered: null, target: null, low: null, high: null };

describe('ladderGeometry', () => {
  it('draws only the ticks where nothing is known', () => {
    const ladder = ladderGeometry(nothing);
    expect(ladder).toMatchObject({ ring: null, dot: null, flag: null, bar: null, swing: null, tone: 'open' });
    expect(ladder.ticks).toHaveLength(6);
  });

  it('puts a level on its tick', () => {
    const ladder = ladderGeometry({ ...nothing, expected: 3, delivered: 2, target: 4 });
    expect(ladder.ring).toBe(ladder.ticks[3]);
    expect(ladder.dot).toBe(ladder.ticks[2]);
    expect(ladder.flag?.x).toBe(ladder.ticks[4]);
    expect(ladder.bar).toEqual({ from: ladder.ticks[3], to: ladder.ticks[2] });
    expect(ladder.tone).toBe('short');
  });

  it('puts a dot on the expectation inside the ring, without a bar', () => {
    const ladder = ladderGeometry({ ...nothing, expected: 2, delivered: 2.04 });
    expect(ladder.tone).toBe('even');
    expect(ladder.bar).toBeNull();
    expect(ladder.dot).toBe(ladder.ring);
    expect(ladder.dotRadius).toBeLessThan(ladder.ringRadius);
  });

  it('spans the swing only where observations differ', () => {
    const ladder = ladderGeometry({ ...nothing, delivered: 2, low: 1, high: 3 });
    expect(ladder.swing?.x).toBe(ladder.ticks[1]);
    expect(ladder.swing!.x + ladder.swing!.width).toBeCloseTo(ladder.ticks[3]!, 1);
    expect(ladderGeometry({ ...nothing, delivered: 2, low: 2, high: 2 }).swing).toBeNull();
  });

  it('keeps ring and dot of the end levels within the drawing', () => {
    for (const compact of [false, true]) {
      const ladder = ladderGeometry({ ...nothing, expected: 0, delivered: 5 }, { compact, width: 90 });
      expect(ladder.ring! - ladder.ringRadius).toBeGreaterThanOrEqual(0);
      expect(ladder.dot! + ladder.dotRadius).toBeLessThanOrEqual(90);
      expect(ladder.y + ladder.dotRadius).toBeLessThanOrEqual(ladder.height);
    }
  });
});

describe('ladderLevelAt', () => {
  it('is the inverse of the ticks and is held within the ladder', () => {
    ladderGeometry(nothing).ticks.forEach((x, level) => expect(ladderLevelAt(x)).toBe(level));
    expect(ladderLevelAt(-50)).toBe(0);
    expect(ladderLevelAt(LADDER.width + 50)).toBe(5);
  });
});
