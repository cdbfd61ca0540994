import { readFileSync } from 'node:fs';
import { createLink, createMap, createTouchpoint, type JourneyMap } from '#lib/domain';
import { readMapFile, writeMapFile } from '#lib/format';
import { generateMap } from '../bench/generate.mjs';
import { elementsOf, endsOf, faultsOf, nameOf, readPptx, titleOf } from '../fixtures/pptx-file.ts';
import { readXml } from '../fixtures/well-formed.ts';
import { expect, test } from './fixtures.ts';
import { SAMPLE } from './pages/giving-files.ts';
import { ExportDialog } from './pages/export-dialog.ts';
import { readPdf } from './pages/pdf-file.ts';
import { ReportPage } from './pages/report-page.ts';

const MAPS = { sample: () => readFileSync(SAMPLE, 'utf8'), big: () => generateMap(500, 'exports-500') };

function mapOf(text: string): JourneyMap {
  const read = readMapFile(text);
  if (!read.ok) throw new Error(read.errors[0]?.message);
  return read.map;
}

const fileOf = (text: string) => ({ name: 'map.tropa.json', text });
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

for (const [name, textOf] of Object.entries(MAPS)) {
  test(`PDF, ${name}: every title, label and share can be found, nothing is a raster`, async ({
    library,
  }) => {
    const text = textOf();
    const map = mapOf(text);
    const page = await library.openFile(fileOf(text));
    const dialog = await ExportDialog.open(page);
    await dialog.choose('PDF', 'По размеру карты');
    await expect(dialog.size).toHaveText(/^1 лист /);
    const { bytes, name } = await dialog.download('PDF');
    expect(name).toMatch(/\.pdf$/);
    const pdf = readPdf(bytes);
    expect(pdf.pages).toHaveLength(1);
    expect(pdf.images).toBe(0);
    const said = plain(pdf.pages.flatMap(({ lines }) => lines).join(' '));
    const wanted = [map.title, ...[...map.touchpoints, ...map.stages].map(({ title }) => title)];
    wanted.push(...map.links.map(({ label }) => label));
    expect(wanted.map(plain).filter((each) => !said.includes(each))).toEqual([]);
    const shares = map.links.filter(({ share }) => share !== null);
    expect(said.match(/\d %/g)?.length ?? 0).toBeGreaterThanOrEqual(shares.length);
  });

  test(`PowerPoint, ${name}: a shape for each card, a connector for each link, a slide a stage`, async ({
    library,
  }) => {
    test.setTimeout(120_000);
    const text = textOf();
    const map = mapOf(text);
    const page = await library.openFile(fileOf(text));
    const dialog = await ExportDialog.open(page);
    await dialog.choose('PowerPoint');
    await expect(dialog.size).toHaveText(/^\d+ слайд/);
    const { bytes, name } = await dialog.download('PowerPoint');
    expect(name).toMatch(/\.pptx$/);
    const deck = readPptx(bytes);
    expect(faultsOf(deck)).toEqual([]);
    const overview = deck.slides[1]!;
    const names = elementsOf(overview, 'p:sp').map(nameOf);
    expect(map.touchpoints.filter(({ title }) => !names.includes(title))).toEqual([]);
    const connectors = elementsOf(overview, 'p:cxnSp');
    expect(connectors).toHaveLength(map.links.length);
    expect(connectors.filter((each) => endsOf(each).length < 2)).toEqual([]);
    const titles = deck.slides.map(titleOf);
    const used = map.stages.filter(({ id }) => map.touchpoints.some(({ stage }) => stage === id));
    expect(titles.slice(2, 2 + used.length)).toEqual(used.map(({ title }) => title));
    expect(elementsOf(deck.slides[2 + used.length]!, 'a:tbl')).toHaveLength(1);
    expect(elementsOf(deck.slides.at(-1)!, 'p:pic')).toHaveLength(1);
    expect(deck.notes.filter((notes) => notes.trim() === '')).toEqual([]);
  });
}

test('tiles: as many pages as the dialog said, each named', async ({ library }) => {
  const page = await library.openFile(fileOf(MAPS.sample()));
  const dialog = await ExportDialog.open(page);
  await dialog.choose('PDF', 'Склейкой, 100 %', 'A4');
  const told = Number(/^\d+/.exec(await dialog.size.innerText())?.[0]);
  expect(told).toBeGreaterThan(1);
  await expect(dialog.sheets).toHaveCount(told);
  const { bytes } = await dialog.download('PDF');
  const pdf = readPdf(bytes);
  expect(pdf.pages).toHaveLength(told);
  expect(pdf.pages.at(-1)!.lines.join(' ')).toContain(`${told}/${told}`);
});

