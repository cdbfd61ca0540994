import { localStore, type LocalStore } from './local-store.ts';

const KEY = 'tropa:opening:';
const LOCK = 'tropa:tab:';
/** An opening that takes longer than this in another tab that is still there hangs, in milliseconds. */
const HANGS_AFTER = 8000;

export interface OpeningGuardOptions {
  /** Shared by all tabs. */
  readonly store?: LocalStore | null;
  readonly locks?: LockManager | undefined;
  readonly now?: () => number;
}

/**
 * Notes that a map is being opened until it has been shown. A note that is left over tells that opening it crashed or hung
 * the page: the next time it is not opened blindly.
 */
export class OpeningGuard {
  readonly #store: LocalStore | null;
  readonly #locks: LockManager | undefined;
  readonly #now: () => number;
  /** Of this page: the one that comes in its place after a crash has another. */
  readonly #tab = crypto.randomUUID();

  constructor({
    store = localStore(),
    locks = globalThis.navigator?.locks,
    now = Date.now,
  }: OpeningGuardOptions = {}) {
    this.#store = store;
    this.#locks = locks;
    this.#now = now;
    // Held as long as the page lives: how others know that it does.
    void locks?.request(LOCK + this.#tab, () => new Promise(() => {})).catch(() => {});
  }

  /** Whether opening this map did not end the last time. */
  async brokeOff(id: string): Promise<boolean> {
    const note = this.#noteOf(id);
    if (!note) return false;
    if (!(await this.#lives(note.tab))) return true;
    return this.#now() - note.at > HANGS_AFTER;
  }

  begin(id: string): void {
    this.#put(id, JSON.stringify({ tab: this.#tab, at: this.#now() }));
  }

  /** It is shown, or was given up in good order. */
  end(id: string): void {
    this.#put(id, null);
  }

  #noteOf(id: string): { readonly tab: string; readonly at: number } | null {
    try {
      const note: unknown = JSON.parse(this.#store?.getItem(KEY + id) ?? 'null');
      if (typeof note !== 'object' || note === null) return null;
      const { tab, at } = note as { tab?: unknown; at?: unknown };
      return typeof tab === 'string' && typeof at === 'number' ? { tab, at } : null;
    } catch {
      return null;
    }
  }

  #put(id: string, note: string | null): void {
    try {
      if (note === null) this.#store?.removeItem(KEY + id);
      else this.#store?.setItem(KEY + id, note);
    } catch {
      // Full or shut: maps are opened without the guard then.
    }
  }

  async #lives(tab: string): Promise<boolean> {
    try {
      const { held = [] } = (await this.#locks?.query()) ?? {};
      return held.some(({ name }) => name === LOCK + tab);
    } catch {
      return false;
    }
  }
}
