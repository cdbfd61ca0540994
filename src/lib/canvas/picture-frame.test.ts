import { expect, it } from 'vitest';
import {
  CARD,
  createLink,
  createMap,
  createNote,
  createStage,
  createTouchpoint,
  lanesOf,
  pointOn,
  positionOf,
  routeOf,
} from '#lib/domain';
import { HEADS_HEIGHT, pictureFrame, TITLE_HEIGHT } from './picture-frame.ts';

const map = createMap({
  stages: [createStage({ id: 's', width: 300 }), createStage({ id: 't', width: 700 })],
  touchpoints: ['a', 'b', 'c'].map((id) => createTouchpoint({ id, title: id })),
  layout: { a: { x: 0, y: 0 }, b: { x: 260, y: 0 }, c: { x: 261.5, y: 400.25 } },
  links: [
    createLink('a', 'b', { id: 'on', share: 0.4 }),
    createLink('b', 'a', { id: 'back', label: 'again' }),
    createLink('c', 'c', { id: 'loop' }),
  ],
  notes: [createNote({ id: 'n', x: -300, y: 100 })],
});

it('is nothing for a map without cards and notes', () => {
  expect(pictureFrame(createMap())).toBeNull();
  expect(pictureFrame(createMap({ stages: [createStage()] }))).toBeNull();
});

it('holds cards, badges, notes, bands, every link and every label', () => {
  const { area, width, height } = pictureFrame(map)!;
  const holds = (x: number, y: number) =>
    x >= area.x && x <= area.x + area.width && y >= area.y && y <= area.y + area.height;
  for (const { id } of map.touchpoints) {
    const { x, y } = positionOf(map, id);
    expect(holds(x - 10, y - 10) && holds(x + CARD.width + 3, y + CARD.height + 20)).toBe(true);
  }
  expect(holds(-300, 100)).toBe(true);
  expect(holds(-24, 0) && holds(-24 + 1000, 0)).toBe(true);
  const lanes = lanesOf(map.links);
  for (const link of map.links) {
    const ends = [positionOf(map, link.from), positionOf(map, link.to)] as const;
    const route = routeOf(...ends, lanes.get(link.id) ?? 0, link.from === link.to);
    for (let step = 0; step <= 1000; step++) {
      const { x, y } = pointOn(route, step / 1000);
      expect(holds(x, y)).toBe(true);
    }
    const middle = pointOn(route, 0.5);
    if (link.id !== 'loop')
      expect(holds(middle.x - 64, middle.y) && holds(middle.x + 64, middle.y)).toBe(true);
  }
  expect([area.x, area.y, area.width, area.height].every(Number.isInteger)).toBe(true);
  expect(width).toBe(area.width);
  expect(height).toBe(area.height + TITLE_HEIGHT + HEADS_HEIGHT);
});

it('needs no heads where there are no stages', () => {
  const { area, height } = pictureFrame({ ...map, stages: [] })!;
  expect(height).toBe(area.height + TITLE_HEIGHT);
});
