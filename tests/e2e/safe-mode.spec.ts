import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { withoutPickers } from './pages/file-pickers.ts';
import { SAMPLE } from './pages/giving-files.ts';
import { keptRecord } from './pages/kept.ts';
import type { LibraryPage } from './pages/library-page.ts';
import { MapPage } from './pages/map-page.ts';

const summary = 'О чём карта';
const heading = 'В прошлый раз эта карта не открылась';

/** A map that was edited, and so has a version; its page is left. */
async function edited(library: LibraryPage): Promise<string> {
  const map = await library.openFile(SAMPLE);
  await map.waitForSaved();
  await map.inspector.fill(summary, 'Вторая редакция');
  await map.waitForSaved();
  const address = map.page.url();
  await library.goto();
  return address;
}

/** Opens the map in a tab of its own that hangs while it reads it, and then crashes. */
async function crashWhileOpening(context: BrowserContext, address: string): Promise<void> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const { get } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.get = function (key: IDBValidKey | IDBKeyRange) {
      if (!String(key).startsWith('handle:')) return get.call(this, key);
      // Nobody answers: the opening does not come to its end.
      return {} as IDBRequest<unknown>;
    };
  });
  await page.goto(address);
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith('tropa:opening:')));
  const crashed = page.waitForEvent('crash');
  const session = await context.newCDPSession(page);
  session.send('Page.crash').catch(() => {});
  await crashed;
}

async function reopen(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(withoutPickers);
  await page.goto(address);
  await expect(page.getByRole('heading', { name: heading })).toBeVisible();
  return page;
}

test('a map whose opening crashed is not opened blindly; it can be tried again', async ({
  library,
  context,
}) => {
  const address = await edited(library);
  await crashWhileOpening(context, address);
  const page = await reopen(context, address);
  await expect(page).toHaveTitle(`${heading} · Tropa`);
  await expect(page.getByText('Карта «Такси из аэропорта»')).toBeVisible();
  await expect(page.getByRole('application')).toHaveCount(0);

  // Until it has been opened every visit asks.
  await page.reload();
  await expect(page.getByRole('heading', { name: heading })).toBeVisible();
  await page.getByRole('button', { name: 'Попробовать ещё раз' }).click();
  const map = new MapPage(page);
  await map.opened();
  await expect(map.inspector.field(summary)).toHaveValue('Вторая редакция');
  await map.reload();
});

test('the file of a map that crashed is downloaded as it is kept', async ({ library, context }) => {
  const address = await edited(library);
  const id = decodeURIComponent(/#\/map\/([^/]+)/.exec(address)?.[1] ?? '');
  await crashWhileOpening(context, address);
  const page = await reopen(context, address);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Скачать файл карты' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('Такси из аэропорта.tropa.json');
  expect(readFileSync(await download.path(), 'utf8')).toBe((await keptRecord(page, id)).text);
});

test('a version takes the place of a map that crashed, which stays among the versions', async ({
  library,
  context,
}) => {
  const address = await edited(library);
  await crashWhileOpening(context, address);
  let page = await reopen(context, address);
  await page.getByRole('button', { name: /^Открыть версию/ }).click();
  const map = new MapPage(page);
  await map.opened();
  await expect(map.inspector.field(summary)).not.toHaveValue('Вторая редакция');
  await map.reload();
  await page.close();

  // What it took the place of is there to go back to.
  await crashWhileOpening(context, address);
  page = await reopen(context, address);
  await expect(page.getByText('перед заменой карты')).toBeVisible();
  await page
    .getByRole('listitem')
    .filter({ hasText: 'перед заменой карты' })
    .last()
    .getByRole('button', { name: /^Открыть версию/ })
    .click();
  await expect(new MapPage(page).inspector.field(summary)).toHaveValue('Вторая редакция');
});

test('a map whose drawing throws shows the way out, with the error for who wants it', async ({
  library,
  context,
}) => {
  const address = await edited(library);
  const page = await context.newPage();
  await page.addInitScript(() => {
    const Real = ResizeObserver;
    const state = { broken: true };
    Object.assign(window, { drawing: state });
    window.ResizeObserver = class extends Real {
      constructor(callback: ResizeObserverCallback) {
        if (state.broken) throw new Error('Broken by the test');
        super(callback);
      }
    };
  });
  await page.goto(address);
  await expect(page.getByRole('heading', { name: 'Эту карту не удалось показать' })).toBeVisible();
  await page.getByText('Подробности ошибки').click();
  await expect(page.getByText(/Broken by the test/)).toBeVisible();
  await page.evaluate(() => {
    (window as unknown as { drawing: { broken: boolean } }).drawing.broken = false;
  });
  await page.getByRole('button', { name: 'Попробовать ещё раз' }).click();
  const map = new MapPage(page);
  await map.opened();
  await expect(map.inspector.field(summary)).toHaveValue('Вторая редакция');
});
