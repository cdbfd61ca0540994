import { expect, test } from 'vitest';
import { strokeAct } from './pointer.ts';

const at = (x: number, y = 100) => ({ x, y });

test('a tap goes on, on the left third back', () => {
  expect(strokeAct(at(500), at(501), 900)).toBe('next');
  expect(strokeAct(at(200), at(200), 900)).toBe('previous');
});

test('a swipe leads where a page would be pulled from', () => {
  expect(strokeAct(at(100), at(20), 900)).toBe('next');
  expect(strokeAct(at(800), at(880), 900)).toBe('previous');
});

test('a stroke up or down scrolls', () => expect(strokeAct(at(500, 300), at(510, 100), 900)).toBeNull());
