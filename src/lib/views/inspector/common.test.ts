import { describe, expect, it } from 'vitest';
import { common } from './common.ts';

describe('common', () => {
  it('tells what all have, and whether they differ', () => {
    expect(common([{ a: 1 }, { a: 1 }], ({ a }) => a)).toEqual({ value: 1, mixed: false });
    expect(common([{ a: 1 }, { a: 2 }], ({ a }) => a)).toEqual({ value: null, mixed: true });
    expect(common([{ a: null }, { a: null }], ({ a }) => a)).toEqual({ value: null, mixed: false });
  });
});
