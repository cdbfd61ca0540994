import type { Page } from '@playwright/test';

const DATABASE = 'tropa';
const STORE = 'maps';

/** A map's record as the app keeps it. */
export interface KeptRecord {
  readonly id: string;
  readonly text: string;
  readonly revision: number;
  readonly savedAt: string;
}

/** What the browser's database holds under a key, read past the app. Only after the app has made the database. */
export function keptValue(page: Page, key: string): Promise<unknown> {
  return page.evaluate(
    ([database, store, key]) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open(database);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction(store).objectStore(store).get(key);
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
    [DATABASE, STORE, key] as const,
  );
}

/** Writes a value past the app, as another version of it might have. */
export function keepValue(page: Page, key: string, value: unknown): Promise<void> {
  return page.evaluate(
    ([database, store, key, value]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(database);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(store, 'readwrite');
          transaction.objectStore(store).put(value, key);
          transaction.onerror = () => reject(transaction.error);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    [DATABASE, STORE, key, value] as const,
  );
}

export async function keptRecord(page: Page, id: string): Promise<KeptRecord> {
  const record = (await keptValue(page, `map:${id}`)) as KeptRecord | undefined;
  if (!record) throw new Error(`The browser keeps no map ${id}`);
  return record;
}

/** Ids of the maps that the browser keeps. */
export async function keptIds(page: Page): Promise<readonly string[]> {
  const keys = await page.evaluate(
    ([database, store]) =>
      new Promise<readonly IDBValidKey[]>((resolve, reject) => {
        const opening = indexedDB.open(database);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction(store).objectStore(store).getAllKeys();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
    [DATABASE, STORE] as const,
  );
  return keys.flatMap((key) => /^map:(.*)$/s.exec(String(key))?.[1] ?? []);
}
