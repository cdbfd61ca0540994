import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Autosave, AUTOSAVE_DELAY, AUTOSAVE_PATIENCE, type SaveStatus } from './autosave.ts';

/** A storage whose writes end when the test says so. */
class SlowStorage {
  readonly begun: string[] = [];
  readonly #ends: { resolve: () => void; reject: () => void }[] = [];

  readonly write = (root: string): Promise<void> => {
    this.begun.push(root);
    return new Promise((resolve, reject) => this.#ends.push({ resolve, reject }));
  };

  async succeed(): Promise<void> {
    this.#ends.shift()!.resolve();
    await vi.advanceTimersByTimeAsync(0);
  }

  async fail(): Promise<void> {
    this.#ends.shift()!.reject();
    await vi.advanceTimersByTimeAsync(0);
  }
}

let storage: SlowStorage;
let statuses: SaveStatus[];
let autosave: Autosave<string>;

beforeEach(() => {
  vi.useFakeTimers();
  storage = new SlowStorage();
  statuses = [];
  autosave = new Autosave<string>('loaded', {
    write: storage.write,
    onstatus: (status) => statuses.push(status),
  });
});
afterEach(() => void vi.useRealTimers());

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('Autosave', () => {
  it('writes nothing for what was loaded', async () => {
    autosave.offer('loaded');
    await autosave.flush();
    await pass(60_000);
    expect(storage.begun).toEqual([]);
    expect(autosave.status).toBe('saved');
  });

  it('writes the newest of many edits once, at most the delay after the first', async () => {
    for (const root of ['a', 'b', 'c', 'd', 'e']) {
      autosave.offer(root);
      await pass(AUTOSAVE_DELAY / 5 - 1);
    }
    expect(storage.begun).toEqual([]);
    await pass(5);
    expect(storage.begun).toEqual(['e']);
  });

  it('is saved only when the newest root is stored', async () => {
    autosave.offer('a');
    expect(autosave.status).toBe('saving');
    await pass(AUTOSAVE_DELAY);
    autosave.offer('b');
    await storage.succeed();
    expect(autosave.status).toBe('saving');
    await pass(AUTOSAVE_DELAY);
    await storage.succeed();
    expect(statuses).toEqual(['saving', 'saved']);
    expect(storage.begun).toEqual(['a', 'b']);
  });

  it('has one write in flight; the next waits for it and takes the newest root', async () => {
    autosave.offer('a');
    await pass(AUTOSAVE_DELAY);
    autosave.offer('b');
    await pass(AUTOSAVE_DELAY);
    autosave.offer('c');
    await pass(10 * AUTOSAVE_DELAY);
    expect(storage.begun).toEqual(['a']);
    await storage.succeed();
    expect(storage.begun).toEqual(['a', 'c']);
  });

  it('tries again after a failure with growing pauses, until it succeeds', async () => {
    autosave.offer('a');
    await pass(AUTOSAVE_DELAY);
    for (const pause of [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]) {
      await storage.fail();
      expect(autosave.status).toBe('failed');
      const attempts = storage.begun.length;
      await pass(pause - 1);
      expect(storage.begun).toHaveLength(attempts);
      await pass(1);
      expect(storage.begun).toHaveLength(attempts + 1);
    }
    await storage.succeed();
    expect(statuses).toEqual(['saving', 'failed', 'saved']);
    expect(new Set(storage.begun)).toEqual(new Set(['a']));
  });

  it('tries again at the next edit without waiting for the pause', async () => {
    autosave.offer('a');
    await pass(AUTOSAVE_DELAY);
    await storage.fail();
    await pass(1000);
    await storage.fail();
    autosave.offer('b');
    await pass(AUTOSAVE_DELAY);
    expect(storage.begun).toEqual(['a', 'a', 'b']);
    expect(autosave.status).toBe('failed');
    await storage.succeed();
    expect(autosave.status).toBe('saved');
    await pass(60_000);
    expect(storage.begun).toHaveLength(3);
  });

  it('writes again what a failed edit was taken back to: the failed one may have come through all the same', async () => {
    autosave.offer('a');
    await pass(AUTOSAVE_DELAY);
    await storage.fail();
    autosave.offer('loaded');
    expect(autosave.status).toBe('failed');
    await pass(AUTOSAVE_DELAY);
    await storage.succeed();
    expect(storage.begun).toEqual(['a', 'loaded']);
    expect(autosave.status).toBe('saved');
  });

  it('writes everything again when the storage was emptied', async () => {
    autosave.forget();
    expect(autosave.unsaved).toBe(true);
    await pass(AUTOSAVE_DELAY);
    await storage.succeed();
    expect(storage.begun).toEqual(['loaded']);
    expect(autosave.status).toBe('saved');
  });

  it('writes again what was taken back while its successor was being written', async () => {
    autosave.offer('a');
    await pass(AUTOSAVE_DELAY);
    autosave.offer('loaded');
    await storage.succeed();
    expect(autosave.status).toBe('saving');
    await pass(AUTOSAVE_DELAY);
    await storage.succeed();
    expect(storage.begun).toEqual(['a', 'loaded']);
    expect(autosave.status).toBe('saved');
  });

  it('begins the write within the call of flush: a page being closed gives no more time', () => {
    autosave.offer('a');
    void autosave.flush();
    expect(storage.begun).toEqual(['a']);
  });

  it('flush waits for the write in flight and for the one after it', async () => {
    autosave.offer('a');
    await pass(AUTOSAVE_DELAY);
    autosave.offer('b');
    const flushed = vi.fn();
    void autosave.flush().then(flushed);
    await storage.succeed();
    expect(storage.begun).toEqual(['a', 'b']);
    expect(flushed).not.toHaveBeenCalled();
    await storage.succeed();
    expect(flushed).toHaveBeenCalled();
    expect(autosave.status).toBe('saved');
  });

  it('flush ends when the write fails, and the attempts go on', async () => {
    autosave.offer('a');
    const flushed = autosave.flush();
    await storage.fail();
    await flushed;
    expect(autosave.status).toBe('failed');
    await pass(1000);
    expect(storage.begun).toEqual(['a', 'a']);
  });

  it('writes nothing after stop, neither edits nor further attempts', async () => {
    autosave.offer('a');
    await pass(AUTOSAVE_DELAY);
    await storage.fail();
    autosave.stop();
    autosave.offer('b');
    await autosave.flush();
    await pass(60_000);
    expect(storage.begun).toEqual(['a']);
  });

  it('says within a second that a write that hangs has not saved, and takes it back when it has', async () => {
    autosave.offer('a');
    await pass(AUTOSAVE_PATIENCE);
    expect(statuses).toEqual(['saving', 'failed']);
    expect(storage.begun).toEqual(['a']);
    await storage.succeed();
    expect(statuses).toEqual(['saving', 'failed', 'saved']);
  });

  it('does not call edits lost that follow each other while each is saved in time', async () => {
    for (let edit = 0; edit < 20; edit++) {
      autosave.offer(`${edit}`);
      await pass(AUTOSAVE_DELAY);
      if (storage.begun.length > edit) await storage.succeed();
    }
    expect(statuses).not.toContain('failed');
  });

  it('tells what the last write failed with', async () => {
    const errors: unknown[] = [];
    const failing = new Autosave<string>('loaded', {
      write: () => Promise.reject(new DOMException('full', 'QuotaExceededError')),
      onstatus: (status, error) => errors.push([status, (error as Error | undefined)?.name]),
    });
    failing.offer('a');
    await pass(AUTOSAVE_DELAY);
    expect(errors).toEqual([
      ['saving', undefined],
      ['failed', 'QuotaExceededError'],
    ]);
    failing.stop();
  });

  it('tells the reason of a failure that was first a write that took too long', async () => {
    const errors: unknown[] = [];
    let fail = () => {};
    const slow = new Autosave<string>('loaded', {
      write: () =>
        new Promise((_, reject) => (fail = () => reject(new DOMException('full', 'QuotaExceededError')))),
      onstatus: (status, error) => errors.push([status, (error as Error | undefined)?.name]),
    });
    slow.offer('a');
    await pass(AUTOSAVE_PATIENCE);
    fail();
    await pass(0);
    expect(errors).toEqual([
      ['saving', undefined],
      ['failed', undefined],
      ['failed', 'QuotaExceededError'],
    ]);
    slow.stop();
  });

  it('writes nothing of before once it has taken what is stored', async () => {
    autosave.offer('mine');
    expect(autosave.unsaved).toBe(true);
    autosave.take('theirs');
    expect(autosave.unsaved).toBe(false);
    await pass(60_000);
    expect(storage.begun).toEqual([]);
    expect(autosave.status).toBe('saved');
  });

  it('takes what is stored while a write is in flight', async () => {
    autosave.offer('mine');
    await pass(AUTOSAVE_DELAY);
    autosave.take('theirs');
    await storage.fail();
    await pass(60_000);
    expect(storage.begun).toEqual(['mine']);
    expect(autosave.status).toBe('saved');
    autosave.offer('mine again');
    await pass(AUTOSAVE_DELAY);
    expect(storage.begun).toEqual(['mine', 'mine again']);
  });
});
