import type { BrowserContext } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { withoutPickers } from './pages/file-pickers.ts';
import { SAMPLE } from './pages/giving-files.ts';
import { keptIds, keptRecord } from './pages/kept.ts';
import { MapPage } from './pages/map-page.ts';
import { Safety } from './pages/safety.ts';

const summary = 'О чём карта';

/** Another tab with the same map. */
async function secondTab(context: BrowserContext, first: MapPage) {
  const page = await context.newPage();
  await page.addInitScript(withoutPickers);
  await page.goto(first.page.url());
  const map = new MapPage(page);
  await map.opened();
  const safety = new Safety(page);
  await expect(safety.banner).toContainText('Карту правят в другой вкладке');
  return { page, map, safety };
}

test('a second tab shows the map and changes nothing of it', async ({ library, context }) => {
  const first = await library.openFile(SAMPLE);
  await first.waitForSaved();
  const before = await keptRecord(first.page, first.id);
  const { page, map, safety } = await secondTab(context, first);

  await expect(safety.status).toHaveText('только просмотр');
  await expect(page.getByRole('textbox', { name: 'Название карты' }).first()).not.toBeEditable();
  await expect(map.inspector.field(summary)).toBeDisabled();
  for (const tool of ['Новая точка', 'Связь', 'Заметка', 'Разложить карточки по этапам']) {
    await expect(page.getByRole('toolbar').getByRole('button', { name: tool })).toBeDisabled();
  }
  await expect(page.getByRole('button', { name: 'Что если…' })).toBeDisabled();
  await expect(map.stages.getByRole('button', { name: /^Этап$|Меню/ })).toHaveCount(0);

  await map.select('Оплата и чек');
  await expect(map.inspector.panel.getByRole('textbox').first()).toBeDisabled();
  await expect(
    map.inspector.panel.getByRole('button', { name: 'Добавить', exact: false }).first(),
  ).toBeDisabled();
  await map.press('5', 'Shift+4', 'Alt+0', 'Enter', 'F2', 'n', 't', 'l', '[', ']', 'Delete');
  await map.press('Alt+ArrowRight', 'Control+d', 'Control+x', 'Control+v', 'Control+z', 'Control+Shift+z');
  await map.press('Escape', 'Enter');
  await map.canvas.dblclick({ position: { x: 300, y: 60 } });
  const places = () =>
    map.cards.evaluateAll((cards) => cards.map((card) => (card as HTMLElement).style.transform));
  const stood = await places();
  await map.dragCard('Оплата и чек', { x: 80, y: 60 });
  expect(await places()).toEqual(stood);
  await expect(page.locator('textarea.nodrag')).toHaveCount(0);
  await expect(map.cards).toHaveCount(8);

  // Of all that was refused one word is on the screen.
  await map.select('Оплата и чек');
  await map.press('5', '4', '3');
  await expect(safety.toasts.getByText('Карта открыта только для просмотра')).toHaveCount(1);

  // An edit in the first tab is the next thing that is written.
  await first.page.bringToFront();
  await first.inspector.fill(summary, 'Из первой вкладки');
  await first.waitForSaved();
  const after = await keptRecord(first.page, first.id);
  expect(after.revision).toBe(before.revision + 1);
  expect(JSON.parse(after.text)).toEqual({
    ...JSON.parse(before.text),
    map: { ...JSON.parse(before.text).map, summary: 'Из первой вкладки' },
  });
});

test('a second tab can be looked around in: menus, palette, report', async ({ library, context }) => {
  const first = await library.openFile(SAMPLE);
  await first.waitForSaved();
  const { page, map } = await secondTab(context, first);

  await map.card('Оплата и чек').click({ button: 'right' });
  await expect(page.getByRole('menuitem')).toHaveText([/Выделить всё/, /Показать всю карту/]);
  await map.press('Escape', 'Control+k');
  await page.getByRole('combobox').fill('точка');
  await expect(page.getByRole('option', { name: /^Новая точка/ })).toHaveCount(0);
  await page.getByRole('combobox').fill('отчёт');
  await expect(page.getByRole('option', { name: /отчёт/i }).first()).toBeVisible();
  await map.press('Escape');

  await page.getByRole('link', { name: 'Отчёт' }).click();
  const habit = page.getByRole('group', { name: 'Хороший сервис — каждому' });
  await expect(habit.getByRole('radio').first()).toBeDisabled();
  await expect(page.getByRole('textbox', { name: /^1\. / })).toBeDisabled();
  await page.getByRole('button', { name: 'Допущения' }).first().click();
  const assumptions = page.getByRole('dialog');
  await expect(assumptions.getByRole('textbox').first()).toBeDisabled();
  await expect(assumptions.getByRole('button').last()).toBeEnabled();
});

