import { expect, it } from 'vitest';
import { DEFAULT_CHOICE } from './picture-choice.ts';
import { partKindsOf, partOf, sameWish, wishOf } from './wish.ts';

const NONE = { selected: 0, stages: [], paths: [] };
const ALL = {
  selected: 2,
  stages: [
    { id: 'a', title: 'A' },
    { id: 'b', title: 'B' },
  ],
  paths: [{ from: 'x', to: 'y', share: 0.5 }],
};
const FIRST = { stage: null, path: 0 };

it('offers the parts that there are', () => {
  expect(partKindsOf(NONE)).toEqual(['map']);
  expect(partKindsOf(ALL)).toEqual(['map', 'selection', 'stage', 'path']);
});

it('draws what is chosen, or the nearest that is there', () => {
  expect(partOf('stage', { stage: 'b', path: 0 }, ALL)).toEqual({ kind: 'stage', id: 'b' });
  expect(partOf('stage', { stage: 'gone', path: 0 }, ALL)).toEqual({ kind: 'stage', id: 'a' });
  expect(partOf('path', { stage: null, path: 7 }, ALL)).toEqual({ kind: 'path', index: 0 });
  expect(partOf('selection', FIRST, ALL)).toEqual({ kind: 'selection' });
  for (const kind of ['map', 'selection', 'stage', 'path'] as const) {
    expect(partOf(kind, FIRST, NONE)).toEqual({ kind: 'map' });
  }
});

it('shows the whole map on slides, which have titles of their own', () => {
  const wish = wishOf({ ...DEFAULT_CHOICE, format: 'pptx' }, { kind: 'stage', id: 'a' }, 'light');
  expect(wish).toMatchObject({ part: { kind: 'map' }, heading: false });
  expect(sameWish(wish, wishOf({ ...DEFAULT_CHOICE, format: 'pptx' }, { kind: 'map' }, 'dark'))).toBe(true);
  expect(sameWish(wish, { ...wish, curve: true })).toBe(false);
});

it('takes the theme of the screen where that is chosen', () => {
  const part = { kind: 'map' } as const;
  expect(wishOf({ ...DEFAULT_CHOICE, theme: 'screen' }, part, 'dark').theme).toBe('dark');
  expect(wishOf(DEFAULT_CHOICE, part, 'dark').theme).toBe('light');
});
