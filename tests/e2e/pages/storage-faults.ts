import type { Page } from '@playwright/test';

/**
 * How the database misbehaves: `full`: every write fails for want of room; a number: every so many-th one does; `hang`: no
 * transaction that writes comes to its end.
 */
export type StorageFault = 'full' | 'hang' | number | null;

/** What the pages of these tests hold. */
interface Faulty {
  storageFault: StorageFault;
  /** Writes that were tried, and transactions that the app gave up. */
  storageTold: { writes: number; refused: number; aborted: number };
}

/** Makes the database fail on demand. Runs in the page. */
export function faultyStorage(): void {
  const page = window as unknown as Faulty;
  Object.assign(page, { storageFault: null, storageTold: { writes: 0, refused: 0, aborted: 0 } });
  const { put } = IDBObjectStore.prototype;
  const { commit, abort } = IDBTransaction.prototype;

  IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
    // One a transaction: the map's own record.
    if (String(key).startsWith('map:')) {
      const { storageFault: fault, storageTold: told } = page;
      told.writes += 1;
      if (fault === 'full' || (typeof fault === 'number' && told.writes % fault === 0)) {
        told.refused += 1;
        throw new DOMException('No room is left.', 'QuotaExceededError');
      }
    }
    return put.call(this, value, key);
  };

  IDBTransaction.prototype.commit = function () {
    if (page.storageFault !== 'hang') return commit.call(this);
    // A transaction with a request under way does not end.
    const store = this.objectStore(this.objectStoreNames[0] ?? '');
    const again = () => {
      if (page.storageFault === 'hang') store.get('').onsuccess = again;
    };
    again();
  };

  IDBTransaction.prototype.abort = function () {
    page.storageTold.aborted += 1;
    abort.call(this);
  };
}

export function setFault(page: Page, fault: StorageFault): Promise<void> {
  return page.evaluate((fault) => {
    (window as unknown as Faulty).storageFault = fault;
  }, fault);
}

export function faultsTold(page: Page): Promise<Faulty['storageTold']> {
  return page.evaluate(() => (window as unknown as Faulty).storageTold);
}
