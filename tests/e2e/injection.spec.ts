import { readFileSync } from 'node:fs';
import type { JourneyMap } from '#lib/domain';
import { readMapFile, writeMapFile } from '#lib/format';
import { copiedText, mapHref } from '#lib/workspace';
import { INJECTIONS, injectedMap } from '../fixtures/injections.ts';
import { trials } from '../fixtures/trials.ts';
import { expect, test } from './fixtures.ts';
import { Inertness } from './pages/inertness.ts';
import { keepValue, keptRecord } from './pages/kept.ts';
import type { LibraryPage } from './pages/library-page.ts';
import { MapPage } from './pages/map-page.ts';
import { ReportPage, SECTIONS } from './pages/report-page.ts';

/** Which texts lead a map: some, spread over the corpus, or all of it when asked for so many. */
function leads(everyDay: number): readonly number[] {
  const count = Math.min(trials(everyDay), INJECTIONS.length);
  return Array.from({ length: count }, (_, index) => Math.floor((index * INJECTIONS.length) / count));
}

function fileOf(map: JourneyMap): { name: string; text: string } {
  return { name: `${map.title.slice(0, 60)}.tropa.json`, text: writeMapFile(map) };
}

function mapOf(text: string): JourneyMap {
  const read = readMapFile(text);
  if (!read.ok) throw new Error(read.errors[0]?.message);
  return read.map;
}

async function expectKept(map: MapPage, given: JourneyMap): Promise<void> {
  await map.waitForSaved();
  expect(mapOf((await keptRecord(map.page, given.id)).text)).toEqual(given);
}

/** Every panel of the inspector, and every part of each. */
async function seeInspector(map: MapPage, given: JourneyMap): Promise<void> {
  const { inspector } = map;
  await map.canvas.focus();
  await map.press('f', 'Escape', 'Escape');
  await expect(inspector.field('О чём карта')).toBeVisible();
  await map.cards.first().locator('.icon').click();
  await expect(inspector.field('Что получает на самом деле')).toBeVisible();
  for (const part of ['важность', 'Показатели', 'Обещание, усилия, метки']) {
    const folded = inspector.panel.locator('details').filter({ hasText: part });
    if ((await folded.count()) > 0) await inspector.unfold(part);
  }
  await expect(inspector.panel.locator('.tag')).toHaveCount(given.touchpoints[0]?.tags.length ?? 0);
  await map.canvas.locator('.svelte-flow__edge .zone').first().dispatchEvent('click');
  await expect(inspector.field('Подпись')).toBeVisible();
  await map.canvas.locator('.svelte-flow__node-note').first().click();
  await expect(inspector.field('Текст')).toBeVisible();
  await map.stages.getByRole('button').first().click();
  await expect(inspector.field('Название этапа')).toBeVisible();
  await map.canvas.focus();
  await map.press('Control+a');
  await expect(map.selectedCards.first()).toBeVisible();
}

/** Every section of the report, and every table in it. */
async function seeReport(map: MapPage): Promise<void> {
  const report = new ReportPage(map);
  await report.open();
  for (const id of SECTIONS) await report.section(id).scrollIntoViewIfNeeded();
  const tables = report.root.getByRole('button', { name: /показать таблицей$/ });
  while ((await tables.count()) > 0) await tables.first().click();
  await report.allFindings();
}

async function seePalette(map: MapPage, words: string): Promise<void> {
  await map.press('Control+k');
  await expect(map.dialog).toBeVisible();
  await map.page.keyboard.insertText(words);
  await expect(map.dialog.getByRole('option').first()).toBeVisible();
}

async function savedFile(map: MapPage): Promise<string> {
  const [download] = await Promise.all([map.page.waitForEvent('download'), map.press('Control+s')]);
  return readFileSync(await download.path(), 'utf8');
}

