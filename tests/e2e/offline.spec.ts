import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { AUTOSAVE_DELAY } from '#lib/storage';
import { expect, test as base } from './fixtures.ts';
import { SAMPLE } from './pages/giving-files.ts';
import { keptRecord } from './pages/kept.ts';
import { LibraryPage } from './pages/library-page.ts';
import { MapPage } from './pages/map-page.ts';
import { ReportPage } from './pages/report-page.ts';
import { Site } from './pages/site.ts';

const test = base.extend<{ site: Site }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures asked for from here.
  site: async ({}, use) => {
    const site = await Site.open();
    await use(site);
    await site.close();
  },
  baseURL: async ({ site }, use) => use(site.url),
});
test.use({ serviceWorkers: 'allow' });

/** The app is fetched when the page has nothing else to do. */
const FETCHING = { timeout: 30_000 };

const cardOf = (page: Page) => page.getByRole('region', { name: 'Обновление Tropa' });

/** Waits until all of the app is on the device. */
async function offlineReady(library: LibraryPage): Promise<void> {
  await expect(library.toast).toContainText('Теперь Tropa работает и без интернета', FETCHING);
}

/** The numbers of the builds that open pages run; `null` is the first one's. */
const buildOf = (page: Page) =>
  page.evaluate(() => document.querySelector('meta[name=build]')?.getAttribute('content') ?? null);

/** Has the browser look for a new version, which it does by itself from time to time. */
async function lookForUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });
}

/** From now on, autosave's pause after an edit has no end: what is typed stays unsaved unless the app flushes it. */
async function holdSaves(page: Page): Promise<void> {
  await page.evaluate((delay) => {
    const { setTimeout: usual } = window;
    const held = (handler: TimerHandler, timeout?: number, ...rest: unknown[]) =>
      timeout === delay ? 0 : usual(handler, timeout, ...rest);
    Object.assign(window, { setTimeout: held });
  }, AUTOSAVE_DELAY);
}

async function addTouchpoint(map: MapPage, title: string): Promise<void> {
  await map.canvas.focus();
  await map.press('Enter');
  await map.type(title);
  await map.press('Escape');
  await expect(map.card(title)).toBeVisible();
}

const keptText = async (map: MapPage) => (await keptRecord(map.page, map.id)).text;

