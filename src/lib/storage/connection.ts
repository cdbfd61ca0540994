export const DATABASE = 'tropa';
export const STORE = 'maps';

/**
 * The connection to the browser's database. It is opened when it is needed, again when the browser has closed it (after a
 * crash of its storage, by "clear site data"), and let go when somebody wants to delete or change the database.
 */
export class Connection {
  #opening: Promise<IDBDatabase> | null = null;

  /** A transaction on the store. Rejects with a `DOMException` when the database can't be opened. */
  async begin(mode: IDBTransactionMode, durability: IDBTransactionDurability): Promise<IDBTransaction> {
    try {
      return (await this.#open()).transaction(STORE, mode, { durability });
    } catch (error) {
      if (!isClosed(error)) throw error;
      // The browser closed it without a word: once more.
      this.letGo();
      return (await this.#open()).transaction(STORE, mode, { durability });
    }
  }

  /** Closes what is open; the next transaction opens it anew. */
  letGo(): void {
    const opening = this.#opening;
    this.#opening = null;
    opening?.then(
      (database) => database.close(),
      () => {},
    );
  }

  #open(): Promise<IDBDatabase> {
    if (this.#opening) return this.#opening;
    const opening = openDatabase();
    this.#opening = opening;
    const forget = () => {
      if (this.#opening === opening) this.#opening = null;
    };
    opening.then((database) => {
      database.onclose = forget;
      database.onversionchange = () => {
        forget();
        database.close();
      };
    }, forget);
    return opening;
  }
}

function openDatabase(version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, version);
    request.onupgradeneeded = () => {
      const { result: database } = request;
      if (!database.objectStoreNames.contains(STORE)) database.createObjectStore(STORE);
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const { result: database } = request;
      if (database.objectStoreNames.contains(STORE)) return resolve(database);
      // A database of this name without our store: another page of this origin may have made it.
      database.close();
      resolve(openDatabase(database.version + 1));
    };
  });
}

function isClosed(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'InvalidStateError';
}
