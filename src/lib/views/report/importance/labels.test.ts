import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOf, fitText, placeLabels, type Box, type Wish } from './labels.ts';

const frame: Box = { left: 0, top: 0, right: 300, bottom: 200 };
const around = ({ x, y }: { x: number; y: number }): Box => ({
  left: x - 6,
  top: y - 6,
  right: x + 6,
  bottom: y + 6,
});
const wish = (id: string, x: number, y: number, width = 60): Wish => ({
  id,
  x,
  y,
  widths: [width],
});

describe('names beside their marks', () => {
  it('stand right of them, left where the frame ends', () => {
    expect(placeLabels([wish('a', 100, 50), wish('b', 290, 100)], [], frame)).toEqual([
      { id: 'a', form: 0, x: 109, y: 50, leader: null },
      { id: 'b', form: 0, x: 221, y: 100, leader: null },
    ]);
  });

  it('are shortened before they go farther off', () => {
    const wall: Box = { left: 150, top: 0, right: 300, bottom: 200 };
    const [label] = placeLabels([{ id: 'a', x: 100, y: 50, widths: [145, 40] }], [wall], frame);
    expect(label).toEqual({ id: 'a', form: 1, x: 109, y: 50, leader: null });
  });

  it('go farther off, with a line, where all around is taken', () => {
    const wall: Box = { left: 20, top: 36, right: 180, bottom: 64 };
    const [label] = placeLabels([wish('a', 100, 50)], [wall], frame);
    expect(label).toEqual({ id: 'a', form: 0, x: 113, y: 78, leader: { x: 112, y: 78 } });
  });

  it('stay at home where they can', () => {
    const home: Box = { left: 0, top: 0, right: 105, bottom: 200 };
    const [label] = placeLabels([wish('a', 100, 50)], [], frame, home);
    expect(label).toEqual({ id: 'a', form: 0, x: 31, y: 50, leader: null });
  });

  it('are left out where there is no place', () => {
    expect(placeLabels([wish('a', 100, 50)], [frame], frame)).toEqual([]);
    expect(placeLabels([wish('a', 100, 50, 400)], [], frame)).toEqual([]);
  });

  it('cover nothing and each other never', () => {
    const places = fc.array(
      fc.record({ x: fc.integer({ min: 6, max: 294 }), y: fc.integer({ min: 6, max: 194 }) }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(places, (marks) => {
        const dots = marks.map(around);
        const wishes = marks.map(({ x, y }, index) => wish(`w${index}`, x, y, 40 + index * 7));
        const boxes = placeLabels(wishes, dots, frame).map((label) =>
          boxOf(label, wishes.find(({ id }) => id === label.id)!.widths[0]!),
        );
        const all = [...boxes, ...dots];
        for (const [index, a] of boxes.entries()) {
          expect(a.left >= 0 && a.right <= 300 && a.top >= 0 && a.bottom <= 200).toBe(true);
          for (const [other, b] of all.entries()) {
            if (other === index) continue;
            const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });
});

describe('a name that is too long', () => {
  const widthOf = (text: string) => text.length * 10;

  it('is cut at a word', () => {
    expect(fitText('Car on time', 110, widthOf)).toBe('Car on time');
    expect(fitText('Arrival of the car', 120, widthOf)).toBe('Arrival of…');
    expect(fitText('Arrival of the car', 110, widthOf)).toBe('Arrival of…');
    expect(fitText('Rating, complaint', 100, widthOf)).toBe('Rating…');
  });

  it('is cut within a word that is longer than its room', () => {
    expect(fitText('Incomprehensibilities', 100, widthOf)).toBe('Incompreh…');
    expect(fitText('A incomprehensible', 100, widthOf)).toBe('A incompr…');
  });
});
