import { expect, test } from './fixtures.ts';
import { SAMPLE } from './pages/giving-files.ts';
import type { MapPage } from './pages/map-page.ts';

const viewOf = (map: MapPage) =>
  map.canvas.locator('.svelte-flow__viewport').evaluate((viewport: HTMLElement) => viewport.style.transform);

async function dragBy(map: MapPage, handle: string, by: { x: number; y: number }): Promise<void> {
  const from = await map.middleOf(map.page.getByRole('separator', { name: handle }));
  await map.drag(from, { x: from.x + by.x, y: from.y + by.y });
}

test('a reload restores the view, the panels, the selection, the language and the theme', async ({
  library,
}) => {
  const map = await library.openFile(SAMPLE);
  await map.select('Оплата и чек');
  await map.page.getByRole('button', { name: 'Крупнее' }).click();
  await map.canvas.hover();
  await map.page.mouse.wheel(40, 30);
  await dragBy(map, 'Ширина панели свойств', { x: -90, y: 0 });
  await dragBy(map, 'Высота панели кривой', { x: 0, y: -60 });
  await map.page.getByRole('button', { name: 'Панель обзора' }).click();
  await expect(map.overview).toHaveCount(0);
  await map.theme('Тёмная');
  await map.language('en');
  const inspectorWidth = () => map.inspector.panel.evaluate((panel) => Math.round(panel.clientWidth));
  const curveHeight = () =>
    map.page
      .getByRole('region', { name: 'Expectation and experience along the way' })
      .evaluate((strip) => Math.round(strip.clientHeight));
  const zoomed = await map.page.getByRole('button', { name: /^Scale, back/ }).textContent();
  const [view, width, height] = [await viewOf(map), await inspectorWidth(), await curveHeight()];

  await map.reload();
  await expect(map.page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(map.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(map.overview).toHaveCount(0);
  await expect(map.selectedCards).toHaveCount(1);
  await expect(map.card('Оплата и чек')).toHaveClass(/selected/);
  await expect(map.inspector.panel.getByRole('textbox').first()).toHaveValue('Оплата и чек');
  await expect(map.page.getByRole('button', { name: /^Scale, back/ })).toHaveText(zoomed ?? '');
  expect(await viewOf(map)).toBe(view);
  expect(Math.abs((await inspectorWidth()) - width)).toBeLessThanOrEqual(2);
  expect(Math.abs((await curveHeight()) - height)).toBeLessThanOrEqual(2);
});

test('panels collapse and come back', async ({ library }) => {
  const map = await library.openFile(SAMPLE);
  for (const [button, panel] of [
    ['Панель обзора', map.overview],
    ['Панель кривой', map.page.getByRole('region', { name: 'Ожидание и опыт по пути' })],
    ['Панель свойств', map.inspector.panel],
  ] as const) {
    const toggle = map.page.getByRole('button', { name: button });
    await expect(panel).toBeVisible();
    await toggle.click();
    await expect(panel).toHaveCount(0);
    await expect(toggle).toHaveAttribute('aria-pressed', 'false');
    await toggle.click();
    await expect(panel).toBeVisible();
  }
});

test('switching the language in the middle of an edit loses nothing', async ({ library }) => {
  const map = await library.newMap();
  await map.canvas.focus();
  await map.press('Enter');
  await map.type('Визит');
  await map.language('en');
  await expect(map.card('Визит')).toBeVisible();
  await expect(map.page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(map.undoButton).toHaveAccessibleName(/^Undo: .*Визит/);
  expect((await map.savedMap()).touchpoints[0]?.title).toBe('Визит');

  await map.language('ru');
  await map.select('Визит');
  await map.inspector.unfold('Обещание, усилия, метки');
  await map.inspector.button('Добавить').click();
  await map.inspector.field('Обещано').fill('2,5');
  await map.language('en');
  await map.language('ru');
  await expect(map.inspector.field('Обещано')).toHaveValue('2,5');
  await map.inspector.fill('По факту', '3');
  expect((await map.savedMap()).touchpoints[0]?.promise).toMatchObject({ promised: 2.5, actual: 3 });
  await map.undoAll();
  await expect(map.cards).toHaveCount(0);
});

test('the theme is light, dark or the system’s', async ({ library }) => {
  const { page } = library;
  const html = page.locator('html');
  const map = await library.newMap();
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(html).toHaveAttribute('data-theme', 'light');
  const light = await background();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(html).toHaveAttribute('data-theme', 'dark');
  const dark = await background();
  expect(dark).not.toBe(light);

  await map.theme('Светлая');
  await expect(html).toHaveAttribute('data-theme', 'light');
  expect(await background()).toBe(light);
  await page.reload();
  await expect(html).toHaveAttribute('data-theme', 'light');
  await map.theme('Тёмная');
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await background()).toBe(dark);
  await map.theme('Как в системе');
  await expect(html).toHaveAttribute('data-theme', 'light');
});

test.describe('in a browser of another language', () => {
  test.use({ locale: 'de-DE' });
  test('the interface begins in English', async ({ library }) => {
    await expect(library.page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(library.newButton).toHaveText('New map');
    await expect(library.page).toHaveTitle('Maps · Tropa');
  });
});
