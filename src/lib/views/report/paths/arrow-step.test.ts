import { expect, it } from 'vitest';
import { arrowStep } from './arrow-step.ts';

it('walks along the marks and stops at both ends', () => {
  expect(arrowStep('ArrowRight', 0, 3, 'across')).toBe(1);
  expect(arrowStep('ArrowRight', 2, 3, 'across')).toBeNull();
  expect(arrowStep('ArrowLeft', 0, 3, 'across')).toBeNull();
  expect(arrowStep('ArrowUp', 2, 3, 'down')).toBe(1);
  expect(arrowStep('End', 0, 3, 'down')).toBe(2);
  expect(arrowStep('Home', 2, 3, 'down')).toBe(0);
});

it('leaves other keys alone', () => {
  expect(arrowStep('ArrowDown', 0, 3, 'across')).toBeNull();
  expect(arrowStep('a', 1, 3, 'down')).toBeNull();
  expect(arrowStep('End', 0, 1, 'down')).toBeNull();
});
