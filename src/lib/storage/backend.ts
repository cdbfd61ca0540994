/** A key and the value to keep under it; `undefined` removes what is there. */
export type Write = readonly [key: string, value: unknown];

export interface WriteOptions {
  /**
   * `strict`: done only when it is on the disk, for what is written last or once. `relaxed`, the default: done when the
   * system has it, so that it outlives the browser but, for a moment, not a power cut.
   */
  readonly durability?: 'relaxed' | 'strict';
  /** A key that must not be there: if it is, nothing is written and the write rejects with a `FencedError`. */
  readonly fence?: string;
}

/** What a transaction is to write, and what it gives back. */
export interface Change<Result> {
  readonly writes: readonly Write[];
  readonly result: Result;
}

/** A fence stood in the way of a write: see `WriteOptions`. */
export class FencedError extends Error {
  override readonly name = 'FencedError';
}

/** A key–value store that takes several writes as one: all of them or none. */
export interface Backend {
  /** Whether what is written is still there after the page is closed. */
  readonly lasting: boolean;
  /** The values in the keys' order, `undefined` where there is none. */
  read(keys: readonly string[]): Promise<readonly unknown[]>;
  /** Everything whose key begins so, by key. */
  readRange(prefix: string): Promise<ReadonlyMap<string, unknown>>;
  /** Everything there is, by key. */
  readAll(): Promise<ReadonlyMap<string, unknown>>;
  /** Writes in one transaction that is sent off whole: it gets through even when the page is gone a moment later. */
  write(writes: readonly Write[], options?: WriteOptions): Promise<void>;
  /**
   * Reads and writes in one transaction, in which nobody else writes. `decide` is called once with the values in the
   * keys' order; where it throws, nothing is written and the change rejects with it.
   */
  change<Result>(
    keys: readonly string[],
    decide: (values: readonly unknown[]) => Change<Result>,
    options?: WriteOptions,
  ): Promise<Result>;
}

/** Keeps everything until the page is closed: where the browser gives no database, and in tests. */
export class MemoryBackend implements Backend {
  readonly lasting: boolean = false;
  readonly #values = new Map<string, unknown>();

  async read(keys: readonly string[]): Promise<readonly unknown[]> {
    return keys.map((key) => this.#values.get(key));
  }

  async readRange(prefix: string): Promise<ReadonlyMap<string, unknown>> {
    return new Map([...this.#values].filter(([key]) => key.startsWith(prefix)).sort(byKey));
  }

  readAll(): Promise<ReadonlyMap<string, unknown>> {
    return this.readRange('');
  }

  async write(writes: readonly Write[], { fence }: WriteOptions = {}): Promise<void> {
    if (fence !== undefined && this.#values.has(fence)) throw new FencedError(fence);
    for (const [key, value] of writes) {
      if (value === undefined) this.#values.delete(key);
      else this.#values.set(key, value);
    }
  }

  async change<Result>(
    keys: readonly string[],
    decide: (values: readonly unknown[]) => Change<Result>,
    options?: WriteOptions,
  ): Promise<Result> {
    const { writes, result } = decide(keys.map((key) => this.#values.get(key)));
    if (writes.length > 0) await this.write(writes, options);
    return result;
  }
}

/** As a database gives them back: by key, in the order of UTF-16 units. */
function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
