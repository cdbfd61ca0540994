import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';
import { MemoryBackend, type Backend, type Write } from './backend.ts';

export const DATABASE = 'tropa';
export const STORE = 'maps';

/** The browser's database, IndexedDB. */
class DatabaseBackend implements Backend {
  readonly lasting = true;
  readonly #store: UseStore = createStore(DATABASE, STORE);

  read(keys: readonly string[]): Promise<readonly unknown[]> {
    return this.#store('readonly', (store) =>
      Promise.all(keys.map((key) => promisifyRequest<unknown>(store.get(key)))),
    );
  }

  readAll(): Promise<ReadonlyMap<string, unknown>> {
    return this.#store('readonly', async (store) => {
      const [keys, values] = await Promise.all([
        promisifyRequest(store.getAllKeys()),
        promisifyRequest<unknown[]>(store.getAll()),
      ]);
      return new Map(keys.map((key, index) => [String(key), values[index]]));
    });
  }

  write(writes: readonly Write[]): Promise<void> {
    return this.#store('readwrite', (store) => {
      for (const [key, value] of writes) {
        if (value === undefined) store.delete(key);
        else store.put(value, key);
      }
      const done = promisifyRequest(store.transaction);
      // Commits now and not when the page is next idle: a page that is being closed has no next time.
      store.transaction.commit();
      return done;
    });
  }
}

/** The device's database; where the browser has none or keeps it shut, one that lasts as long as the page. */
export async function openBackend(): Promise<Backend> {
  if (typeof indexedDB === 'undefined') return new MemoryBackend();
  const database = new DatabaseBackend();
  try {
    await database.read([]);
  } catch (error) {
    if (isShut(error)) return new MemoryBackend();
    // Any other fault may pass: the library says so and offers to try again.
  }
  return database;
}

/** Browsers refuse with these in private windows and where the user blocks a site's data. */
function isShut(error: unknown): boolean {
  return error instanceof DOMException && ['SecurityError', 'InvalidStateError'].includes(error.name);
}
