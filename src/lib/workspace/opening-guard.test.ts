import { beforeEach, describe, expect, it } from 'vitest';
import type { LocalStore } from './local-store.ts';
import { OpeningGuard } from './opening-guard.ts';

class FakeStore implements LocalStore {
  readonly values = new Map<string, string>();
  getItem(key: string) {
    return this.values.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    this.values.set(key, value);
  }
  removeItem(key: string) {
    this.values.delete(key);
  }
}

class FullStore extends FakeStore {
  override getItem(): never {
    throw new DOMException('shut', 'SecurityError');
  }
  override setItem(): never {
    throw new DOMException('full', 'QuotaExceededError');
  }
}

/** The locks of one browser: what living tabs hold. */
class FakeLocks {
  readonly held = new Set<string>();

  asLocks(): LockManager {
    const request = (name: string) => {
      this.held.add(name);
      return new Promise<never>(() => {});
    };
    const query = () => Promise.resolve({ held: [...this.held].map((name) => ({ name })), pending: [] });
    return { request, query } as unknown as LockManager;
  }
}

let store: FakeStore;
let locks: FakeLocks;
let now: number;

beforeEach(() => {
  store = new FakeStore();
  locks = new FakeLocks();
  now = 1_000_000;
});

/** A tab of the browser. */
function tab() {
  return new OpeningGuard({ store, locks: locks.asLocks(), now: () => now });
}

/** A tab that is gone, with all that it held. */
function crash(): void {
  locks.held.clear();
}

describe('OpeningGuard', () => {
  it('knows nothing of a map that was never opened, and of one that was shown', async () => {
    const guard = tab();
    expect(await guard.brokeOff('a')).toBe(false);
    guard.begin('a');
    guard.end('a');
    expect(await guard.brokeOff('a')).toBe(false);
    expect(await tab().brokeOff('a')).toBe(false);
  });

  it('tells the page that comes after a crash, and any other tab, once the one that opened it is gone', async () => {
    tab().begin('a');
    crash();
    expect(await tab().brokeOff('a')).toBe(true);
  });

  it('leaves other maps alone', async () => {
    tab().begin('a');
    crash();
    expect(await tab().brokeOff('b')).toBe(false);
  });

  it('gives a living tab the time to open it, and then takes it for hung', async () => {
    tab().begin('a');
    const other = tab();
    expect(await other.brokeOff('a')).toBe(false);
    now += 9000;
    expect(await other.brokeOff('a')).toBe(true);
  });

  it('tells again and again until it has been opened', async () => {
    tab().begin('a');
    crash();
    const guard = tab();
    expect(await guard.brokeOff('a')).toBe(true);
    expect(await guard.brokeOff('a')).toBe(true);
    guard.begin('a');
    guard.end('a');
    expect(await guard.brokeOff('a')).toBe(false);
  });

  it('takes a damaged note for none', async () => {
    const [key] = (tab().begin('a'), [...store.values.keys()]);
    for (const note of ['', '{', 'null', '7', '{"tab":1,"at":2}', '{"tab":"t"}']) {
      store.values.set(String(key), note);
      expect(await tab().brokeOff('a')).toBe(false);
    }
  });

  it('opens maps without a guard where nothing can be noted', async () => {
    const guard = new OpeningGuard({ store: new FullStore(), locks: undefined });
    expect(() => guard.begin('a')).not.toThrow();
    expect(await guard.brokeOff('a')).toBe(false);
    expect(() => new OpeningGuard({ store: null, locks: undefined }).end('a')).not.toThrow();
  });

  it('without locks takes every other tab for gone', async () => {
    new OpeningGuard({ store, locks: undefined }).begin('a');
    const other = new OpeningGuard({ store, locks: undefined });
    expect(await other.brokeOff('a')).toBe(true);
  });
});
