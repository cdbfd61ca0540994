import { expect, test } from './fixtures.ts';
import { BackupPage } from './pages/backup-page.ts';
import { keepValue, keptIds, keptValue } from './pages/kept.ts';
import type { LibraryPage } from './pages/library-page.ts';

const SAMPLE = '../shared/samples/taxi-airport.ru.json';
const TAXI = 'Такси из аэропорта';

async function withDeleted(library: LibraryPage): Promise<BackupPage> {
  await library.openFile(SAMPLE);
  await library.page.getByRole('link', { name: 'Карты', exact: true }).click();
  await library.choose(TAXI, 'Удалить');
  await expect(library.card(TAXI)).toHaveCount(0);
  return new BackupPage(library.page);
}

test('a deleted map waits in the trash, over a reload, and comes back', async ({ library }) => {
  const backup = await withDeleted(library);
  const { dialog } = backup;
  await library.page.reload();
  await backup.choose(/^Корзина \(1\)$/);
  await expect(dialog.getByRole('listitem')).toContainText(TAXI);
  await expect(dialog.getByRole('listitem')).toContainText('осталось 30 дней');
  await dialog.getByRole('button', { name: `Вернуть карту «${TAXI}»` }).click();
  await expect(dialog).toContainText('Корзина пуста');
  await library.page.keyboard.press('Escape');
  await expect(library.card(TAXI)).toBeVisible();
});

test('where the map is there again, a copy is put back', async ({ library }) => {
  const backup = await withDeleted(library);
  const { dialog } = backup;
  await library.openFile(SAMPLE);
  await library.page.getByRole('link', { name: 'Карты', exact: true }).click();
  await expect(library.card(TAXI)).toBeVisible();
  await backup.choose(/^Корзина/);
  await dialog.getByRole('button', { name: `Вернуть карту «${TAXI}» копией` }).click();
  await expect(dialog).toContainText('Корзина пуста');
  await library.page.keyboard.press('Escape');
  await expect(library.cards.getByRole('heading')).toHaveText([`${TAXI} (копия)`, TAXI]);
});

test('what is deleted for good can be undone for a moment, and the trash be emptied', async ({ library }) => {
  const backup = await withDeleted(library);
  const { dialog } = backup;
  await backup.choose(/^Корзина/);
  await dialog.getByRole('button', { name: `Удалить карту «${TAXI}» навсегда` }).click();
  await expect(dialog).toContainText('Корзина пуста');
  await dialog.getByRole('button', { name: 'Отменить' }).click();
  await dialog.getByRole('button', { name: `Удалить карту «${TAXI}» навсегда` }).click();
  await expect(dialog).toContainText('Корзина пуста');
  await library.page.keyboard.press('Escape');
  await library.toast
    .filter({ hasText: 'навсегда' })
    .getByRole('button', { name: 'Отменить' })
    .last()
    .click();
  await backup.choose(/^Корзина \(1\)$/);
  await dialog.getByRole('button', { name: 'Очистить корзину' }).click();
  await expect(dialog).toContainText('Корзина пуста');
  await library.page.reload();
  await backup.choose(/^Корзина$/);
  await expect(dialog).toContainText('Удалённые карты лежат здесь 30 дней');
  expect(await keptIds(library.page)).toEqual([]);
});

test('a record that can’t be read goes through the trash as it is', async ({ library }) => {
  const broken = {
    id: 'broken',
    text: '{ "format": "tropa-map"',
    revision: 3,
    savedAt: '2026-01-02T03:04:05.000Z',
  };
  await library.startFrom(TAXI);
  await library.page.getByRole('link', { name: 'Карты', exact: true }).click();
  await keepValue(library.page, 'map:broken', broken);
  await library.page.reload();
  await library.cards.filter({ hasText: 'broken' }).getByRole('button', { name: 'Удалить' }).click();
  await expect(library.cards).toHaveCount(1);
  const backup = new BackupPage(library.page);
  const { dialog } = backup;
  await backup.choose(/^Корзина/);
  await expect(dialog.getByRole('listitem')).toContainText('не читается, хранится как есть');
  await dialog.getByRole('button', { name: 'Вернуть карту «broken»' }).click();
  await expect(dialog).toContainText('Корзина пуста');
  expect(await keptValue(library.page, 'map:broken')).toEqual(broken);
});