test('SVG with its letters as shapes: no text is left, and it carries the map', async ({ library }) => {
  const page = await library.openFile(fileOf(MAPS.sample()));
  const dialog = await ExportDialog.open(page);
  await dialog.choose('SVG', 'Контурами');
  const svg = (await dialog.download('SVG')).bytes.toString();
  readXml(svg.replace(/^<\?xml [^>]*\?>\s*/, ''));
  expect(svg).not.toMatch(/<text|font-face/);
  expect(svg).toContain('Подача машины');
});

test('print: the same sheets as the PDF, by the keys and from the dialog', async ({ library, page: tab }) => {
  const page = await library.openFile(fileOf(MAPS.sample()));
  await tab.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset['printing'] = 'yes';
    };
  });
  const printing = tab.locator('html[data-printing]');
  const over = () =>
    tab.evaluate(() => {
      delete document.documentElement.dataset['printing'];
      dispatchEvent(new Event('afterprint'));
    });
  /** The pages that come out of the printer, in points. */
  const paper = async () => {
    const file = (await tab.pdf({ preferCSSPageSize: true })).toString('latin1');
    const boxes = file.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g);
    return [...boxes].map(
      ([, width, height]) => `${Math.round(Number(width))} × ${Math.round(Number(height))}`,
    );
  };
  await page.canvas.focus();
  await page.press('Control+p');
  await expect(printing).toBeAttached();
  expect(await paper()).toEqual(['842 × 595']);
  await over();
  await expect(tab.locator('.printed-sheets')).toHaveCount(0);

  const dialog = await ExportDialog.open(page);
  await dialog.choose('PDF', 'Склейкой, 100 %', 'A4');
  const told = Number(/^\d+/.exec(await dialog.size.innerText())?.[0]);
  await dialog.button('Напечатать').click();
  await expect(printing).toBeAttached();
  expect(await paper()).toHaveLength(told);
  await over();
  await expect(page.dialog).toHaveCount(0);
});

test('the report is printed as long as it is', async ({ library, page: tab }) => {
  const page = await library.openFile(fileOf(MAPS.sample()));
  await new ReportPage(page).open();
  const file = (await tab.pdf({ format: 'A4' })).toString('latin1');
  expect(file.match(/\/MediaBox/g)?.length).toBeGreaterThan(2);
});

test('a map that nobody has measured says nothing of who comes to the end', async ({ library }) => {
  const [from, to] = [createTouchpoint({ title: 'Сайт' }), createTouchpoint({ title: 'Оплата' })];
  const map = createMap({
    title: 'Замеров нет',
    touchpoints: [from, to],
    links: [createLink(from.id, to.id)],
  });
  const page = await library.openFile(fileOf(writeMapFile(map)));
  const dialog = await ExportDialog.open(page);
  await dialog.choose('SVG');
  const svg = (await dialog.download('SVG')).bytes.toString();
  expect(svg).toContain('Замеров нет');
  expect(svg).not.toContain('Дойдут');
});

test('slides are named by the map, whatever part of it was chosen for a picture', async ({ library }) => {
  const page = await library.openFile(fileOf(MAPS.sample()));
  const dialog = await ExportDialog.open(page);
  await dialog.choose('PNG', 'Этап', 'PowerPoint');
  expect((await dialog.download('PowerPoint')).name).toBe('Такси из аэропорта.pptx');
  const again = await ExportDialog.open(page);
  await again.choose('PNG', 'Этап');
  expect((await again.download('PNG')).name).toBe('Такси из аэропорта - Выбор@2x.png');
});

test('the last choice is kept, and a cancelled work leaves the dialog as it was', async ({ library }) => {
  const page = await library.openFile(fileOf(MAPS.big()));
  let dialog = await ExportDialog.open(page);
  await dialog.choose('PowerPoint', 'Тёмное');
  await expect(dialog.button('Скачать PowerPoint')).toBeEnabled();
  await dialog.button('Скачать PowerPoint').click();
  await dialog.button('Отмена').click();
  await expect(dialog.button('Скачать PowerPoint')).toBeEnabled();
  await page.press('Escape');
  await page.reload();
  dialog = await ExportDialog.open(page);
  await expect(dialog.button('Скачать PowerPoint')).toBeVisible();
  await expect(dialog.radio('Тёмное')).toBeChecked();
});
