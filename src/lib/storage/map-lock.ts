/** The part of the browser's lock manager that is used here. */
export type Locks = Pick<LockManager, 'request'>;

export interface MapLockOptions {
  /** The lock has come: at once, or when its holder has let go, closed or died. */
  readonly onheld: () => void;
  /** Another tab has taken it. This one waits in line again. */
  readonly onlost: () => void;
  readonly locks?: Locks | undefined;
}

/** How long a page that is being left may take to let go, in milliseconds. */
const GRACE = 250;

/**
 * The right to write one map, which one tab at a time holds. Who waits gets it when the holder is gone, which the browser
 * sees to however it went. Where the browser has no locks every tab has the right, and the revisions alone stand
 * between them.
 */
export class MapLock {
  readonly #name: string;
  readonly #options: MapLockOptions;
  readonly #locks: Locks | undefined;
  #letGo: (() => void) | null = null;
  #waiting: AbortController | null = null;
  #closed = false;

  constructor(id: string, options: MapLockOptions) {
    this.#name = `tropa:map:${id}`;
    this.#options = options;
    this.#locks = options.locks ?? globalThis.navigator?.locks;
  }

  /**
   * Asks for the lock. Tells whether it came at once, which leaves a page that is just being left the time to let go;
   * if not it is waited for, and `onheld` tells when it comes.
   */
  ask(): Promise<boolean> {
    if (!this.#locks) return Promise.resolve(true);
    return new Promise((answer) => {
      let answered = false;
      const once = (held: boolean) => {
        if (answered) return false;
        answered = true;
        answer(held);
        return true;
      };
      this.#wait(() => {
        if (!once(true)) this.#options.onheld();
      });
      setTimeout(once, GRACE, false);
    });
  }

  /** Takes the lock from whoever holds it; resolves when it is here. */
  async take(): Promise<void> {
    if (!this.#locks || this.#letGo) return;
    this.#stopWaiting();
    await new Promise<void>((held) => this.#request({ steal: true }, held));
  }

  /** Gives the lock back, or the place in line. */
  release(): void {
    this.#closed = true;
    this.#stopWaiting();
    this.#letGo?.();
    this.#letGo = null;
  }

  #wait(onheld = this.#options.onheld): void {
    if (this.#closed) return;
    this.#waiting = new AbortController();
    this.#request({ signal: this.#waiting.signal }, onheld);
  }

  #stopWaiting(): void {
    this.#waiting?.abort();
    this.#waiting = null;
  }

  #request(options: LockOptions, onheld: () => void): void {
    let mine: (() => void) | null = null;
    const asked = this.#locks?.request(this.#name, options, () => {
      if (this.#closed) return undefined;
      this.#waiting = null;
      const end = new Promise<void>((resolve) => (mine = resolve));
      this.#letGo = mine;
      onheld();
      return end;
    });
    asked?.catch(() => {
      // Taken away; a request that was taken back while it waited ends here too.
      if (mine === null || this.#letGo !== mine) return;
      this.#letGo = null;
      this.#wait();
      this.#options.onlost();
    });
  }
}
