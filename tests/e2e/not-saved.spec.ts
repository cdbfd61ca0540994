import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { withoutPickers } from './pages/file-pickers.ts';
import { SAMPLE } from './pages/giving-files.ts';
import { keptRecord } from './pages/kept.ts';
import { LibraryPage } from './pages/library-page.ts';
import type { MapPage } from './pages/map-page.ts';
import { Safety } from './pages/safety.ts';
import { faultsTold, faultyStorage, setFault } from './pages/storage-faults.ts';

/** The sample, open and kept, in a page whose database fails on demand. */
async function openSample(page: Page): Promise<{ map: MapPage; safety: Safety }> {
  await page.addInitScript(withoutPickers);
  await page.addInitScript(faultyStorage);
  page.on('filechooser', () => {});
  const library = new LibraryPage(page);
  await library.goto();
  const map = await library.openFile(SAMPLE);
  await map.waitForSaved();
  return { map, safety: new Safety(page) };
}

const summary = 'О чём карта';
const savedSummary = async (map: MapPage) => (await map.savedMap()).summary;

test('a full storage is told of, the map goes to a file, and saving goes on by itself', async ({ page }) => {
  const { map, safety } = await openSample(page);
  await expect(safety.banner).toHaveCount(0);
  await setFault(page, 'full');
  await map.inspector.fill(summary, 'Без места');
  await expect(safety.banner.getByRole('alert')).toContainText('В хранилище браузера нет места');
  await expect(safety.status).toHaveText('не сохранено');

  const download = page.waitForEvent('download');
  await safety.button('Сохранить в файл').click();
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('Без места');

  await setFault(page, null);
  await expect(safety.banner).toHaveCount(0);
  expect(await savedSummary(map)).toBe('Без места');
});

test('trying now does not wait for the pause to end', async ({ page }) => {
  const { map, safety } = await openSample(page);
  await setFault(page, 'full');
  await map.inspector.fill(summary, 'Сразу');
  await expect(safety.banner).toBeVisible();
  // By now the next attempt of its own is seconds away.
  await expect.poll(async () => (await faultsTold(page)).refused).toBeGreaterThan(2);
  await setFault(page, null);
  const { writes } = await faultsTold(page);
  await safety.button('Повторить сейчас').click();
  await map.waitForSaved();
  expect((await faultsTold(page)).writes).toBe(writes + 1);
  expect(await savedSummary(map)).toBe('Сразу');
});

for (const n of [2, 3]) {
  test(`with every ${n}. write failing everything is saved in the end`, async ({ page }) => {
    const { map, safety } = await openSample(page);
    await setFault(page, n);
    for (let edit = 1; edit <= 6; edit++) {
      const { writes } = await faultsTold(page);
      await map.inspector.fill(summary, `Правка ${edit}`);
      await expect.poll(async () => (await faultsTold(page)).writes).toBeGreaterThan(writes);
    }
    await map.waitForSaved();
    expect(await savedSummary(map)).toBe('Правка 6');
    expect((await faultsTold(page)).refused).toBeGreaterThanOrEqual(2);
    await expect(safety.banner).toHaveCount(0);
    await map.reload();
    await expect(map.inspector.field(summary)).toHaveValue('Правка 6');
  });
}

test('a database that hangs for ten seconds is told of, given up and written to again', async ({ page }) => {
  const { map, safety } = await openSample(page);
  await setFault(page, 'hang');
  await map.inspector.fill(summary, 'Ждём');
  await expect(safety.banner.getByRole('alert')).toContainText('Хранилище браузера не отвечает');
  await map.inspector.fill(summary, 'Ждём дальше');
  await expect
    .poll(async () => (await faultsTold(page)).aborted, { timeout: 20_000 })
    .toBeGreaterThanOrEqual(1);
  await expect(safety.banner).toBeVisible();
  await setFault(page, null);
  await expect(safety.banner).toHaveCount(0, { timeout: 20_000 });
  expect(await savedSummary(map)).toBe('Ждём дальше');
});

test('a database that never opens leaves the library with a word and a way', async ({ page }) => {
  await page.addInitScript(() => {
    // A request that nobody answers.
    IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest;
  });
  await page.goto('./');
  await expect(page.getByRole('button', { name: /Попробовать|Повторить/ })).toBeVisible({ timeout: 20_000 });
});

