import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { SAMPLE } from './pages/giving-files.ts';
import { MapPage } from './pages/map-page.ts';

test.use({ pickers: 'private' });

const FILE = 'given.tropa.json';

/** Puts a file where the pickers of these tests find it. */
function put(page: Page, text: string): Promise<void> {
  return page.evaluate(
    async ([name, text]) => {
      const folder = await navigator.storage.getDirectory();
      const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await stream.write(text);
      await stream.close();
    },
    [FILE, text] as const,
  );
}

function contentsOf(page: Page, name: string): Promise<string> {
  return page.evaluate(async (name) => {
    try {
      const folder = await navigator.storage.getDirectory();
      const file = await (await folder.getFileHandle(name)).getFile();
      return await file.text();
    } catch (error) {
      // A file that is being replaced while it is read can't be, or is not there: it says nothing yet.
      const replaced = error instanceof DOMException && /^Not(Readable|Found)Error$/.test(error.name);
      if (replaced) return '';
      throw error;
    }
  }, name);
}

/** What the pickers were asked for since the page was loaded. */
function asked(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (window as Window & { asked?: string[] }).asked ?? []);
}

test('saving asks for a place once and writes there from then on, after a reload too', async ({
  library,
}) => {
  const name = 'Новый путь клиента.tropa.json';
  const map = await library.newMap();
  await map.canvas.focus();
  await map.press('Enter');
  await map.type('Визит');
  await map.press('Enter', 'Control+s');
  await expect(library.toast).toContainText(`Записано в «${name}»`);
  await expect.poll(() => contentsOf(map.page, name)).toBe(await map.savedText());
  expect(await asked(map.page)).toEqual([`save ${name}`]);

  await map.press('4', 'Control+s');
  await expect.poll(() => contentsOf(map.page, name)).toContain('"level": 4');
  expect(await contentsOf(map.page, name)).toBe(await map.savedText());
  expect(await asked(map.page)).toEqual([`save ${name}`]);

  await map.reload();
  await map.select('Визит');
  await map.press('2', 'Control+s');
  await expect.poll(() => contentsOf(map.page, name)).toContain('"level": 2');
  expect(await contentsOf(map.page, name)).toBe(await map.savedText());
  expect(await asked(map.page)).toEqual([]);
});

test('a file that was opened is the one that is saved to', async ({ library }) => {
  await put(library.page, readFileSync(SAMPLE, 'utf8'));
  await library.openButton.click();
  const map = new MapPage(library.page);
  await map.opened();
  expect(map.id).toBe('taxi-airport');

  await map.select('Оплата и чек');
  await map.press('5', 'Control+s');
  await expect(library.toast).toContainText(`Записано в «${FILE}»`);
  expect(await contentsOf(map.page, FILE)).toBe(await map.savedText());
  expect((await map.savedTouchpoint('Оплата и чек')).expected.level).toBe(5);
  expect(await asked(map.page)).toEqual(['open']);
});
