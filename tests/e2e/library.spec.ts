import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';
import { keepValue, keptIds, keptValue } from './pages/kept.ts';

const TEMPLATES = [
  { ru: 'Такси из аэропорта', en: 'Airport taxi' },
  { ru: 'Первый визит в стоматологию', en: 'First visit to the dentist' },
  { ru: 'Интернет-магазин: заказ и возврат', en: 'Online shop: order and return' },
];

test('an empty library offers three templates, a new map and a file', async ({ library }) => {
  await expect(library.page.getByRole('heading', { level: 1 })).toHaveText(
    'Увидьте, где клиент получает меньше, чем ждёт',
  );
  await expect(library.page.getByRole('main').getByRole('list').getByRole('button')).toHaveCount(3);
  for (const { ru } of TEMPLATES) await expect(library.template(ru)).toBeVisible();
  await expect(library.openButton).toBeVisible();
});

for (const language of ['ru', 'en'] as const) {
  test(`every template opens in ${language}, measured, with one zeroing card`, async ({ library }) => {
    if (language === 'en') await library.page.getByRole('button', { name: /^EN/ }).click();
    for (const template of TEMPLATES) {
      const map = await library.startFrom(template[language]);
      await map.canvas.focus();
      await map.press('f');
      const { touchpoints, title } = await map.savedMap();
      expect(touchpoints.length).toBeGreaterThanOrEqual(8);
      expect(touchpoints.length).toBeLessThanOrEqual(16);
      expect(/[а-яё]/i.test(title)).toBe(language === 'ru');
      await expect(map.cards).toHaveCount(touchpoints.length);
      await expect(map.canvas.locator('.verdict')).toHaveCount(1);
      await expect(map.canvas.locator('.verdict')).toHaveText(
        language === 'ru' ? 'обнуляет счёт клиента' : 'zeroes the account',
      );
      await expect(map.inspector.panel).toContainText(new RegExp(`${touchpoints.length} (точ|touchpoints)`));
      await map.page.getByRole('link', { name: /^(Карты|Maps)$/ }).click();
      await expect(library.card(title)).toContainText(
        new RegExp(`^.*${touchpoints.length} (точ|touchpoints)`, 's'),
      );
    }
    await expect(library.cards).toHaveCount(3);
  });
}

test('maps stand newest first, are copied, deleted and brought back, and outlive a reload', async ({
  library,
}) => {
  for (const { ru } of TEMPLATES) {
    await library.startFrom(ru);
    await library.page.getByRole('link', { name: 'Карты', exact: true }).click();
    await expect(library.newButton).toBeVisible();
  }
  const [taxi, clinic, shop] = (await library.titles()).toReversed() as [string, string, string];

  // The oldest one is edited: it comes to the front.
  const map = await library.open(taxi);
  await map.canvas.focus();
  await map.press('n');
  await map.type('Ещё одна');
  await map.press('Enter');
  await map.waitForSaved();
  await map.page.getByRole('link', { name: 'Карты', exact: true }).click();
  await expect(library.cards.getByRole('heading')).toHaveText([taxi, shop, clinic]);

  await library.choose(clinic, 'Создать копию');
  await expect(library.cards.getByRole('heading')).toHaveText([`${clinic} (копия)`, taxi, shop, clinic]);

  await library.choose(taxi, 'Удалить');
  await expect(library.card(taxi)).toHaveCount(0);
  await expect(library.toast).toContainText(`Карта «${taxi}» удалена`);
  expect(await keptIds(library.page)).toHaveLength(3);
  await library.toast.getByRole('button', { name: 'Отменить' }).click();
  await expect(library.cards.getByRole('heading')).toHaveText([`${clinic} (копия)`, taxi, shop, clinic]);

  await library.choose(shop, 'Удалить');
  await expect(library.card(shop)).toHaveCount(0);
  await library.page.reload();
  await expect(library.cards.getByRole('heading')).toHaveText([`${clinic} (копия)`, taxi, clinic]);
  const again = await library.open(taxi);
  await expect(again.card('Ещё одна')).toBeVisible();
});

test('a new map has stages and a title, and is there after a reload', async ({ library }) => {
  const map = await library.newMap();
  expect((await map.savedMap()).stages.map(({ title }) => title)).toEqual([
    'Выбор',
    'Покупка',
    'Использование',
  ]);
  await expect(map.canvas.getByRole('group')).toHaveCount(0);
  await expect(map.page.getByRole('heading', { name: 'Нарисуйте путь клиента' })).toBeVisible();
  await map.reload();
  await map.page.getByRole('link', { name: 'Карты', exact: true }).click();
  await expect(library.card('Новый путь клиента')).toContainText('Точек контакта пока нет');
});

test('a record that cannot be read is shown, can be downloaded and is never written over', async ({
  library,
}) => {
  const text = '{ "format": "tropa-map", "version": 1, "map": { "title": "Полкарты" ';
  const broken = { id: 'broken', text, revision: 3, savedAt: '2026-01-02T03:04:05.000Z' };
  await keepValue(library.page, 'map:broken', broken);
  await keepValue(library.page, 'map:odd', 42);
  await library.page.reload();
  await expect(library.cards).toHaveCount(2);
  const card = library.cards.filter({ hasText: 'broken' });
  await expect(card).toContainText('Эту карту не удаётся прочитать');

  const [download] = await Promise.all([
    library.page.waitForEvent('download'),
    card.getByRole('button', { name: 'Скачать файл' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toBe(text);

  await library.page.goto('./#/map/broken');
  await expect(library.page.getByRole('heading', { name: 'Эту карту не удаётся прочитать' })).toBeVisible();
  await library.page.getByRole('link', { name: 'Ко всем картам' }).click();
  await library.newMap();
  expect(await keptValue(library.page, 'map:broken')).toEqual(broken);
  expect(await keptValue(library.page, 'map:odd')).toBe(42);

  await library.page.getByRole('link', { name: 'Карты', exact: true }).click();
  await card.getByRole('button', { name: 'Удалить' }).click();
  await expect(card).toHaveCount(0);
  await library.toast.getByRole('button', { name: 'Отменить' }).click();
  await expect(card).toBeVisible();
  expect(await keptValue(library.page, 'map:broken')).toEqual(broken);
});

test('an address of no map says so', async ({ library }) => {
  await library.page.goto('./#/map/nowhere');
  await expect(
    library.page.getByRole('heading', { name: 'Такой карты на этом устройстве нет' }),
  ).toBeVisible();
  await library.page.getByRole('link', { name: 'Ко всем картам' }).click();
  await expect(library.newButton).toBeVisible();
});
