import { describe, expect, it } from 'vitest';
import { placeAtPoint, placeByAnchor } from './placement.ts';

const room = { width: 1000, height: 600 };
const size = { width: 200, height: 100 };

describe('placeByAnchor', () => {
  it('stands below, from the left edge of the anchor', () => {
    expect(placeByAnchor({ left: 40, right: 80, top: 10, bottom: 40 }, size, room)).toEqual({ x: 40, y: 44 });
  });

  it('flips up and to the right edge where there is no room', () => {
    expect(placeByAnchor({ left: 940, right: 980, top: 560, bottom: 590 }, size, room)).toEqual({
      x: 780,
      y: 456,
    });
  });

  it('stays in a window smaller than itself at the top left', () => {
    const tiny = { width: 150, height: 80 };
    expect(placeByAnchor({ left: 40, right: 80, top: 10, bottom: 40 }, size, tiny)).toEqual({ x: 8, y: 8 });
  });
});

describe('placeAtPoint', () => {
  it('opens at the point and flips at the edges', () => {
    expect(placeAtPoint({ x: 300, y: 300 }, size, room)).toEqual({ x: 300, y: 300 });
    expect(placeAtPoint({ x: 990, y: 590 }, size, room)).toEqual({ x: 790, y: 490 });
  });
});
