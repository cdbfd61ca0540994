import type { Page } from '@playwright/test';

/** Every text that the browser keeps of a map: its record, its versions, what was put aside. Read past the app. */
export function keptTexts(page: Page, id: string): Promise<readonly string[]> {
  return page.evaluate(async (id) => {
    const values = await new Promise<readonly (readonly [string, unknown])[]>((resolve, reject) => {
      const opening = indexedDB.open('tropa');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const store = opening.result.transaction('maps').objectStore('maps');
        const [keys, all] = [store.getAllKeys(), store.getAll()];
        all.onerror = () => reject(all.error);
        all.onsuccess = () => {
          opening.result.close();
          resolve(keys.result.map((key, index) => [String(key), all.result[index]] as const));
        };
      };
    });
    const texts: string[] = [];
    for (const [key, value] of values) {
      const { text, gzip, map } = value as { text?: string; gzip?: Uint8Array<ArrayBuffer>; map?: string };
      if (key !== `map:${id}` && map !== id) continue;
      if (text !== undefined) texts.push(text);
      if (gzip) {
        const stream = new Blob([gzip]).stream().pipeThrough(new DecompressionStream('gzip'));
        texts.push(await new Response(stream).text());
      }
    }
    return texts;
  }, id);
}
