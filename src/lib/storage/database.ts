import { promisifyRequest } from 'idb-keyval';
import {
  FencedError,
  MemoryBackend,
  type Backend,
  type Change,
  type Write,
  type WriteOptions,
} from './backend.ts';
import { Connection } from './connection.ts';

/** How long the database may take before the attempt is given up, in milliseconds. */
export const PATIENCE = 10_000;
/** How long the app waits at its start for a first answer. */
const FIRST_ANSWER = 1000;

/** The browser's database, IndexedDB. */
export class DatabaseBackend implements Backend {
  readonly lasting = true;
  readonly #connection = new Connection();

  read(keys: readonly string[]): Promise<readonly unknown[]> {
    return this.#reading((store) =>
      Promise.all(keys.map((key) => promisifyRequest<unknown>(store.get(key)))),
    );
  }

  readRange(prefix: string): Promise<ReadonlyMap<string, unknown>> {
    const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
    return this.#reading(async (store) => {
      const [keys, values] = await Promise.all([
        promisifyRequest(store.getAllKeys(range)),
        promisifyRequest<unknown[]>(store.getAll(range)),
      ]);
      return new Map(keys.map((key, index) => [String(key), values[index]]));
    });
  }

  readAll(): Promise<ReadonlyMap<string, unknown>> {
    return this.readRange('');
  }

  write(writes: readonly Write[], options: WriteOptions = {}): Promise<void> {
    return this.#writing(options, async (store) => put(store, writes));
  }

  change<Result>(
    keys: readonly string[],
    decide: (values: readonly unknown[]) => Change<Result>,
    options: WriteOptions = {},
  ): Promise<Result> {
    return this.#writing(options, async (store) => {
      const values = await Promise.all(keys.map((key) => promisifyRequest<unknown>(store.get(key))));
      const { writes, result } = decide(values);
      put(store, writes);
      return result;
    });
  }

  async #reading<Result>(work: (store: IDBObjectStore) => Promise<Result>): Promise<Result> {
    return this.#inTime(async (watch) => {
      const transaction = await this.#connection.begin('readonly', 'default');
      watch(transaction);
      return work(transaction.objectStore(transaction.objectStoreNames[0] ?? ''));
    });
  }

  async #writing<Result>(
    { durability = 'relaxed', fence }: WriteOptions,
    work: (store: IDBObjectStore) => Promise<Result>,
  ): Promise<Result> {
    return this.#inTime(async (watch) => {
      const transaction = await this.#connection.begin('readwrite', durability);
      watch(transaction);
      const done = promisifyRequest(transaction);
      // Whoever waits below learns of a failure by this promise; without a waiter it is no fault of the page's.
      done.catch(() => {});
      const store = transaction.objectStore(transaction.objectStoreNames[0] ?? '');
      if (fence !== undefined) {
        // `add` fails where the key is, and the transaction with it.
        store.add(1, fence);
        store.delete(fence);
      }
      try {
        const result = await work(store);
        // Commits now and not when the page is next idle: a page that is being closed has no next time.
        transaction.commit();
        await done;
        return result;
      } catch (error) {
        if (transaction.error?.name === 'ConstraintError') throw new FencedError(fence);
        abort(transaction);
        throw transaction.error ?? error;
      }
    });
  }

  /** Gives an attempt up after a while: its transaction is taken back, so that it can't succeed later unnoticed. */
  async #inTime<Result>(
    attempt: (watch: (transaction: IDBTransaction) => void) => Promise<Result>,
  ): Promise<Result> {
    let begun: IDBTransaction | null = null;
    let late = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const patience = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        late = true;
        if (begun) abort(begun);
        this.#connection.letGo();
        reject(new DOMException('The database does not answer.', 'TimeoutError'));
      }, PATIENCE);
    });
    try {
      const watch = (transaction: IDBTransaction) => {
        begun = transaction;
        if (late) abort(transaction);
      };
      return await Promise.race([attempt(watch), patience]);
    } finally {
      clearTimeout(timer);
    }
  }
}

function put(store: IDBObjectStore, writes: readonly Write[]): void {
  for (const [key, value] of writes) {
    if (value === undefined) store.delete(key);
    else store.put(value, key);
  }
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
}

/**
 * The device's database; where the browser has none or keeps it shut, one that lasts as long as the page. A database
 * that is slow or out of order is given back all the same: the library says so and offers to try again.
 */
export async function openBackend(): Promise<Backend> {
  if (typeof indexedDB === 'undefined') return new MemoryBackend();
  const database = new DatabaseBackend();
  const answer = database.read([]).then(
    () => false,
    (error: unknown) => isShut(error),
  );
  const shut = await Promise.race([answer, new Promise<false>((go) => setTimeout(go, FIRST_ANSWER, false))]);
  return shut ? new MemoryBackend() : database;
}

/** Browsers refuse with these in private windows and where the user blocks a site's data. */
function isShut(error: unknown): boolean {
  return error instanceof DOMException && ['SecurityError', 'InvalidStateError'].includes(error.name);
}