test('a database deleted in mid-session is made anew, with the map', async ({ page }) => {
  const { map, safety } = await openSample(page);
  await map.inspector.fill(summary, 'Прежде');
  await map.waitForSaved();
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('tropa');
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(deleting.error);
      }),
  );
  await map.inspector.fill(summary, 'После');
  expect(await savedSummary(map)).toBe('После');
  await expect(safety.banner).toHaveCount(0);
  await map.reload();
  await expect(map.inspector.field(summary)).toHaveValue('После');
});

for (const [kind, take] of [
  ['has no database', () => Object.defineProperty(window, 'indexedDB', { value: undefined })],
  [
    'keeps its database shut',
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('Shut.', 'SecurityError');
      };
      // Who blocks a site's data blocks all of it.
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('Shut.', 'SecurityError');
        },
      });
    },
  ],
] as const) {
  test(`a browser that ${kind} keeps maps as long as the page, and says so`, async ({ page }) => {
    await page.addInitScript(withoutPickers);
    await page.addInitScript(take);
    page.on('filechooser', () => {});
    const library = new LibraryPage(page);
    await library.goto();
    const map = await library.openFile(SAMPLE);
    const safety = new Safety(page);
    await expect(safety.banner).toContainText('Этот браузер ничего не хранит');
    await map.inspector.fill(summary, 'В памяти');
    await expect(safety.status).toHaveText('в этом браузере не хранится');

    // The edit would be lost: the browser asks. What is in a file is not.
    let asked = 0;
    page.on('dialog', (dialog) => {
      asked += 1;
      void dialog.dismiss();
    });
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => asked).toBe(1);
    const download = page.waitForEvent('download');
    await safety.button('Сохранить в файл').click();
    expect(readFileSync(await (await download).path(), 'utf8')).toContain('В памяти');
    const closed = page.waitForEvent('close');
    await page.close({ runBeforeUnload: true });
    await closed;
    expect(asked).toBe(1);
  });
}

test('who leaves with edits that can’t be saved is asked, who leaves with saved ones is not', async ({
  page,
}) => {
  const { map, safety } = await openSample(page);
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await setFault(page, 'full');
  await map.inspector.fill(summary, 'Не уходите');
  await expect(safety.banner).toBeVisible();
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(['beforeunload']);

  await setFault(page, null);
  await map.waitForSaved();
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
  expect(asked).toHaveLength(1);
});

test('edits that can’t be saved are held on the way through the library, and saved when that is possible', async ({
  page,
}) => {
  const { map, safety } = await openSample(page);
  await setFault(page, 'full');
  await map.inspector.fill(summary, 'Подождёт');
  await expect(safety.banner).toBeVisible();
  const [, id = ''] = /#\/map\/(.*)$/.exec(page.url()) ?? [];
  await page.getByRole('link', { name: 'Карты', exact: true }).click();
  await page.getByRole('link', { name: 'Такси из аэропорта' }).click();
  await map.opened();
  await expect(map.inspector.field(summary)).toHaveValue('Подождёт');
  await expect(safety.banner).toBeVisible();

  // Once more away, and the storage recovers while the library is shown: it is saved by itself.
  await page.getByRole('link', { name: 'Карты', exact: true }).click();
  await setFault(page, null);
  await expect.poll(async () => (await keptRecord(page, id)).text, { timeout: 40_000 }).toContain('Подождёт');
});

test('a new map opens although it can’t be kept, and is kept when that is possible', async ({ page }) => {
  await page.addInitScript(faultyStorage);
  const library = new LibraryPage(page);
  await library.goto();
  await setFault(page, 'full');
  const map = await library.newMap();
  const safety = new Safety(page);
  await expect(safety.banner).toContainText('нет места');
  await map.inspector.fill(summary, 'Новая');
  await setFault(page, null);
  await expect(safety.banner).toHaveCount(0, { timeout: 40_000 });
  expect((await map.savedMap()).summary).toBe('Новая');
});

test('the page says where the map is kept', async ({ page }) => {
  const { safety } = await openSample(page);
  await safety.status.getByRole('button').click();
  const dialog = page.getByRole('dialog', { name: 'Где хранится карта' });
  await expect(dialog).toContainText('На этом устройстве, в этом браузере');
  await expect(dialog).toContainText(/\d.* (КБ|МБ|ГБ) из /);
  await dialog.getByRole('button', { name: 'Попросить браузер хранить карты' }).click();
  // A browser without a user to ask declines or agrees by itself; either is told.
  await expect(dialog).toContainText(/Браузер пока отказал|Браузер обещает/);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(safety.status.getByRole('button')).toBeFocused();
});