test('a second tab follows the first one', async ({ library, context }) => {
  const first = await library.openFile(SAMPLE);
  await first.waitForSaved();
  const { map } = await secondTab(context, first);
  for (const text of ['Раз', 'Два', 'Три']) {
    await first.inspector.fill(summary, text);
    await expect(map.inspector.field(summary)).toHaveValue(text);
  }
  await expect(map.undoButton).toBeDisabled();
});

test('a second tab takes over, and the first one follows it', async ({ library, context }) => {
  const first = await library.openFile(SAMPLE);
  await first.waitForSaved();
  const { map, safety } = await secondTab(context, first);
  // Written a moment before: it is not lost on the way.
  await first.inspector.field(summary).fill('Последнее слово первой');
  await safety.button('Править здесь').click();
  await expect(safety.banner).toHaveCount(0);
  await expect(map.inspector.field(summary)).toBeEnabled();
  await expect(map.inspector.field(summary)).toHaveValue('Последнее слово первой');

  const firstSafety = new Safety(first.page);
  await expect(firstSafety.banner).toContainText('Карту правят в другой вкладке');
  await expect(first.inspector.field(summary)).toBeDisabled();
  await map.inspector.fill(summary, 'Из второй');
  await map.waitForSaved();
  await expect(first.inspector.field(summary)).toHaveValue('Из второй');
  expect(await map.savedMap()).toMatchObject({ summary: 'Из второй' });

  // And back again, when the second one is gone.
  await map.page.close();
  await expect(firstSafety.banner).toHaveCount(0);
  await first.inspector.fill(summary, 'Снова первая');
  expect(await first.savedMap()).toMatchObject({ summary: 'Снова первая' });
});

test('a title being written when the map is taken over ends, and the canvas has the keys', async ({
  library,
  context,
}) => {
  const first = await library.openFile(SAMPLE);
  await first.waitForSaved();
  const { safety } = await secondTab(context, first);
  await first.select('Оплата и чек');
  await first.press('Enter');
  await expect(first.page.locator('textarea.nodrag')).toBeFocused();
  await safety.button('Править здесь').click();
  await expect(first.page.locator('textarea.nodrag')).toHaveCount(0);
  await expect(first.canvas).toBeFocused();
});

test('a copy of a map that another tab edits is edited freely', async ({ library, context }) => {
  const first = await library.openFile(SAMPLE);
  await first.waitForSaved();
  const { page, map, safety } = await secondTab(context, first);
  await safety.button('Сделать копию').click();
  await expect(page).not.toHaveURL(first.page.url());
  await expect(page).toHaveTitle(/^Такси из аэропорта \(копия\)/);
  await expect(safety.banner).toHaveCount(0);
  await map.inspector.fill(summary, 'Копия');
  await map.waitForSaved();
  expect(await keptIds(page)).toHaveLength(2);
  expect(await first.savedMap()).not.toMatchObject({ summary: 'Копия' });
});

test('a map that is put into the trash elsewhere can be put back', async ({ library, context }) => {
  const first = await library.openFile(SAMPLE);
  await first.waitForSaved();
  const page = await context.newPage();
  await page.goto('./');
  await page.getByRole('article').getByRole('button').click();
  await page.getByRole('menuitem', { name: /корзин|Удалить/ }).click();

  const safety = new Safety(first.page);
  await expect(safety.banner).toContainText('Карты больше нет в библиотеке');
  await expect(first.inspector.field(summary)).toBeDisabled();
  await safety.button('Вернуть в библиотеку').click();
  await expect(safety.banner).toHaveCount(0);
  await first.inspector.fill(summary, 'Вернулась');
  expect(await first.savedMap()).toMatchObject({ summary: 'Вернулась' });
});
