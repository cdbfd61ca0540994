import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';
import { SAMPLE } from './pages/giving-files.ts';
import { ReportPage } from './pages/report-page.ts';
import type { MapPage } from './pages/map-page.ts';

const PICKUP = 'Подача машины вовремя';
const bar = (map: MapPage) => map.page.getByRole('region', { name: 'Что показано' });

async function tryOut(map: MapPage): Promise<void> {
  await map.page.getByRole('button', { name: 'Что если…' }).click();
  await expect(bar(map)).toContainText('Что если:');
}

test('what if: levels change, the map does not, every figure shows now → then', async ({ library }) => {
  const map = await library.openFile(SAMPLE);
  const before = await map.savedText();
  await tryOut(map);
  await map.select(PICKUP);
  // All observations become the level, in one go.
  await map.press('Alt+4');
  await expect(map.card(PICKUP).locator('.gap')).toContainText('−1');
  await expect(map.card(PICKUP).locator('.gap .then')).toHaveText('+1');
  await expect(map.badge(PICKUP)).toHaveCount(0);
  await expect(bar(map)).toContainText('62 %');
  await expect(bar(map).locator('.then').first()).toBeVisible();
  await expect(map.overview.locator('.then').first()).toBeVisible();

  const report = new ReportPage(map);
  await report.open();
  await expect(report.figure('completion').locator('.then')).toHaveText('79 %');
  await expect(report.figure('money').locator('.then')).toContainText('246');
  await report.backToMap();
  expect(await map.savedText()).toBe(before);

  await bar(map).getByRole('button', { name: 'Отбросить' }).click();
  await expect(bar(map)).toHaveCount(0);
  await expect(map.card(PICKUP).locator('.gap')).toHaveText('−1');
  await expect(map.badge(PICKUP)).toHaveText('3');
  expect(await map.savedText()).toBe(before);
});

test('what if: keeping makes one step of the map', async ({ library }) => {
  const map = await library.openFile(SAMPLE);
  await tryOut(map);
  await map.select(PICKUP);
  await map.press('Alt+4', 'Shift+5');
  await bar(map).getByRole('button', { name: 'Оставить' }).click();
  await expect(map.card(PICKUP).locator('.gap')).toHaveText('+1');
  const kept = await map.savedTouchpoint(PICKUP);
  expect(kept.target).toBe(5);
  expect(new Set(kept.delivered.observations.map(({ level }) => level))).toEqual(new Set([4]));
  await map.press('Control+z');
  expect((await map.savedTouchpoint(PICKUP)).target).toBe(4);
  await expect(map.card(PICKUP).locator('.gap')).toHaveText('−1');
  await expect(map.undoButton).toBeDisabled();
});

test('what if: undo stays within the trial, and leaving with changes is held up', async ({ library }) => {
  const map = await library.openFile(SAMPLE);
  await tryOut(map);
  await expect(map.undoButton).toBeDisabled();
  await map.select(PICKUP);
  await map.press('5');
  await expect(map.undoButton).toBeEnabled();
  await map.page.getByRole('link', { name: 'Карты', exact: true }).click();
  await expect(map.page.getByText('сначала оставьте их или отбросьте')).toBeVisible();
  await expect(map.page).toHaveURL(/taxi-airport$/);
  await map.press('Control+z');
  await map.page.getByRole('link', { name: 'Карты', exact: true }).click();
  await expect(library.newButton).toBeVisible();
});

test('a plan is tried out on the map', async ({ library }) => {
  const map = await library.openFile(SAMPLE);
  const report = new ReportPage(map);
  await report.open();
  await report.section('plan').getByRole('slider').fill('11');
  await report.section('plan').getByRole('button', { name: 'Попробовать план' }).click();
  await expect(bar(map)).toContainText('100 %');
  await expect(report.figure('completion').locator('.then')).toHaveText('100 %');
});

test('by keyboard alone: the palette begins a trial and drops it', async ({ library }) => {
  const map = await library.openFile(SAMPLE);
  const choose = async (words: string) => {
    await map.press('Control+k');
    await expect(map.dialog).toBeVisible();
    await map.type(words);
    await map.press('Enter');
    await expect(map.dialog.getByRole('combobox')).toHaveCount(0);
  };
  await choose('попробовать изменения');
  await expect(bar(map)).toBeVisible();
  await choose('отбросить изменения');
  await expect(bar(map)).toHaveCount(0);
  await choose('открыть отчёт');
  await expect(map.page).toHaveURL(/\/report$/);
  await choose('допущения расчётов');
  await expect(map.dialog).toContainText('17 %');
});

test('a map replaced by a file in the middle of a trial is opened anew, and goes on being kept', async ({
  library,
}) => {
  const map = await library.openFile(SAMPLE);
  await tryOut(map);
  await map.select(PICKUP);
  await map.press('5');
  const file = readFileSync(SAMPLE, 'utf8').replace('Оплата и чек', 'Оплата картой');
  await map.dropFile({ name: 'taxi.tropa.json', text: file });
  await map.dialog.getByRole('button', { name: 'Заменить' }).click();
  await expect(map.card('Оплата картой')).toBeVisible();
  await expect(bar(map)).toHaveCount(0);
  await map.select(PICKUP);
  await map.press('1');
  await map.waitForSaved();
  await map.reload();
  expect((await map.savedTouchpoint(PICKUP)).expected.level).toBe(1);
});

test('a dropped trial can be brought back', async ({ library }) => {
  const map = await library.openFile(SAMPLE);
  await tryOut(map);
  await map.select(PICKUP);
  await map.press('Alt+4');
  await bar(map).getByRole('button', { name: 'Отбросить' }).click();
  await expect(map.card(PICKUP).locator('.gap')).toHaveText('−1');
  await expect(map.page.getByRole('button', { name: 'Что если…' })).toBeFocused();
  await map.page.getByRole('button', { name: 'Вернуть', exact: true }).last().click();
  await expect(map.card(PICKUP).locator('.gap .then')).toHaveText('+1');
  await expect(bar(map)).toBeVisible();
});