test('after the first visit the app opens, edits and exports without a network', async ({
  library,
  site,
  context,
}) => {
  await offlineReady(library);
  await Promise.all([site.close(), context.setOffline(true)]);
  await library.goto();

  const map = await library.openFile(SAMPLE);
  await map.select('Оплата и чек');
  await map.press('5');
  await addTouchpoint(map, 'Без сети');
  const kept = await map.savedText();
  expect(kept).toContain('"title": "Без сети"');

  const [json] = await Promise.all([map.page.waitForEvent('download'), map.press('Control+s')]);
  expect(readFileSync(await json.path(), 'utf8')).toBe(kept);

  await map.page.getByRole('button', { name: 'Экспорт' }).click();
  await map.page.getByRole('menuitem', { name: /PDF/ }).click();
  const [png] = await Promise.all([
    map.page.waitForEvent('download'),
    map.dialog.getByRole('button', { name: 'Скачать PNG' }).click(),
  ]);
  expect(
    readFileSync(await png.path())
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');

  const report = new ReportPage(map);
  await report.open();
  await expect(report.section('gaps')).toBeVisible();

  const cold = new MapPage(await context.newPage());
  await cold.page.goto(`./#/map/${map.id}`);
  await cold.opened();
  await expect(cold.card('Без сети')).toBeVisible();
  await cold.reload();
  await expect(cold.card('Без сети')).toBeVisible();

  await library.goto();
  await library.startFrom('Интернет-магазин: заказ и возврат');
  const schema = () => fetch('schema/tropa-map.v1.json').then((response) => response.json());
  expect(await library.page.evaluate(schema)).toEqual(JSON.parse(site.text('/schema/tropa-map.v1.json')));
});

test('a page of the first visit has all its parts when the network goes, without being loaded anew', async ({
  library,
  site,
  context,
}) => {
  await offlineReady(library);
  await Promise.all([site.close(), context.setOffline(true)]);
  const report = new ReportPage(await library.openFile(SAMPLE));
  await report.open();
});

test.describe('a new version', () => {
  test('waits until it is taken, then all tabs keep their unsaved edits and run it', async ({
    library,
    site,
    context,
  }) => {
    await offlineReady(library);
    const first = await library.openFile(SAMPLE);
    const otherLibrary = new LibraryPage(await context.newPage());
    await otherLibrary.goto();
    const other = await otherLibrary.startFrom('Первый визит в стоматологию');
    const tabs = [first, other];

    site.deploy(2);
    await lookForUpdate(first.page);
    for (const { page } of tabs) await expect(cardOf(page)).toContainText('Готова новая версия', FETCHING);

    // Nobody has taken it: a tab that is loaded anew runs the version it ran, all of whose parts are still there.
    await other.reload();
    await expect(cardOf(other.page)).toBeVisible(FETCHING);
    expect(await buildOf(other.page)).toBeNull();
    const report = new ReportPage(other);
    await report.open();
    await report.backToMap();

    for (const [index, map] of tabs.entries()) {
      await holdSaves(map.page);
      await addTouchpoint(map, `Правка ${index}`);
      expect(await keptText(map)).not.toContain(`Правка ${index}`);
    }
    await cardOf(other.page).getByRole('button', { name: 'Обновить' }).click();
    for (const [index, map] of tabs.entries()) {
      await expect.poll(() => buildOf(map.page).catch(() => 'loading')).toBe('2');
      await map.opened();
      await expect(map.card(`Правка ${index}`)).toBeVisible();
      expect(await keptText(map)).toContain(`Правка ${index}`);
      await expect(cardOf(map.page)).toHaveCount(0);
    }
    await new ReportPage(first).open();
  });

  test('is not forced on a tab that cannot keep its edits, which goes on with the old one', async ({
    library,
    site,
    context,
  }) => {
    await offlineReady(library);
    const map = await library.newMap();
    const taker = new LibraryPage(await context.newPage());
    await taker.goto();
    site.deploy(2);
    await lookForUpdate(taker.page);
    await expect(cardOf(taker.page)).toBeVisible(FETCHING);

    await map.page.evaluate(() => {
      const put = IDBObjectStore.prototype.put;
      const full = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      Object.assign(window, { mend: () => Object.assign(IDBObjectStore.prototype, { put }) });
      Object.assign(IDBObjectStore.prototype, { put: full });
    });
    await addTouchpoint(map, 'Только здесь');
    await cardOf(taker.page).getByRole('button', { name: 'Обновить' }).click();
    await expect.poll(() => buildOf(taker.page).catch(() => 'loading')).toBe('2');

    await expect(cardOf(map.page)).toContainText('Сохраните карту в файл');
    expect(await buildOf(map.page)).toBeNull();
    await expect(map.card('Только здесь')).toBeVisible();
    // Its parts are on the device still, though the host has none of them.
    const report = new ReportPage(map);
    await report.open();
    await report.backToMap();
    const [file] = await Promise.all([map.page.waitForEvent('download'), map.press('Control+s')]);
    expect(readFileSync(await file.path(), 'utf8')).toContain('Только здесь');

    await map.page.evaluate(() => (Reflect.get(window, 'mend') as () => void)());
    await cardOf(map.page).getByRole('button', { name: 'Попробовать снова' }).click();
    await expect.poll(() => buildOf(map.page).catch(() => 'loading')).toBe('2');
    await expect(map.card('Только здесь')).toBeVisible();
  });

  test('that is put off is not spoken of again, and comes when all tabs are closed', async ({
    library,
    site,
    context,
  }) => {
    await offlineReady(library);
    site.deploy(2);
    await lookForUpdate(library.page);
    await cardOf(library.page).getByRole('button', { name: 'Позже' }).click(FETCHING);
    await expect(cardOf(library.page)).toHaveCount(0);
    await lookForUpdate(library.page);
    await expect(cardOf(library.page)).toHaveCount(0);
    expect(await buildOf(library.page)).toBeNull();

    await library.page.close();
    const [worker] = context.serviceWorkers().slice(-1);
    await expect
      .poll(() => worker?.evaluate(() => (Reflect.get(self, 'serviceWorker') as ServiceWorker).state))
      .toBe('activated');
    const later = new LibraryPage(await context.newPage());
    await later.goto();
    expect(await buildOf(later.page)).toBe('2');
    await offlineStill(later, site);
  });
});

/** The version that runs is on the device whole, and no more than the one before it beside it. */
async function offlineStill(library: LibraryPage, site: Site): Promise<void> {
  expect(await library.page.evaluate(async () => (await caches.keys()).length)).toBe(2);
  await Promise.all([site.close(), library.page.context().setOffline(true)]);
  await library.goto();
  expect(await buildOf(library.page)).toBe('2');
}
