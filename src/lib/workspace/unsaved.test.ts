import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FLUSH_LIMIT, Unsaved } from './unsaved.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('what is unsaved', () => {
  it('is kept when there is nothing', async () => expect(await new Unsaved().flushAll()).toBe(true));

  it('is kept when everyone has kept theirs', async () => {
    const unsaved = new Unsaved();
    const asked: string[] = [];
    unsaved.add(async () => asked.push('a') > 0);
    unsaved.add(async () => asked.push('b') > 0);
    expect(await unsaved.flushAll()).toBe(true);
    expect(asked).toEqual(['a', 'b']);
  });

  it.each([
    ['says so', async () => false],
    ['fails', () => Promise.reject(new Error('full'))],
  ])('is not kept where one %s', async (_, flush) => {
    const unsaved = new Unsaved();
    unsaved.add(async () => true);
    unsaved.add(flush);
    expect(await unsaved.flushAll()).toBe(false);
  });

  it('is not kept where one throws before it has begun', async () => {
    const unsaved = new Unsaved();
    unsaved.add(() => {
      throw new Error('closed');
    });
    expect(await unsaved.flushAll()).toBe(false);
  });

  it('is not kept where the storage hangs', async () => {
    const unsaved = new Unsaved();
    unsaved.add(() => new Promise(() => {}));
    const kept = unsaved.flushAll();
    await vi.advanceTimersByTimeAsync(FLUSH_LIMIT);
    expect(await kept).toBe(false);
  });

  it('is no longer asked of one who has gone', async () => {
    const unsaved = new Unsaved();
    const forget = unsaved.add(async () => false);
    forget();
    expect(await unsaved.flushAll()).toBe(true);
  });
});
