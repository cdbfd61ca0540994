import { readFileSync } from 'node:fs';
import type { Download } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { SAMPLE, type GivenFile } from './pages/giving-files.ts';
import { keptIds, keptRecord } from './pages/kept.ts';
import { MapPage } from './pages/map-page.ts';

const sample = readFileSync(SAMPLE, 'utf8');

interface SampleFile {
  version: number;
  map: { title: string; touchpoints: { target: number | null }[] };
}

/** The sample with a change, as a file of this name. */
function changed(name: string, change: (file: SampleFile) => void): GivenFile {
  const file = JSON.parse(sample) as SampleFile;
  change(file);
  return { name, text: JSON.stringify(file, null, 2) };
}

async function bytesOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

const WRONG_FILES = [
  {
    kind: 'a wrong value',
    file: changed('wrong.tropa.json', ({ map }) => (map.touchpoints[3]!.target = 7)),
    path: 'map.touchpoints[3].target',
    ru: 'Ожидается уровень 0–5 или null, а там 7.',
    en: 'Expected a level 0–5 or null, got 7.',
  },
  {
    kind: 'a file that breaks off',
    file: { name: 'cut.tropa.json', text: sample.slice(0, 3000) },
    path: 'файл целиком',
    ru: /^Файл обрывается: строка \d+, столбец \d+\.$/,
    en: /^The file breaks off at line \d+, column \d+\.$/,
  },
  {
    kind: 'a newer version',
    file: changed('newer.tropa.json', (file) => (file.version = 2)),
    path: 'version',
    ru: 'У файла версия 2, а эта Tropa читает версии до 1.',
    en: 'The file has version 2, this Tropa reads versions up to 1.',
  },
  {
    kind: 'foreign JSON',
    file: { name: 'package.json', text: '{ "name": "other", "version": "1.0.0" }' },
    path: 'format',
    ru: /^Это не файл карты Tropa/,
    en: /^This is not a file of a Tropa map/,
  },
  {
    kind: 'no JSON at all',
    file: { name: 'letter.json', text: 'Dear friends,' },
    path: 'файл целиком',
    ru: /^Это не JSON/,
    en: /^This is not JSON/,
  },
] as const;

for (const { kind, file, path, ru, en } of WRONG_FILES) {
  test(`${kind} is refused with its place and reason, and the open map stays`, async ({ library }) => {
    const map = await library.openFile(SAMPLE);
    await map.waitForSaved();
    const before = await keptRecord(map.page, map.id);

    await map.openFile(file);
    await expect(map.dialog).toContainText(`«${typeof file === 'string' ? file : file.name}»`);
    await expect(map.dialog.locator('dd').first()).toHaveText(path);
    await expect(map.dialog.locator('.reason')).toHaveText(ru);
    await map.press('Escape');
    await expect(map.dialog).toHaveCount(0);
    await expect(map.card('Оплата и чек')).toBeVisible();

    await map.language('en');
    await map.dropFile(file);
    await expect(map.dialog.locator('.reason')).toHaveText(en);
    await map.dialog.getByRole('button', { name: 'Close' }).first().click();
    await expect(map.undoButton).toBeDisabled();
    expect(await keptRecord(map.page, map.id)).toEqual(before);
    expect(await keptIds(map.page)).toEqual([map.id]);
  });
}

test('a file of more than 20 MB is refused without being read', async ({ library }) => {
  const map = await library.openFile(SAMPLE);
  await map.waitForSaved();
  const before = await keptRecord(map.page, map.id);
  const dataTransfer = await map.page.evaluateHandle(() => {
    const huge = new File([new Uint8Array(20 * 1024 * 1024 + 1)], 'huge.tropa.json');
    Object.assign(window, { reads: 0 });
    File.prototype.text = function () {
      Object.assign(window, { reads: 1 });
      return Promise.resolve('');
    };
    const transfer = new DataTransfer();
    transfer.items.add(huge);
    return transfer;
  });
  await map.page.dispatchEvent('body', 'dragover', { dataTransfer });
  await map.page.dispatchEvent('body', 'drop', { dataTransfer });
  await expect(map.dialog.locator('.reason')).toHaveText('Файл больше 20 МБ.');
  await expect(map.dialog.locator('dd').first()).toHaveText('файл целиком');
  expect(await map.page.evaluate(() => (window as Window & { reads?: number }).reads)).toBe(0);
  expect(await keptRecord(map.page, map.id)).toEqual(before);
});

