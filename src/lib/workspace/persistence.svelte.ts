/**
 * Whether the browser promises to keep what is stored here: `granted`, `denied` (it may clear it when the device runs out of
 * space), `unknown` (not asked yet), `unsupported` (it has no such promise).
 */
export type PersistenceState = 'unknown' | 'granted' | 'denied' | 'unsupported';

/** The browser's promise to keep the maps; asked for once there is something to keep. */
export class Persistence {
  #state = $state<PersistenceState>('unknown');
  #asked = false;
  readonly #storage: StorageManager | undefined = globalThis.navigator?.storage;

  constructor() {
    void this.#look();
  }

  get state(): PersistenceState {
    return this.#state;
  }

  /** Asks once a visit, after the first real edit, and `again` when the user wants it; some browsers ask the user. */
  async ask({ again = false } = {}): Promise<void> {
    if ((this.#asked && !again) || this.#state === 'granted') return;
    this.#asked = true;
    try {
      const granted = await this.#storage?.persist?.();
      this.#state = granted === undefined ? 'unsupported' : granted ? 'granted' : 'denied';
    } catch {
      this.#state = 'unsupported';
    }
  }

  /** Bytes used and at hand, as far as the browser tells. */
  async estimate(): Promise<{ readonly used: number; readonly quota: number } | null> {
    try {
      const { usage, quota } = (await this.#storage?.estimate?.()) ?? {};
      return usage === undefined || quota === undefined ? null : { used: usage, quota };
    } catch {
      return null;
    }
  }

  async #look(): Promise<void> {
    try {
      if (await this.#storage?.persisted?.()) this.#state = 'granted';
    } catch {
      // As if it were not known.
    }
  }
}
