import { expect, test } from 'vitest';
import { analyse } from '#lib/analysis';
import { shotOf } from './shot.ts';
import { sampleMap } from './testing.ts';
import { walkOf } from './walk.ts';

const map = sampleMap();
const shots = (kind: 'stages' | 'path' | 'gaps') =>
  new Map(walkOf(map, analyse(map), kind).map((step) => [step.key, shotOf(step, map)]));

test('a title shows the whole map, and nothing stands out', () =>
  expect(shots('gaps').get('title')).toEqual({ stage: null, cards: [], lit: [] }));

test('the end shows the whole map, and what is to be mended first stands out', () =>
  expect(shots('gaps').get('end')).toEqual({ stage: null, cards: [], lit: ['call', 'papers', 'pickup'] }));

test('a card stands out alone, a stage with all of its cards', () => {
  expect(shots('stages').get('touchpoint:pay')).toEqual({ stage: null, cards: ['pay'], lit: ['pay'] });
  const { id } = map.stages[1]!;
  expect(shots('stages').get(`stage:${id}`)).toEqual({
    stage: id,
    cards: ['app', 'call'],
    lit: ['app', 'call'],
  });
});

test('a path stands out with the links it takes, and no other', () => {
  const { ids } = analyse(map).paths[0]!;
  const { cards, lit } = shots('path').get('path:0')!;
  expect(cards).toEqual(ids);
  const links = lit.slice(ids.length).map((id) => map.links.find((link) => link.id === id)!);
  expect(links.map(({ from, to }) => [from, to])).toEqual(
    expect.arrayContaining(ids.slice(1).map((to, place) => [ids[place], to])),
  );
  expect(links).toHaveLength(ids.length - 1);
});