test.describe('a file of a map that is here in another state', () => {
  const file = changed('от клиента.tropa.json', ({ map }) => {
    map.title = 'Такси, правки клиента';
    map.touchpoints[0]!.target = 5;
  });

  test('can be put aside', async ({ library }) => {
    const map = await library.openFile(SAMPLE);
    await map.waitForSaved();
    const before = await keptRecord(map.page, map.id);
    await map.dropFile(file);
    await expect(map.dialog).toContainText('Такси, правки клиента');
    await expect(map.dialog).toContainText('8 точек контакта');
    await map.dialog.getByRole('button', { name: 'Отмена' }).click();
    await expect(map.dialog).toHaveCount(0);
    expect(await keptRecord(map.page, map.id)).toEqual(before);
    expect(await keptIds(map.page)).toEqual(['taxi-airport']);
  });

  test('can be kept beside it', async ({ library }) => {
    const map = await library.openFile(SAMPLE);
    await map.waitForSaved();
    const before = await keptRecord(map.page, map.id);
    await map.dropFile(file);
    await map.dialog.getByRole('button', { name: 'Оставить обе' }).click();
    await expect(map.page).not.toHaveURL(/taxi-airport$/);
    await map.opened();
    await expect(map.page).toHaveTitle('Такси, правки клиента (из файла) · Tropa');
    const added = await map.savedMap();
    expect(added.touchpoints[0]?.target).toBe(5);
    expect(await keptRecord(map.page, 'taxi-airport')).toEqual(before);
    expect(await keptIds(map.page)).toHaveLength(2);
  });

  test('can replace it, and that can be taken back', async ({ library }) => {
    const map = await library.openFile(SAMPLE);
    const before = await map.savedText();
    // An edit that is not in the storage yet must not be lost with the undo, nor come back over the file.
    await map.select('Оплата и чек');
    await map.press('5');
    const edited = await map.savedText();
    expect(edited).not.toBe(before);

    await map.dropFile(file);
    await map.dialog.getByRole('button', { name: 'Заменить' }).click();
    await expect(map.page).toHaveTitle('Такси, правки клиента · Tropa');
    await map.opened();
    expect((await map.savedMap()).touchpoints[0]?.target).toBe(5);

    await library.toast.getByRole('button', { name: 'Отменить' }).click();
    await expect(map.page).toHaveTitle('Такси из аэропорта · Tropa');
    await map.opened();
    expect(await map.savedText()).toBe(edited);
  });
});

test('save, open, save gives the same bytes as the browser keeps', async ({ library }) => {
  const map = await library.openFile(SAMPLE);
  await map.select('Оплата и чек');
  await map.press('5');
  const kept = await map.savedText();
  const save = async () =>
    (await Promise.all([map.page.waitForEvent('download'), map.press('Control+s')]))[0];
  const first = await save();
  expect(first.suggestedFilename()).toBe('Такси из аэропорта.tropa.json');
  expect(await bytesOf(first)).toBe(kept);
  await expect(library.toast).toContainText('Такси из аэропорта.tropa.json');

  await map.page.getByRole('link', { name: 'Карты', exact: true }).click();
  await library.choose('Такси из аэропорта', 'Удалить');
  await expect(library.cards).toHaveCount(0);
  await library.openFile({ name: 'back.tropa.json', text: await bytesOf(first) });
  expect(await map.savedText()).toBe(kept);
  expect(await bytesOf(await save())).toBe(kept);

  // The same file once more is the map that is open: no question, no copy.
  await map.dropFile({ name: 'back.tropa.json', text: kept });
  await expect(map.dialog).toHaveCount(0);
  expect(await keptIds(map.page)).toEqual(['taxi-airport']);
});

test('saving works while a title is being written', async ({ library }) => {
  const map = await library.newMap();
  await map.canvas.focus();
  await map.press('Enter');
  await map.type('Визит');
  const [download] = await Promise.all([map.page.waitForEvent('download'), map.press('Control+s')]);
  expect(await bytesOf(download)).toContain('"title": "Визит"');
});

test('files that are refused together are told of one after another, with Escape too', async ({
  library,
}) => {
  const names = ['a.json', 'b.json', 'c.json'];
  const dialog = library.page.getByRole('dialog');
  await library.dropFile(...names.map((name) => ({ name, text: '{' })));
  for (const name of names) {
    await expect(dialog).toContainText(`Файл «${name}» не открыт`);
    await library.page.keyboard.press('Escape');
  }
  await expect(dialog).toHaveCount(0);
  await library.dropFile({ name: 'd.json', text: '{' });
  await expect(dialog).toContainText('Файл «d.json» не открыт');
});

test('several files at once open, the wrong one among them is told of', async ({ library }) => {
  await library.dropFile({ name: 'broken.json', text: '{' }, SAMPLE);
  const map = new MapPage(library.page);
  await expect(map.dialog).toContainText('broken.json');
  await map.press('Escape');
  await map.opened();
  expect(map.id).toBe('taxi-airport');
});
