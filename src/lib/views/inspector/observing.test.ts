import { createObservation } from '#lib/domain';
import { describe, expect, it } from 'vitest';
import { amend, countAt } from './observing.ts';

describe('amend', () => {
  it('changes one and keeps the list when nothing differs', () => {
    const list = [createObservation(1), createObservation(3)];
    expect(amend(list, 1, { by: 'Anna' })[1]).toEqual(createObservation(3, { by: 'Anna' }));
    expect(amend(list, 1, { level: 3 })).toBe(list);
    expect(amend(list, 7, { level: 3 })).toBe(list);
  });
});

it('countAt sums the counts of a level', () => {
  const list = [createObservation(1, { count: 3 }), createObservation(1), createObservation(2)];
  expect(countAt(list, 1)).toBe(4);
  expect(countAt(list, 5)).toBe(0);
});
