import { describe, expect, it } from 'vitest';
import { patch } from './patch.ts';

describe('patch', () => {
  it('keeps the item when nothing differs, so that no step is made', () => {
    const item = { a: 1, b: 'x' };
    expect(patch(item, { a: 1 })).toBe(item);
    expect(patch(item, { a: 2 })).toEqual({ a: 2, b: 'x' });
  });
});
