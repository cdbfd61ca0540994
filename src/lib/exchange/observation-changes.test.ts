import { describe, expect, it } from 'vitest';
import { createObservation } from '#lib/domain';
import { compareObservations } from './index.ts';

const first = createObservation(3, { condition: 'first shift', count: 2 });
const second = createObservation(1, { condition: 'second shift' });
const none = { added: [], removed: [], changed: [], reordered: false };

describe('compareObservations', () => {
  it('equal ones stay, whatever object and place they have', () => {
    expect(compareObservations([first, second], [structuredClone(first), second])).toEqual(none);
    expect(compareObservations([first, second], [second, first])).toEqual({ ...none, reordered: true });
  });

  it('those of one occasion changed, others came and went', () => {
    const better = { ...second, level: 2 as const };
    const seen = createObservation(5, { by: 'Anna' });
    expect(compareObservations([first, second], [better, seen])).toEqual({
      added: [seen],
      removed: [first],
      changed: [{ before: second, after: better }],
      reordered: false,
    });
  });

  it('counts equal ones', () => {
    expect(compareObservations([first, first, second], [first])).toEqual({
      ...none,
      removed: [first, second],
    });
    expect(compareObservations([first], [first, first])).toEqual({ ...none, added: [first] });
  });
});
