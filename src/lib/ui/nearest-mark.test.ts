import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestMark, type Direction, type MarkPlace } from './nearest-mark.ts';

const DIRECTIONS: readonly Direction[] = ['left', 'right', 'up', 'down'];
const cross: readonly MarkPlace[] = [
  { x: 50, y: 50 },
  { x: 80, y: 55 },
  { x: 20, y: 45 },
  { x: 45, y: 10 },
  { x: 55, y: 90 },
];

/** Every mark that the arrows lead to from the first one. */
function reached(places: readonly MarkPlace[]): number {
  const seen = new Set([0]);
  for (const from of seen) {
    for (const direction of DIRECTIONS) {
      const to = nearestMark(places, from, direction);
      if (to !== null) seen.add(to);
    }
  }
  return seen.size;
}

describe('the nearest mark', () => {
  it('lies where the arrow points', () => {
    expect(DIRECTIONS.map((direction) => nearestMark(cross, 0, direction))).toEqual([2, 1, 3, 4]);
  });

  it('is taken from the quarter ahead before one nearer by that lies aside', () => {
    const places = [
      { x: 0, y: 0 },
      { x: 5, y: 20 },
      { x: 40, y: 0 },
    ];
    expect(nearestMark(places, 0, 'right')).toBe(2);
    expect(nearestMark(places.slice(0, 2), 0, 'right')).toBe(1);
  });

  it('is none at the edge, and for a mark that is not there', () => {
    expect(nearestMark(cross, 1, 'right')).toBeNull();
    expect(nearestMark(cross, 9, 'left')).toBeNull();
    expect(nearestMark([], 0, 'up')).toBeNull();
  });

  it('goes through marks at one place in their order, and out of them', () => {
    const places = [
      { x: 10, y: 10 },
      { x: 10, y: 10 },
      { x: 10, y: 10 },
      { x: 30, y: 10 },
    ];
    expect([0, 1, 2].map((from) => nearestMark(places, from, 'right'))).toEqual([1, 2, 3]);
    expect([2, 1, 0].map((from) => nearestMark(places, from, 'left'))).toEqual([1, 0, null]);
  });

  it('comes to every mark, however they lie', () => {
    const place = (most: number) =>
      fc.record({ x: fc.integer({ min: 0, max: most }), y: fc.integer({ min: 0, max: most }) });
    for (const most of [4, 12, 400]) {
      fc.assert(
        fc.property(fc.array(place(most), { minLength: 1, maxLength: 24 }), (places) => {
          expect(reached(places)).toBe(places.length);
        }),
        { numRuns: 1500 },
      );
    }
  });
});
