import { describe, expect, it } from 'vitest';
import { asPercent, common, patch } from './patch.ts';

describe('patch', () => {
  it('keeps the item when nothing differs, so that no step is made', () => {
    const item = { a: 1, b: 'x' };
    expect(patch(item, { a: 1 })).toBe(item);
    expect(patch(item, { a: 2 })).toEqual({ a: 2, b: 'x' });
  });
});

describe('common', () => {
  it('tells what all have, and whether they differ', () => {
    expect(common([{ a: 1 }, { a: 1 }], ({ a }) => a)).toEqual({ value: 1, mixed: false });
    expect(common([{ a: 1 }, { a: 2 }], ({ a }) => a)).toEqual({ value: null, mixed: true });
    expect(common([{ a: null }, { a: null }], ({ a }) => a)).toEqual({ value: null, mixed: false });
  });
});

describe('asPercent', () => {
  it('is free of binary noise', () => expect([0.07, 0.29, 1].map(asPercent)).toEqual([7, 29, 100]));
});
