import { describe, expect, it } from 'vitest';
import { clip, clipAround } from './clip.ts';

describe('clip', () => {
  it('leaves short texts alone and never halves a character', () => {
    expect(clip('short')).toBe('short');
    expect(clip('abc👩', 4)).toBe('abc…');
    expect(clip('abcdef', 4)).toBe('abcd…');
  });
});

describe('clipAround', () => {
  it('shows where long texts begin to differ', () => {
    const same = 'word '.repeat(100);
    const { before, after } = clipAround(`${same}one`, `${same}two`);
    expect(before.startsWith('…')).toBe(true);
    expect(before.endsWith('word one')).toBe(true);
    expect(after.endsWith('word two')).toBe(true);
    expect(before.length).toBeLessThan(60);
  });

  it('keeps the beginning where the difference is near it', () => {
    expect(clipAround('one', 'two')).toEqual({ before: 'one', after: 'two' });
    const { before } = clipAround(`one ${'x'.repeat(300)}`, 'two');
    expect(before).toMatch(/^one x+…$/);
    expect(before.length).toBeLessThan(170);
  });

  it('shows all of it where one text goes on after the other ends', () => {
    const text = 'a'.repeat(200);
    expect(clipAround(text, `${text}b`).after.endsWith('b')).toBe(true);
  });
});
