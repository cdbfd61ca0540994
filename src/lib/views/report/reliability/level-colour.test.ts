import { expect, it } from 'vitest';
import { levelColour } from './level-colour.ts';

it('gives a whole level its own colour, a mean one in between', () => {
  expect(levelColour(0)).toBe('var(--level-0)');
  expect(levelColour(5)).toBe('var(--level-5)');
  expect(levelColour(2.25)).toBe('color-mix(in srgb, var(--level-3) 25%, var(--level-2))');
  expect(levelColour(7)).toBe('var(--level-5)');
});
