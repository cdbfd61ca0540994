import { expect, test } from 'vitest';
import { createLink, createMap, createNote, createStage, createTouchpoint, stageBands } from '#lib/domain';
import { placeOf } from './place-of.ts';

const map = createMap({
  stages: [createStage({ id: 's1' }), createStage({ id: 's2' })],
  touchpoints: [createTouchpoint({ id: 'a' }), createTouchpoint({ id: 'b' })],
  links: [createLink('a', 'b', { id: 'l' })],
  notes: [createNote({ id: 'n', x: 40, y: 60 })],
  layout: { a: { x: 0, y: 100 }, b: { x: 400, y: 300 } },
});

test('each thing has a place that shows it', () => {
  expect(placeOf(map, 'b', 7)).toEqual({ x: 400, y: 300 });
  expect(placeOf(map, 'n', 7)).toEqual({ x: 40, y: 60 });
  expect(placeOf(map, 'l', 7)).toEqual({ x: 200, y: 200 });
  expect(placeOf(map, 's2', 7)).toEqual({ x: stageBands(map.stages)[1]!.left, y: 7 });
});

test('an unknown id has none', () => expect(placeOf(map, 'gone', 0)).toBeNull());
