import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread, type Dot } from './spread.ts';

const dot = (id: string, x: number, y: number, room: Dot['room'] = [x - 26, x + 26]): Dot => ({
  id,
  x,
  y,
  room,
});

describe('dots that lie close', () => {
  it('stay where they have room', () => {
    expect(spread([dot('a', 50, 10), dot('b', 50, 40), dot('c', 90, 10)], 13)).toEqual([
      { ids: ['a'], x: 50, y: 10 },
      { ids: ['b'], x: 50, y: 40 },
      { ids: ['c'], x: 90, y: 10 },
    ]);
  });

  it('stand side by side where they coincide', () => {
    const marks = spread(
      ['a', 'b', 'c'].map((id) => dot(id, 50, 10)),
      13,
    );
    expect(marks.map(({ x }) => x)).toEqual([50, 63, 37]);
    expect(marks.every(({ y }) => y === 10)).toBe(true);
  });

  it('keep to their side of the crosshair', () => {
    const marks = spread([dot('a', 50, 10, [47, 76]), dot('b', 50, 10, [47, 76])], 13);
    expect(marks.map(({ x }) => x)).toEqual([50, 63]);
  });

  it('become one mark where there is no room left', () => {
    const marks = spread(
      Array.from({ length: 9 }, (_, index) => dot(`d${index}`, 50, 10)),
      13,
    );
    expect(marks).toHaveLength(5);
    expect(marks[0]?.ids).toEqual(['d0', 'd5', 'd6', 'd7', 'd8']);
  });

  it('are never lost, and never closer than asked', () => {
    const places = fc.array(fc.tuple(fc.constantFrom(0, 100, 200), fc.integer({ min: 0, max: 60 })), {
      maxLength: 80,
    });
    fc.assert(
      fc.property(places, (all) => {
        const dots = all.map(([x, y], index) => dot(`d${index}`, x, y));
        const marks = spread(dots, 13);
        expect(marks.flatMap(({ ids }) => ids).sort()).toEqual(dots.map(({ id }) => id).sort());
        for (const [index, a] of marks.entries()) {
          for (const b of marks.slice(index + 1)) {
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(13);
          }
        }
      }),
    );
  });
});
