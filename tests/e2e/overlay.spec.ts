import { expect, test } from './fixtures.ts';
import { SAMPLE } from './pages/giving-files.ts';

const PICKUP = 'Подача машины вовремя';
const RATE = 'Оценка поездки, жалоба';

test('overlays show the map by target, reliability, customers lost and complaint ways', async ({
  library,
}) => {
  const map = await library.openFile(SAMPLE);
  const before = await map.savedText();
  const show = async (name: string) => {
    await map.page.getByRole('button', { name: /^Показано/ }).click();
    await map.page.getByRole('menuitemcheckbox', { name }).click();
  };
  await show('Цель');
  await expect(map.card(PICKUP)).toContainText('ещё 2');
  await expect(map.page.locator('[data-overlay-legend]')).toBeVisible();
  await show('Надёжность');
  await expect(map.card(PICKUP)).toContainText('79 %');
  await show('Потери клиентов');
  await expect(map.card(PICKUP)).toContainText('195');
  await show('Куда пожаловаться');
  await expect(map.card(RATE)).toContainText('Некуда');
  // The ranking stays whatever is shown, and nothing of it is in the map.
  await expect(map.badge(PICKUP)).toHaveText('3');

  await map.reload();
  await expect(map.card(RATE)).toContainText('Некуда');
  await show('Разрыв');
  await expect(map.card(RATE)).toContainText('−0,3');
  await expect(map.page.locator('[data-overlay-legend]')).toHaveCount(0);
  expect(await map.savedText()).toBe(before);
});

test('O walks the overlays on the canvas, Shift+O walks back', async ({ library }) => {
  const map = await library.openFile(SAMPLE);
  await map.select(PICKUP);
  await map.press('o');
  await expect(map.card(PICKUP)).toContainText('ещё 2');
  await map.press('o', 'o');
  await expect(map.card(PICKUP)).toContainText('195');
  await map.press('Shift+O', 'Shift+O', 'Shift+O');
  await expect(map.card(PICKUP).locator('.gap')).toHaveText('−1');
});

test('a card marks its findings, the inspector words them and mends one', async ({ library }) => {
  const map = await library.openFile(SAMPLE);
  await expect(map.card(PICKUP).locator('.found')).toHaveAttribute('aria-label', /\d/);
  await expect(map.card('Оплата и чек').locator('.found')).toHaveCount(0);
  await map.select(PICKUP);
  const findings = map.inspector.panel.getByRole('article');
  await expect(findings.filter({ hasText: 'Обещание нарушено' })).toContainText('27 мин');
  const silent = findings.filter({ hasText: 'Некуда пожаловаться' });
  await silent.getByRole('button', { name: 'Звоним первыми' }).click();
  await expect(silent).toHaveCount(0);
  expect((await map.savedTouchpoint(PICKUP)).complaint).toBe('proactive');
  await map.press('Control+z');
  await expect(silent).toHaveCount(1);
});
