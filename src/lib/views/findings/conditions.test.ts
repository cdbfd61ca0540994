import { expect, it } from 'vitest';
import { createObservation, createTouchpoint } from '#lib/domain';
import { suggestedConditions, usedConditions } from './conditions.ts';

const observed = (...conditions: readonly string[]) =>
  createTouchpoint({
    delivered: { note: '', observations: conditions.map((condition) => createObservation(2, { condition })) },
  });

it('suggests the conditions of the map, most used first, then the usual ones, each once', () => {
  const touchpoints = [observed('Rain', '', ' Second shift '), observed('Second shift', ' ')];
  expect(usedConditions(touchpoints)).toEqual(['Second shift', 'Rain']);
  const suggested = suggestedConditions(touchpoints);
  expect(suggested.slice(0, 3)).toEqual(['Second shift', 'Rain', 'First shift']);
  expect(suggested).toContain('Five minutes before closing');
  expect(new Set(suggested).size).toBe(suggested.length);
});

it('suggests no more of the map’s own than one can look through', () => {
  const many = Array.from({ length: 200 }, (_, index) => `Condition ${index}`);
  expect(usedConditions([observed(...many)]).length).toBe(30);
});
