/**
 * What has become of the newest state: `saved` only when it is in the storage, `saving` until then, `failed` from
 * a write that failed, or has taken too long, until one that succeeds.
 */
export type SaveStatus = 'saved' | 'saving' | 'failed';

export interface AutosaveOptions<Root> {
  readonly write: (root: Root) => Promise<void>;
  /** `error` is what the last write failed with; `undefined` also where it only takes too long. */
  readonly onstatus?: (status: SaveStatus, error: unknown) => void;
  /** How long after an edit it is written at the latest, in milliseconds. */
  readonly delay?: number;
}

export const AUTOSAVE_DELAY = 400;
/** After this time without a write that succeeded an edit counts as not saved, in milliseconds. */
export const AUTOSAVE_PATIENCE = 900;
/** Pauses between attempts after a failure: 1 s, 2 s, 4 s … 30 s. */
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 30_000;

const UNKNOWN = Symbol('unknown');

/**
 * Writes the newest root soon after an edit. One write is in flight at a time; the next one waits for it and takes
 * the root that is the newest then. The first root counts as stored already.
 */
export class Autosave<Root> {
  readonly #write: (root: Root) => Promise<void>;
  readonly #onstatus: (status: SaveStatus, error: unknown) => void;
  readonly #delay: number;
  #newest: Root;
  /** `UNKNOWN` after a failure: a write that was given up may have come through all the same. */
  #stored: Root | typeof UNKNOWN;
  #status: SaveStatus = 'saved';
  #timer: ReturnType<typeof setTimeout> | null = null;
  #retrying = false;
  #inFlight: Promise<void> | null = null;
  /** Whether another write is to follow the one in flight at once. */
  #next = false;
  #failures = 0;
  #error: unknown = undefined;
  #toldError: unknown = undefined;
  /** Runs while something is not stored, anew from each write that succeeds. */
  #patience: ReturnType<typeof setTimeout> | null = null;
  #late = false;
  #stopped = false;

  constructor(first: Root, { write, onstatus = () => {}, delay = AUTOSAVE_DELAY }: AutosaveOptions<Root>) {
    this.#newest = first;
    this.#stored = first;
    this.#write = write;
    this.#onstatus = onstatus;
    this.#delay = delay;
  }

  get status(): SaveStatus {
    return this.#status;
  }

  /** Takes the newest root, to be written within the delay. */
  offer(root: Root): void {
    if (this.#stopped || root === this.#newest) return;
    this.#newest = root;
    this.#settle();
    if (this.#timer !== null && !this.#retrying) return;
    // An edit does not sit out a long pause after a failure.
    this.#wait(this.#delay, false);
  }

  /** Whether there is something that is not stored. */
  get unsaved(): boolean {
    return this.#newest !== this.#stored;
  }

  /** Takes a root that is in the storage already: somebody else has put it there. Nothing of before is written. */
  take(root: Root): void {
    this.#clear();
    this.#newest = root;
    this.#stored = root;
    this.#failures = 0;
    this.#error = undefined;
    this.#settle();
  }

  /** Nothing counts as stored any more: the storage was emptied. The newest root is written again. */
  forget(): void {
    if (this.#stopped) return;
    this.#stored = UNKNOWN;
    this.#settle();
    if (this.#timer === null) this.#wait(this.#delay, false);
  }

  /** Writes what is not stored yet now; resolves when that has succeeded or failed. */
  async flush(): Promise<void> {
    if (this.#stopped) return;
    this.#clear();
    if (this.#inFlight) {
      this.#next = true;
      await this.#inFlight;
      // The write that followed it, if any.
      await this.#inFlight;
    } else {
      await this.#start();
    }
  }

  /** Writes nothing any more. A write in flight ends by itself. */
  stop(): void {
    this.#stopped = true;
    this.#clear();
    this.#calm();
  }

  #start(): Promise<void> {
    if (this.#stopped || this.#newest === this.#stored) return Promise.resolve();
    this.#inFlight = this.#attempt(this.#newest);
    return this.#inFlight;
  }

  async #attempt(root: Root): Promise<void> {
    let failed = false;
    const before = this.#stored;
    try {
      await this.#write(root);
      // Meanwhile another root may have been taken.
      if (this.#stored === before) this.#stored = root;
      this.#failures = 0;
      this.#error = undefined;
    } catch (error) {
      failed = true;
      if (this.#stored === before) this.#stored = UNKNOWN;
      this.#failures += 1;
      this.#error = error;
    }
    this.#inFlight = null;
    const next = this.#next;
    this.#next = false;
    if (!failed) this.#calm();
    this.#settle();
    if (this.#stopped || this.#newest === this.#stored) return;
    if (failed) {
      const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (this.#failures - 1));
      if (this.#timer === null) this.#wait(pause, true);
    } else if (next) {
      void this.#start();
    }
  }

  #wait(pause: number, retrying: boolean): void {
    this.#clear();
    this.#retrying = retrying;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      if (this.#inFlight) this.#next = true;
      else void this.#start();
    }, pause);
  }

  #clear(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #settle(): void {
    const stored = this.#newest === this.#stored && this.#inFlight === null;
    if (stored) this.#calm();
    else if (!this.#stopped) this.#patience ??= setTimeout(() => this.#lose(), AUTOSAVE_PATIENCE);
    if (stored) this.#failures = 0;
    this.#show(stored ? 'saved' : this.#failures > 0 || this.#late ? 'failed' : 'saving');
  }

  #lose(): void {
    this.#late = true;
    this.#settle();
  }

  #calm(): void {
    if (this.#patience !== null) clearTimeout(this.#patience);
    this.#patience = null;
    this.#late = false;
  }

  #show(status: SaveStatus): void {
    const told = status === this.#status && this.#error === this.#toldError;
    this.#status = status;
    this.#toldError = this.#error;
    if (!told) this.#onstatus(status, this.#error);
  }
}
