/** A key and the value to keep under it; `undefined` removes what is there. */
export type Write = readonly [key: string, value: unknown];

/** A key–value store that takes several writes as one: all of them or none. */
export interface Backend {
  /** Whether what is written is still there after the page is closed. */
  readonly lasting: boolean;
  /** The values in the keys' order, `undefined` where there is none. */
  read(keys: readonly string[]): Promise<readonly unknown[]>;
  /** Everything there is, by key. */
  readAll(): Promise<ReadonlyMap<string, unknown>>;
  /** Writes in one transaction; rejects when it could not, and then nothing is changed. */
  write(writes: readonly Write[]): Promise<void>;
}

/** Keeps everything until the page is closed: where the browser gives no database, and in tests. */
export class MemoryBackend implements Backend {
  readonly lasting = false;
  readonly #values = new Map<string, unknown>();

  async read(keys: readonly string[]): Promise<readonly unknown[]> {
    return keys.map((key) => this.#values.get(key));
  }

  async readAll(): Promise<ReadonlyMap<string, unknown>> {
    return new Map(this.#values);
  }

  async write(writes: readonly Write[]): Promise<void> {
    for (const [key, value] of writes) {
      if (value === undefined) this.#values.delete(key);
      else this.#values.set(key, value);
    }
  }
}
