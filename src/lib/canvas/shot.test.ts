import { describe, expect, it } from 'vitest';
import { CARD, createMap, createStage, createTouchpoint, type Box } from '#lib/domain';
import type { View } from '#lib/document';
import { boxOf, viewOf } from './shot.ts';

const ROOM = { width: 1024, height: 500, top: 40 };
const map = createMap({
  stages: [createStage({ id: 's', width: 260 }), createStage({ id: 't', width: 300 })],
  touchpoints: ['a', 'b', 'c'].map((id) => createTouchpoint({ id })),
  layout: { a: { x: 0, y: 0 }, b: { x: 260, y: 180 }, c: { x: 9000, y: 7000 } },
});
const whole = { stage: null, cards: [] };

/** A box of the canvas on the screen. */
const onScreen = (box: Box, { x, y, zoom }: View) => ({
  left: box.x * zoom + x,
  top: box.y * zoom + y,
  right: (box.x + box.width) * zoom + x,
  bottom: (box.y + box.height) * zoom + y,
});

describe('viewOf', () => {
  it('puts a card into the middle of the room, and leaves its neighbours room', () => {
    const view = viewOf(map, { stage: null, cards: ['b'] }, ROOM);
    const { left, right, top, bottom } = onScreen({ x: 260, y: 180, ...CARD }, view);
    expect((left + right) / 2).toBeCloseTo(ROOM.width / 2);
    expect((top + bottom) / 2).toBeCloseTo((ROOM.height + ROOM.top) / 2);
    expect(right - left).toBeLessThan(ROOM.width / 2);
    expect(view.zoom).toBeGreaterThan(1);
  });

  it('keeps all of a stage on the screen, below the heads', () => {
    const shot = { stage: 't', cards: ['b'] };
    const { left, right, top, bottom } = onScreen(boxOf(map, shot), viewOf(map, shot, ROOM));
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(ROOM.width);
    expect(top).toBeGreaterThanOrEqual(ROOM.top);
    expect(bottom).toBeLessThanOrEqual(ROOM.height);
  });

  it('begins at the upper left with what would be too small to be read', () => {
    const view = viewOf(map, whole, ROOM);
    const { left, top } = onScreen(boxOf(map, whole), view);
    expect([left, top, view.zoom]).toEqual([0, ROOM.top, 0.25]);
  });

  it('grows no card beyond measure on a large screen', () =>
    expect(viewOf(map, { stage: null, cards: ['a'] }, { width: 9000, height: 6000, top: 40 }).zoom).toBe(
      2.4,
    ));

  it('shows an empty stage, an empty map and unknown cards', () => {
    const empty = createMap({ stages: map.stages });
    for (const shot of [whole, { stage: 's', cards: [] }, { stage: null, cards: ['gone'] }]) {
      const { x, y, zoom } = viewOf(empty, shot, ROOM);
      expect([x, y, zoom].every(Number.isFinite)).toBe(true);
      expect(zoom).toBeGreaterThan(0);
    }
  });
});
