import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { SAMPLE } from './pages/giving-files.ts';
import { keepValue } from './pages/kept.ts';
import type { LibraryPage } from './pages/library-page.ts';
import { ReportPage } from './pages/report-page.ts';

const SERIOUS = ['serious', 'critical'];

/** Fails with the rules, the places and the state of the page where axe finds something serious. */
async function expectAccessible(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze();
  const serious = violations
    .filter(({ impact }) => SERIOUS.includes(impact ?? ''))
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`),
    );
  expect.soft(serious, state).toEqual([]);
}

async function fillLibrary(library: LibraryPage): Promise<void> {
  for (const template of ['Такси из аэропорта', 'Первый визит в стоматологию']) {
    await library.startFrom(template);
    await library.page.goBack();
    await expect(library.newButton).toBeVisible();
  }
  await keepValue(library.page, 'map:odd', 42);
  await library.page.reload();
  await expect(library.cards).toHaveCount(3);
}

async function checkEditor(library: LibraryPage): Promise<void> {
  const { page } = library;
  const empty = await library.newMap();
  await expectAccessible(page, 'an empty map');
  await empty.dropFile({ name: 'wrong.json', text: '{' });
  await expect(empty.dialog).toBeVisible();
  await expectAccessible(page, 'a refused file');
  await empty.press('Escape');

  await empty.dropFile(SAMPLE);
  await expect(page).toHaveURL(/taxi-airport$/);
  const map = empty;
  await map.opened();
  await expect(map.cards).toHaveCount(8);
  await expectAccessible(page, 'nothing selected');

  await map.select('Подача машины вовремя');
  await map.inspector.unfold('важность');
  await map.inspector.unfold('Обещание, усилия, метки');
  await expectAccessible(page, 'a touchpoint selected');
  await map.select('Оплата и чек', { adding: true });
  await expectAccessible(page, 'two touchpoints selected');
  await map.canvas.locator('.svelte-flow__edge .zone').first().dispatchEvent('click');
  await expect(map.inspector.heading('Связь')).toBeVisible();
  await expectAccessible(page, 'a link selected');
  await map.stages.getByRole('button', { name: 'Заказ', exact: true }).click();
  await expectAccessible(page, 'a stage selected');
  await map.canvas.focus();
  await map.press('t');
  await map.type('Заметка на полях');
  await expectAccessible(page, 'a note being written');
  await map.press('Escape');

  await page.getByRole('button', { name: 'Экспорт' }).click();
  await expectAccessible(page, 'the export menu');
  await page.getByRole('menuitem', { name: /PDF/ }).click();
  await expect(map.dialog).toBeVisible();
  await expectAccessible(page, 'the export dialog');
  await map.press('Escape');
  await expect(map.dialog).toHaveCount(0);
  await map.press('Control+k');
  await expect(map.dialog).toBeVisible();
  await expectAccessible(page, 'the palette');
  await map.press('Escape');
  await expect(map.dialog).toHaveCount(0);
  await page.getByRole('button', { name: 'Клавиши' }).click();
  await expect(map.dialog).toBeVisible();
  await expectAccessible(page, 'the keys');
}

async function checkReport(library: LibraryPage): Promise<void> {
  const { page } = library;
  const map = await library.openFile(SAMPLE);
  await map.canvas.focus();
  for (const overlay of ['target', 'reliability', 'lost', 'complaint']) {
    await map.press('o');
    await expect(page.locator('[data-overlay-legend]')).toBeVisible();
    await expectAccessible(page, `the overlay ${overlay}`);
  }
  const report = new ReportPage(map);
  await report.open();
  await expect(report.findings.first()).toBeVisible();
  await report.section('gaps').locator('summary').first().click();
  await expectAccessible(page, 'the report');
  for (const id of ['loss', 'importance', 'reliability', 'paths', 'escalator', 'plan'] as const) {
    await report.asTable(id);
  }
  await expectAccessible(page, 'the report in tables');
  await report.figure('money').getByRole('button', { name: 'Допущения' }).click();
  await expect(map.dialog).toBeVisible();
  await expectAccessible(page, 'the assumptions');
  await map.press('Escape');
  await page.getByRole('button', { name: 'Что если…' }).click();
  await report.section('escalator').getByRole('slider').fill('24');
  await expect(report.figure('completion').locator('.then')).toBeVisible();
  await expectAccessible(page, 'what if, two years ahead');
}

for (const theme of ['light', 'dark'] as const) {
  test.describe(`${theme} theme`, () => {
    test.use({ colorScheme: theme, contextOptions: { reducedMotion: 'reduce' } });

    test('axe finds nothing serious in the library', async ({ library }) => {
      await expectAccessible(library.page, 'empty');
      await fillLibrary(library);
      await expectAccessible(library.page, 'with maps');
      await library.cards.first().getByRole('button').first().click();
      await expectAccessible(library.page, 'the menu of a map');
    });

    test('axe finds nothing serious in the editor', async ({ library }) => {
      test.slow();
      await checkEditor(library);
    });

    test('axe finds nothing serious in the report', async ({ library }) => {
      test.slow();
      await checkReport(library);
    });
  });
}

test.describe('wide', () => {
  test.use({ viewport: { width: 1920, height: 1080 }, contextOptions: { reducedMotion: 'reduce' } });

  test('axe finds nothing serious at 1920 px', async ({ library }) => {
    const map = await library.openFile(SAMPLE);
    await map.select('Подача машины вовремя');
    await expectAccessible(library.page, 'a touchpoint selected');
  });
});

test.describe('narrow', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('the library does not scroll sideways at 320 px', async ({ library }) => {
    const width = () => library.page.evaluate(() => document.documentElement.scrollWidth);
    await library.page.setViewportSize({ width: 320, height: 640 });
    expect(await width()).toBeLessThanOrEqual(320);
    await expectAccessible(library.page, 'empty, 320 px');
    await library.page.setViewportSize({ width: 1280, height: 800 });
    await fillLibrary(library);
    await library.page.setViewportSize({ width: 320, height: 640 });
    expect(await width()).toBeLessThanOrEqual(320);
  });
});
