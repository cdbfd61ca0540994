import { describe, expect, it } from 'vitest';
import { createObservation } from './create.ts';
import { observe } from './observe.ts';

describe('observe', () => {
  it('counts up a bare observation of the level', () => {
    const once = observe([], 2);
    expect(observe(once, 2)).toEqual([createObservation(2, { count: 2 })]);
  });

  it('leaves observations that say more alone', () => {
    const shift = createObservation(2, { condition: 'second shift' });
    expect(observe([shift], 2)).toEqual([shift, createObservation(2)]);
    expect(observe([createObservation(2)], 2, 'night')).toHaveLength(2);
  });
});
