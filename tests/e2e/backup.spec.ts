import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from './fixtures.ts';
import { BackupPage } from './pages/backup-page.ts';
import { keptIds, keptRecord } from './pages/kept.ts';
import type { LibraryPage } from './pages/library-page.ts';

const TAXI = 'Такси из аэропорта';
const CLINIC = 'Первый визит в стоматологию';

async function backToLibrary(library: LibraryPage): Promise<void> {
  await library.page.getByRole('link', { name: 'Карты', exact: true }).click();
  await expect(library.newButton).toBeVisible();
}

async function withTwoMaps(library: LibraryPage): Promise<BackupPage> {
  for (const title of [TAXI, CLINIC]) {
    await library.startFrom(title);
    await backToLibrary(library);
  }
  return new BackupPage(library.page);
}

/** Takes away all that the browser keeps of the site, as its settings do. */
async function clearSite(library: LibraryPage): Promise<void> {
  const { page } = library;
  await page.goto('about:blank');
  const session = await page.context().newCDPSession(page);
  const origin = new URL(test.info().project.use.baseURL ?? '').origin;
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb,local_storage' });
  await library.goto();
}

test('a backup brings everything back into a browser that was cleared', async ({ library }) => {
  const backup = await withTwoMaps(library);
  const map = await library.open(TAXI);
  await map.canvas.focus();
  await map.press('n');
  await map.type('Ещё одна');
  await map.press('Enter');
  await map.waitForSaved();
  await backToLibrary(library);
  const before = await Promise.all((await keptIds(library.page)).map((id) => keptRecord(library.page, id)));

  const file = await backup.save();
  expect(file.name).toMatch(/^tropa-backup-\d{4}-\d\d-\d\d\.zip$/);
  await expect(library.toast).toContainText('Резервная копия — 2 карты');
  const names = Object.keys(unzipSync(new Uint8Array(file.bytes)));
  expect(names).toEqual(
    expect.arrayContaining([`maps/${TAXI}.tropa.json`, `maps/${CLINIC}.tropa.json`, 'tropa-backup.json']),
  );
  expect(names.filter((name) => name.startsWith(`versions/${TAXI}/`)).length).toBeGreaterThan(0);

  await clearSite(library);
  await expect(library.cards).toHaveCount(0);
  await library.dropFile(file);
  await expect(backup.dialog).toContainText('Нет в библиотеке');
  await backup.restoreButton.click();
  await expect(library.cards).toHaveCount(2);
  await expect(library.toast).toContainText('восстановлены 2 карты');
  for (const record of before) {
    const { text, savedAt } = await keptRecord(library.page, record.id);
    expect({ text, savedAt }).toEqual({ text: record.text, savedAt: record.savedAt });
  }
  await library.page.reload();
  await expect(library.cards).toHaveCount(2);
});

test('a map that differs is kept, replaced or added beside, as one chooses, and undone', async ({
  library,
}) => {
  const backup = await withTwoMaps(library);
  const file = await backup.save();
  for (const title of [TAXI, CLINIC]) {
    const map = await library.open(title);
    await map.canvas.focus();
    await map.press('n');
    await map.type('Позже');
    await map.press('Enter');
    await map.waitForSaved();
    await backToLibrary(library);
  }
  const changed = await Promise.all((await keptIds(library.page)).map((id) => keptRecord(library.page, id)));

  await backup.give(file);
  await expect(backup.dialog).toContainText('Есть в библиотеке, но отличаются');
  await expect(backup.dialog.getByRole('button', { name: 'Ничего не выбрано' })).toBeDisabled();
  await backup.choiceFor(TAXI, 'Заменить').click();
  await backup.choiceFor(CLINIC, 'Добавить копию').click();
  await backup.restoreButton.click();
  await expect(library.cards.getByRole('heading')).toHaveText([
    TAXI,
    CLINIC,
    `${CLINIC} (из резервной копии)`,
  ]);
  await library.toast.getByRole('button', { name: 'Отменить' }).click();
  await expect(library.cards).toHaveCount(2);
  for (const { id, text } of changed) expect((await keptRecord(library.page, id)).text).toBe(text);

  // What is the same already is only named.
  const again = await backup.save();
  await backup.give(again);
  await expect(backup.dialog).toContainText('Уже есть, такие же');
  await library.page.keyboard.press('Escape');
  await expect(backup.dialog).toHaveCount(0);
});

