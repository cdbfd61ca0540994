import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { readMapFile } from '#lib/format';
import { mapInPng, mapInSvg } from '../../src/lib/picture/carry/index.ts';
import { expect, test } from './fixtures.ts';
import { SAMPLE } from './pages/giving-files.ts';
import { keptIds, keptRecord } from './pages/kept.ts';
import type { LibraryPage } from './pages/library-page.ts';
import type { MapPage } from './pages/map-page.ts';

const sample = readFileSync(SAMPLE, 'utf8');
type Format = 'PNG' | 'SVG';

/** Exports the open map; `carry`: what the switch is to say. */
async function exportPicture(map: MapPage, format: Format, carry = true) {
  await map.press('Control+Shift+e');
  await map.dialog.getByText(format, { exact: true }).click();
  const data = map.dialog.getByRole('checkbox', { name: 'Данные карты внутри картинки' });
  await data.setChecked(carry);
  await expect(map.dialog).toContainText(carry ? 'сможет открыть в Tropa всю карту' : 'Только сама картинка');
  const downloading = map.page.waitForEvent('download');
  await map.dialog.getByRole('button', { name: `Скачать ${format}` }).click();
  const download = await downloading;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

async function carriedBy(format: Format, bytes: Buffer) {
  return format === 'PNG' ? mapInPng(new Uint8Array(bytes)) : mapInSvg(bytes.toString());
}

/** Into the trash with the open map. */
async function throwAway(page: Page, library: LibraryPage, title: string) {
  await library.goto();
  await library.choose(title, 'Удалить');
  await expect(library.card(title)).toHaveCount(0);
  expect(await keptIds(page)).toEqual([]);
}

for (const format of ['PNG', 'SVG'] as const) {
  test(`${format}: the map, thrown away, comes back from its picture as it was`, async ({
    library,
    page,
  }) => {
    const map = await library.openFile(SAMPLE);
    const { id } = map;
    await map.waitForSaved();
    const before = await keptRecord(page, id);
    // Known by what is in it, not by what it is called.
    const { bytes } = await exportPicture(map, format);
    await throwAway(page, library, 'Такси из аэропорта');

    await library.dropFile({ name: 'для встречи.bin', bytes });
    await map.opened();
    expect(map.id).toBe(id);
    await map.waitForSaved();
    const after = await keptRecord(page, id);
    expect(JSON.parse(after.text)).toEqual(JSON.parse(sample));
    expect(after.text).toBe(before.text);
    await expect(map.card('Оплата и чек')).toBeVisible();
  });

  test(`${format}: with the switch off nothing of the map is in it, and it is refused`, async ({
    library,
  }) => {
    const map = await library.openFile(SAMPLE);
    await map.waitForSaved();
    const { name, bytes } = await exportPicture(map, format, false);
    expect(await carriedBy(format, bytes)).toEqual({ found: null, reason: 'no-map' });
    await map.dropFile({ name, bytes });
    await expect(map.dialog).toContainText(`Файл «${name}» не открыт`);
    await expect(map.dialog.locator('.reason')).toHaveText('В этой картинке нет карты.');
    await expect(map.dialog).toContainText('.tropa.json');
    await map.dialog.getByRole('button', { name: 'Закрыть' }).first().click();
    await map.language('en');
    await map.dropFile({ name, bytes });
    await expect(map.dialog.locator('.reason')).toHaveText('This picture carries no map.');
  });

  test(`${format}: a picture of the map in another state is asked about`, async ({ library, page }) => {
    const map = await library.openFile(SAMPLE);
    const picture = await exportPicture(map, format);
    await map.select('Оплата и чек');
    await map.press('5');
    await map.waitForSaved();
    const edited = (await keptRecord(page, map.id)).text;
    expect(edited).not.toBe(sample);

    await map.openFile(picture);
    await expect(map.dialog).toContainText('Эта карта уже есть в библиотеке');
    await map.dialog.getByRole('button', { name: 'Заменить' }).click();
    await expect.poll(async () => (await keptRecord(page, map.id)).text).toBe(sample);
  });
}

test('a picture with a damaged map says so and changes nothing', async ({ library, page }) => {
  const map = await library.openFile(SAMPLE);
  await map.waitForSaved();
  const { bytes } = await exportPicture(map, 'PNG');
  const torn = Buffer.from(bytes);
  const at = torn.indexOf('tropa-map') + 100;
  torn[at] = torn[at]! ^ 1;
  await map.dropFile({ name: 'torn.png', bytes: torn });
  await expect(map.dialog.locator('.reason')).toHaveText(
    'Карта в этой картинке повреждена, прочитать её не удаётся.',
  );
  await map.press('Escape');
  await map.dropFile({ name: 'photo.png', bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]) });
  await expect(map.dialog.locator('.reason')).toHaveText('В этой картинке нет карты.');
  expect((await keptRecord(page, map.id)).text).toBe(sample);
});

test('the map in a picture of a part is the whole map', async ({ library }) => {
  const map = await library.openFile(SAMPLE);
  await map.press('Control+Shift+e');
  await map.dialog.getByText('Этап', { exact: true }).click();
  await map.press('Escape');
  const { bytes } = await exportPicture(map, 'PNG');
  const { found } = await carriedBy('PNG', bytes);
  expect(found).toBe(sample);
  expect(readMapFile(found ?? '').ok).toBe(true);
});
