import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MapLock, type Locks } from './map-lock.ts';

/** The browser's lock manager, for one lock: who waits, who holds, who steals. */
class FakeLocks {
  #holder: { end: () => void; reject: (error: Error) => void } | null = null;
  #queue: (() => void)[] = [];

  readonly request = ((_name: string, options: LockOptions, callback: LockGrantedCallback<unknown>) =>
    new Promise((resolve, reject) => {
      const grant = () => {
        let ended = false;
        const end = () => {
          if (ended) return;
          ended = true;
          if (this.#holder === holder) this.#next();
        };
        const holder = { end, reject };
        this.#holder = holder;
        void Promise.resolve<unknown>(callback({ mode: 'exclusive', name: 'x' } as Lock)).then((value) => {
          end();
          resolve(value as never);
        });
      };
      if (options.steal) {
        const robbed = this.#holder;
        this.#holder = null;
        robbed?.reject(new DOMException('stolen', 'AbortError'));
        return grant();
      }
      options.signal?.addEventListener('abort', () => {
        this.#queue = this.#queue.filter((each) => each !== grant);
        reject(new DOMException('aborted', 'AbortError'));
      });
      if (this.#holder) this.#queue.push(grant);
      else grant();
    })) as Locks['request'];

  /** The browser lets go for a tab that died. */
  die(): void {
    this.#next();
  }

  #next(): void {
    this.#holder = null;
    this.#queue.shift()?.();
  }
}

let locks: FakeLocks;
const settled = () => new Promise((go) => setTimeout(go));

function tab() {
  const turns: string[] = [];
  const lock = new MapLock('taxi', {
    onheld: () => turns.push('held'),
    onlost: () => turns.push('lost'),
    locks,
  });
  return { lock, turns };
}

beforeEach(() => void (locks = new FakeLocks()));

describe('MapLock', () => {
  it('comes at once when nobody has it', async () => {
    const { lock, turns } = tab();
    expect(await lock.ask()).toBe(true);
    expect(turns).toEqual([]);
  });

  it('is waited for, and comes when its holder lets go', async () => {
    const [first, second] = [tab(), tab()];
    await first.lock.ask();
    expect(await second.lock.ask()).toBe(false);
    first.lock.release();
    await settled();
    expect(second.turns).toEqual(['held']);
    expect(first.turns).toEqual([]);
  });

  it('comes when its holder dies', async () => {
    const [first, second] = [tab(), tab()];
    await first.lock.ask();
    await second.lock.ask();
    locks.die();
    await settled();
    expect(second.turns).toEqual(['held']);
  });

  it('is given a moment by a page that is just being left', async () => {
    const [first, second] = [tab(), tab()];
    await first.lock.ask();
    const asked = second.lock.ask();
    first.lock.release();
    expect(await asked).toBe(true);
    await settled();
    expect(second.turns).toEqual([]);
  });

  it('can be taken; who had it is told, waits again and gets it back', async () => {
    const [first, second] = [tab(), tab()];
    await first.lock.ask();
    await second.lock.ask();
    await second.lock.take();
    await settled();
    expect(first.turns).toEqual(['lost']);
    expect(second.turns).toEqual([]);
    second.lock.release();
    await settled();
    expect(first.turns).toEqual(['lost', 'held']);
  });

  it('goes to and fro any number of times', async () => {
    const [first, second] = [tab(), tab()];
    await first.lock.ask();
    await second.lock.ask();
    for (let turn = 0; turn < 20; turn++) await (turn % 2 ? first : second).lock.take();
    await settled();
    expect(first.turns.filter((each) => each === 'lost')).toHaveLength(10);
    expect(second.turns.filter((each) => each === 'lost')).toHaveLength(10);
    expect([...first.turns, ...second.turns]).not.toContain('held');
  });

  it('that was released comes no more', async () => {
    const [first, second] = [tab(), tab()];
    await first.lock.ask();
    await second.lock.ask();
    second.lock.release();
    first.lock.release();
    await settled();
    expect(second.turns).toEqual([]);
    const third = tab();
    expect(await third.lock.ask()).toBe(true);
  });

  it('is everybody’s where the browser has no locks', async () => {
    vi.stubGlobal('navigator', {});
    const lock = new MapLock('taxi', { onheld: () => {}, onlost: () => {} });
    expect(await lock.ask()).toBe(true);
    await lock.take();
    lock.release();
    vi.unstubAllGlobals();
  });
});