test('an archive that is no sound backup is refused with the reason, and nothing changes', async ({
  library,
}) => {
  const backup = await withTwoMaps(library);
  const { bytes } = await backup.save();
  const before = await keptIds(library.page);
  const foreign = Buffer.from(zipSync({ 'word/document.xml': strToU8('<x/>') }));
  const list = { format: 'tropa-backup', version: 2, createdAt: '2026-01-01T00:00:00.000Z', maps: [] };
  const newer = Buffer.from(zipSync({ 'tropa-backup.json': strToU8(JSON.stringify(list)) }));
  const refusals: readonly (readonly [Buffer, string])[] = [
    [bytes.subarray(0, bytes.length - 40), 'Архив обрывается'],
    [foreign, 'не резервная копия Tropa'],
    [newer, 'более новая версия Tropa'],
    [Buffer.from('no archive'), 'не zip-архив'],
  ];
  for (const [bytes, reason] of refusals) {
    await backup.give({ name: 'копия.zip', bytes });
    await expect(backup.dialog).toContainText(reason);
    await backup.dialog.getByRole('button', { name: 'Закрыть' }).first().click();
    await expect(backup.dialog).toHaveCount(0);
  }
  expect(await keptIds(library.page)).toEqual(before);
});

test('markup and paths in a backup are text and nothing else', async ({ library }) => {
  const backup = await withTwoMaps(library);
  const files = unzipSync(new Uint8Array((await backup.save()).bytes));
  const list = JSON.parse(new TextDecoder().decode(files['tropa-backup.json']));
  const [first, second] = list.maps;
  const evil = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
  files['../../../evil'] = strToU8('{');
  first.file = '../../../evil';
  first.title = evil;
  first.id = '__proto__';
  second.title = evil;
  files['tropa-backup.json'] = strToU8(JSON.stringify(list));
  await backup.give({ name: `${evil}.zip`, bytes: Buffer.from(zipSync(files)) });
  await expect(backup.dialog).toContainText('Восстановить нельзя');
  await expect(backup.dialog).toContainText(evil);
  await expect(library.page).toHaveTitle('Карты · Tropa');
});

test('an old backup is mentioned until one is made, or for a week not at all', async ({ library }) => {
  const backup = await withTwoMaps(library);
  const reminder = library.page.getByText(/^(Последняя резервная копия|Резервной копии)/);
  await expect(library.cards).toHaveCount(2);
  const remember = (at: string) =>
    library.page.evaluate((at) => localStorage.setItem('tropa:backup', JSON.stringify({ at })), at);
  await remember(new Date(Date.now() - 20.5 * 86_400_000).toISOString());
  await library.page.reload();
  await expect(reminder).toHaveText('Последняя резервная копия — 20 дней назад.');
  await library.page.getByRole('button', { name: 'Позже' }).click();
  await expect(reminder).toHaveCount(0);
  await library.page.reload();
  await expect(library.cards).toHaveCount(2);
  await expect(reminder).toHaveCount(0);

  await remember('2026-01-01T00:00:00.000Z');
  await library.page.reload();
  await expect(reminder).toBeVisible();
  await backup.save();
  await expect(reminder).toHaveCount(0);
});

test.describe('a database that was emptied', () => {
  /** Takes the maps away and leaves what stands outside the database. */
  async function loseMaps(library: LibraryPage): Promise<void> {
    const { page } = library;
    await page.goto('about:blank');
    const session = await page.context().newCDPSession(page);
    const origin = new URL(test.info().project.use.baseURL ?? '').origin;
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    await page.goto('./');
  }

  test('is told from a first visit, and a backup brings the maps back', async ({ library }) => {
    const backup = await withTwoMaps(library);
    const file = await backup.save();
    await loseMaps(library);
    await expect(library.page.getByRole('heading', { level: 1 })).toHaveText(
      'Карты, которые здесь хранились, пропали',
    );
    await expect(library.page.getByRole('main').getByRole('listitem')).toHaveText([CLINIC, TAXI]);
    await library.dropFile(file);
    await backup.restoreButton.click();
    await expect(library.cards).toHaveCount(2);
    await library.page.reload();
    await expect(library.cards).toHaveCount(2);
    await expect(library.page.getByText(/пропал/i)).toHaveCount(0);
  });

  test('can be left behind, and with another map there is still named', async ({ library }) => {
    await withTwoMaps(library);
    await loseMaps(library);
    await library.dropFile('../shared/samples/taxi-airport.ru.json');
    await expect(library.page.getByRole('link', { name: 'Карты', exact: true })).toBeVisible();
    await backToLibrary(library);
    await expect(library.page.getByText('Пропали 2 карты, которые здесь хранились')).toBeVisible();
    await library.page.getByRole('button', { name: 'Больше не показывать' }).click();
    await expect(library.page.getByText(/^Пропали/)).toHaveCount(0);
    await library.page.reload();
    await expect(library.cards).toHaveCount(1);
    await expect(library.page.getByText(/^Пропали/)).toHaveCount(0);

    await loseMaps(library);
    await library.page.getByRole('button', { name: 'Начать заново' }).click();
    await expect(library.template(CLINIC)).toBeVisible();
    await library.page.reload();
    await expect(library.template(CLINIC)).toBeVisible();
  });
});