async function exportPng(map: MapPage): Promise<void> {
  await map.page.getByRole('button', { name: 'Экспорт' }).click();
  await map.page.getByRole('menuitem', { name: /PDF/ }).click();
  const [download] = await Promise.all([
    map.page.waitForEvent('download'),
    map.dialog.getByRole('button', { name: 'Скачать PNG' }).click(),
  ]);
  expect(readFileSync(await download.path()).length).toBeGreaterThan(1000);
  await expect(map.dialog).toHaveCount(0);
}

/** Everywhere a map's texts are shown, and out again. */
async function tour(library: LibraryPage, map: MapPage, given: JourneyMap, inert: Inertness): Promise<void> {
  await inert.check();
  await seeInspector(map, given);
  await inert.check();
  await seePalette(map, given.title.slice(0, 4));
  await inert.check();
  await map.press('Escape');
  await exportPng(map);
  expect(mapOf(await savedFile(map))).toEqual(given);
  await seeReport(map);
  await inert.check();
  await expectKept(map, given);
  await library.page.getByRole('link', { name: 'Карты', exact: true }).click();
  await expect(library.newButton).toBeVisible();
  await expect(library.cards.first()).toBeVisible();
  await inert.check();
}

test.describe(`of a corpus of ${INJECTIONS.length} injections`, () => {
  test.setTimeout(3_000_000);

  test('none is more than text in a file that is opened, wherever it is shown @trial', async ({
    library,
  }) => {
    const inert = new Inertness(library.page);
    for (const lead of leads(1)) {
      const given = injectedMap(lead);
      const map = await library.openFile(fileOf(given));
      await tour(library, map, given, inert);
    }
  });

  test('none is more than text in a file that is dropped @trial', async ({ library }) => {
    const inert = new Inertness(library.page);
    for (const lead of leads(2)) {
      const given = injectedMap(lead);
      await library.dropFile(fileOf(given));
      const map = new MapPage(library.page);
      await map.opened();
      await expect(map.cards.first()).toBeVisible();
      await expectKept(map, given);
      await inert.check();
      await library.page.getByRole('link', { name: 'Карты', exact: true }).click();
      await expect(library.newButton).toBeVisible();
    }
  });

  test('none is more than text in the words that refuse a file @trial', async ({ library }) => {
    const inert = new Inertness(library.page);
    for (const lead of leads(2)) {
      const given = injectedMap(lead);
      const text = INJECTIONS[lead] ?? '';
      const wrong = { ...given, touchpoints: [{ ...given.touchpoints[0], target: text }], [`x${text}`]: 1 };
      await library.dropFile({
        name: fileOf(given).name,
        text: JSON.stringify({ format: 'tropa-map', version: 1, map: wrong }),
      });
      const dialog = library.page.getByRole('dialog');
      await expect(dialog).toContainText('map.touchpoints[0].target');
      await inert.check();
      await dialog.getByRole('button', { name: 'Закрыть' }).last().click();
      await expect(dialog).toHaveCount(0);
    }
  });

  test('none is more than text in cards that are pasted @trial', async ({ library }) => {
    const inert = new Inertness(library.page);
    for (const lead of leads(2)) {
      const given = injectedMap(lead);
      const map = await library.newMap();
      await map.canvas.focus();
      const text = copiedText(
        given,
        [...given.touchpoints, ...given.notes].map(({ id }) => id),
      );
      await map.canvas.evaluate((canvas, text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        canvas.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }, text);
      await expect(map.cards).toHaveCount(given.touchpoints.length);
      await inert.check();
      const { touchpoints, notes, links } = await map.savedMap();
      // What differs are the ids, and the stages, which this map does not have.
      const bare = (items: readonly object[]) =>
        items.map((item) => ({ ...item, id: '', stage: null, from: '', to: '', x: 0, y: 0 }));
      expect(bare(touchpoints)).toEqual(bare(given.touchpoints));
      expect(bare(notes)).toEqual(bare(given.notes));
      expect(bare(links)).toEqual(bare(given.links));
      await map.page.getByRole('link', { name: 'Карты', exact: true }).click();
      await expect(library.newButton).toBeVisible();
    }
  });

  test('none is more than text when it is typed @trial', async ({ library }) => {
    const inert = new Inertness(library.page);
    for (const lead of leads(2)) {
      const text = INJECTIONS[lead] ?? '';
      const map = await library.newMap();
      const { inspector } = map;
      await map.canvas.focus();
      await map.press('Enter');
      await map.page.keyboard.insertText(text);
      await map.press('Enter');
      const typed = [];
      for (const part of ['важность', 'Обещание, усилия, метки']) await inspector.unfold(part);
      await inspector.option('Канал', 'Свой вариант…');
      for (const label of [
        'Свой канал',
        'Чего именно ждёт',
        'Что получает на самом деле',
        '+3 %',
        'Ответственный',
      ]) {
        await inspector.fill(label, text);
        typed.push(await inspector.field(label).inputValue());
      }
      await inert.check();
      await map.canvas.focus();
      await map.press('Escape', 'Escape');
      for (const label of ['Название карты', 'О чём карта']) await inspector.fill(label, text);
      await inert.check();
      const saved = await map.savedMap();
      const { channel, expected, delivered, gesture, owner } = saved.touchpoints[0] ?? {};
      const kept = [channel, expected?.note, delivered?.note, gesture, owner];
      expect(kept.map((each) => each?.trim())).toEqual(typed.map((each) => each.trim()));
      // A field of one line takes no line break and no control character; all else is kept as it was typed.
      if (!/[\p{Cc}\p{Surrogate}\u2028\u2029]/u.test(text)) expect(saved.summary.trim()).toBe(text.trim());
      await map.reload();
      await inert.check();
      expect(await map.savedMap()).toEqual(saved);
      await map.page.getByRole('link', { name: 'Карты', exact: true }).click();
      await expect(library.newButton).toBeVisible();
    }
  });

  test('none is more than text in a record that another program has kept @trial', async ({
    library,
    context,
  }) => {
    const other = await context.newPage();
    await other.goto('./');
    await expect(other.getByRole('button', { name: 'Новая карта' })).toBeVisible();
    const inert = new Inertness(library.page);
    // None of them has a summary, so the library reads all of them whole, twice for each one that is added.
    const manyRecords = { timeout: 60_000 };
    for (const lead of leads(2)) {
      const given = injectedMap(lead);
      const record = {
        id: given.id,
        text: writeMapFile(given),
        revision: 1,
        savedAt: '2026-01-02T03:04:05.000Z',
      };
      await keepValue(other, `map:${given.id}`, record);
      await keepValue(other, `map:x${given.id}`, { ...record, id: `x${given.id}`, text: given.title });
      await library.page.reload();
      await expect(library.cards.first()).toBeVisible(manyRecords);
      await inert.check();
      await library.page.goto(`./${mapHref(given.id)}`);
      const map = new MapPage(library.page);
      await map.opened();
      await expect(map.cards.first()).toBeVisible();
      await inert.check();
      expect((await keptRecord(library.page, given.id)).text).toBe(record.text);
      await library.page.goto('./#/');
      await expect(library.newButton).toBeVisible(manyRecords);
    }
  });

  test('none is more than text in an address @trial', async ({ library }) => {
    const { page } = library;
    const inert = new Inertness(page);
    for (const lead of leads(5)) {
      const text = INJECTIONS[lead] ?? '';
      // A slash would make it a place that no page has; halves of characters can't be in an address.
      const plain = text.replaceAll(/[/?#%\p{Surrogate}]/gu, '');
      const coded = encodeURIComponent(text.replaceAll(/[/\p{Surrogate}]/gu, ''));
      for (const address of [`#/map/${plain}`, `#/map/${coded}`, `#/map/~${plain}`, mapHref(text)]) {
        await page.goto(`./${address}`);
        await expect(page.getByRole('link', { name: 'Ко всем картам' })).toBeVisible();
        await inert.check();
      }
      await page.goto('./#/');
      await expect(library.newButton).toBeVisible();
    }
  });
});
