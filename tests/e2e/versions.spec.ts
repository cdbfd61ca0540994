import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { SAMPLE } from './pages/giving-files.ts';
import { keepValue, keptValue } from './pages/kept.ts';
import type { MapPage } from './pages/map-page.ts';

const CALL = 'Звонок диспетчеру';
const AFTER = 'Звонок, которого никто не ждёт';

interface KeptVersion {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
}

/** The panel with the versions, in either language. */
class Versions {
  readonly map: MapPage;
  readonly page: Page;
  readonly panel: Locator;
  readonly button: Locator;
  readonly rows: Locator;
  readonly now: Locator;
  /** Says over the map which version is shown. */
  readonly bar: Locator;
  readonly toast: Locator;

  constructor(map: MapPage) {
    this.map = map;
    this.page = map.page;
    this.panel = this.page.getByRole('complementary', { name: /^(Версии|Versions)$/ });
    this.button = this.page.getByRole('button', { name: /^(Версии карты|Versions of the map)$/ });
    this.rows = this.panel.getByRole('listitem');
    this.now = this.panel.getByRole('button', { name: /^(Сейчас|Now)/ });
    this.bar = this.page.getByRole('region', { name: /^(Какая версия показана|Which version is shown)$/ });
    this.toast = this.page.locator('.host[role=status]');
  }

  async open(): Promise<void> {
    await this.button.click();
    await expect(this.now).toBeVisible();
  }

  row(text: string | RegExp): Locator {
    return this.rows.filter({ hasText: text });
  }

  look(text: string | RegExp): Promise<void> {
    return this.row(text).locator('[data-mark]').click();
  }

  async choose(text: string | RegExp, action: string | RegExp): Promise<void> {
    await this.row(text)
      .getByRole('button', { name: /^Действия с версией/ })
      .click();
    await this.page.getByRole('menuitem', { name: action }).click();
  }

  async keepAs(name: string): Promise<void> {
    await this.panel.getByRole('button', { name: 'Сохранить эту версию…' }).click();
    await expect(this.panel.getByLabel('Имя версии')).toBeFocused();
    await this.map.type(name);
    await this.map.press('Enter');
    await expect(this.row(name)).toBeVisible();
  }

  /** What the browser keeps of the open map's versions, the newest first. */
  async kept(): Promise<readonly KeptVersion[]> {
    const list = await keptValue(this.page, `versions:${this.map.id}`);
    return Array.isArray(list) ? (list as KeptVersion[]) : [];
  }
}

/** Gives the only touchpoint of that title another one, on the canvas. */
async function rename(map: MapPage, from: string, to: string): Promise<void> {
  await map.select(from);
  await map.press('F2', 'Control+a');
  await map.type(to);
  await map.press('Enter');
  await expect(map.card(to)).toBeVisible();
}

test('a version comes by itself, is looked at, compared, restored, undone and outlives a reload', async ({
  library,
}) => {
  const map = await library.openFile(SAMPLE);
  const versions = new Versions(map);
  await versions.open();
  await expect(versions.panel).toContainText('Версий пока нет');

  await rename(map, CALL, AFTER);
  // As it was before the first change.
  await expect(versions.rows).toHaveCount(1);
  await expect(versions.row('автоматическая')).toContainText('8 точек');
  const saved = await map.savedText();
  expect(saved).toContain(AFTER);

  await versions.look('автоматическая');
  await expect(map.card(CALL)).toBeVisible();
  await expect(map.card(AFTER)).toHaveCount(0);
  await expect(versions.bar).toContainText('Версия от');
  // Nothing can be changed, nothing is written.
  await map.select(CALL);
  await map.press('5', 'Delete');
  await expect(map.card(CALL)).toBeVisible();
  expect(await map.savedText()).toBe(saved);

  await versions.bar.getByRole('button', { name: 'Сравнить с тем, что сейчас' }).click();
  await expect(map.dialog).toContainText('Изменено');
  await expect(map.dialog).toContainText(CALL);
  await expect(map.dialog).toContainText(AFTER);
  await expect(map.dialog).toContainText('Название');
  await map.press('Escape');
  await expect(map.dialog).toHaveCount(0);
  // The dialog's Escape was the dialog's: the version is still shown.
  await expect(versions.bar).toBeVisible();

  await versions.bar.getByRole('button', { name: 'Восстановить' }).click();
  await expect(versions.bar).toHaveCount(0);
  await expect(versions.now).toBeFocused();
  await expect(map.card(CALL)).toBeVisible();
  await expect(versions.row('до того, как карту заменили')).toBeVisible();
  expect((await map.savedMap()).touchpoints.map(({ title }) => title)).toContain(CALL);
  await expect(map.page.getByRole('button', { name: 'Отменить: возврат к версии' })).toBeEnabled();

  await versions.toast.getByRole('button', { name: 'Отменить' }).click();
  await expect(map.card(AFTER)).toBeVisible();
  await expect.poll(() => map.savedText()).toBe(saved);
  await map.press('Control+Shift+z');
  await expect(map.card(CALL)).toBeVisible();
  await map.press('Control+z');
  await expect(map.card(AFTER)).toBeVisible();
  await expect.poll(() => map.savedText()).toBe(saved);

  const before = await versions.kept();
  expect(before.map(({ kind }) => kind)).toEqual(['replaced', 'auto']);
  await map.reload();
  await versions.open();
  await expect(versions.rows).toHaveCount(2);
  expect(await versions.kept()).toEqual(before);
  await versions.look('автоматическая');
  await expect(map.card(CALL)).toBeVisible();
});

test('a version is named, renamed, compared with another one, removed and put back', async ({ library }) => {
  const map = await library.openFile(SAMPLE);
  const versions = new Versions(map);
  await versions.open();
  await versions.keepAs('До встречи');
  await rename(map, CALL, AFTER);
  await map.waitForSaved();
  await versions.keepAs('После встречи');
  // What was there before the first change has a name already: it is not kept twice.
  expect((await versions.kept()).map(({ kind, name }) => `${kind} ${name}`.trim())).toEqual([
    'named После встречи',
    'named До встречи',
  ]);

  await versions.choose('После встречи', 'Изменить имя…');
  await expect(versions.panel.getByLabel('Имя версии')).toHaveValue('После встречи');
  await map.type('Согласовано');
  await map.press('Enter');
  await expect(versions.row('Согласовано')).toBeVisible();

  // Two versions with each other.
  await versions.choose('До встречи', 'Сравнить с тем, что сейчас');
  await map.dialog.getByLabel('Сравнить с версией').selectOption({ index: 1 });
  await expect(map.dialog.locator('dl').first()).toContainText('Версия «Согласовано»');
  await expect(map.dialog).toContainText(AFTER);
  await map.press('Escape');

  await versions.choose('Согласовано', 'Удалить версию');
  await expect(versions.row('Согласовано')).toHaveCount(0);
  await versions.toast.getByRole('button', { name: 'Вернуть' }).click();
  await expect(versions.row('Согласовано')).toBeVisible();
});

test('the whole app shows the version that is looked at, the report too', async ({ library }) => {
  const map = await library.openFile(SAMPLE);
  const versions = new Versions(map);
  await versions.open();
  await versions.keepAs('До встречи');
  await rename(map, CALL, AFTER);
  await versions.look('До встречи');
  await expect(map.gaps.filter({ hasText: CALL })).toHaveCount(1);
  await map.page.getByRole('link', { name: 'Отчёт' }).click();
  await expect(map.page.getByRole('main').getByText(CALL).first()).toBeVisible();
  await expect(map.page.getByRole('main').getByText(AFTER)).toHaveCount(0);
  await versions.bar.getByRole('button', { name: 'К нынешней карте' }).click();
  await expect(map.page.getByRole('main').getByText(AFTER).first()).toBeVisible();
});

test('a version is opened as a copy and saved as a file', async ({ library }) => {
  const map = await library.openFile(SAMPLE);
  const versions = new Versions(map);
  await rename(map, CALL, AFTER);
  await versions.open();
  await expect(versions.rows).toHaveCount(1);
  const [download] = await Promise.all([
    map.page.waitForEvent('download'),
    versions.choose('автоматическая', 'Сохранить в файл'),
  ]);
  expect(download.suggestedFilename()).toMatch(/^Такси из аэропорта \d{4}-\d\d-\d\d \d\d-\d\d\.tropa\.json$/);
  const file = readFileSync(await download.path(), 'utf8');
  expect(file).toContain(CALL);
  expect(file).not.toContain(AFTER);

  const { id } = map;
  await versions.look('автоматическая');
  await versions.bar.getByRole('button', { name: 'Открыть как копию' }).click();
  await expect(map.page).not.toHaveURL(new RegExp(`${id}$`));
  await map.opened();
  await expect(versions.bar).toHaveCount(0);
  await expect(map.card(CALL)).toBeVisible();
  const copy = await map.savedMap();
  expect(copy.title).toMatch(/^Такси из аэропорта \(.*\)$/);
  // The copy is a map of its own: it can be changed.
  await rename(map, CALL, 'Звонок');
  expect((await map.savedMap()).touchpoints.map(({ title }) => title)).toContain('Звонок');
});

test('a version that can’t be read is listed, says so and can be saved', async ({ library }) => {
  const map = await library.openFile(SAMPLE);
  const versions = new Versions(map);
  await versions.open();
  await versions.keepAs('Из будущего');
  await versions.keepAs('Порванная');
  const [torn, future] = await versions.kept();
  const text = '{ "format": "tropa-map", "version": 99, "map": {} }\n';
  await keepValue(map.page, `version:${future!.id}`, { map: map.id, text });
  await keepValue(map.page, `version:${torn!.id}`, { map: map.id, text: '{ "format"' });

  await versions.look('Порванная');
  await expect(versions.row('Порванная').getByRole('alert')).toContainText('Файл повреждён');
  await versions.look('Из будущего');
  const alert = versions.row('Из будущего').getByRole('alert');
  await expect(alert).toContainText('более новой');
  await expect(versions.bar).toHaveCount(0);
  const [download] = await Promise.all([
    map.page.waitForEvent('download'),
    alert.getByRole('button', { name: 'Сохранить в файл' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toBe(text);
  expect(await versions.kept()).toHaveLength(2);
});

test('the storage does not answer: the panel says so and tries again', async ({ library }) => {
  const map = await library.openFile(SAMPLE);
  const versions = new Versions(map);
  await map.page.evaluate(() => {
    const { prototype } = IDBObjectStore;
    const get = prototype.get;
    prototype.get = function (key) {
      if (String(key).startsWith('versions:')) throw new DOMException('shut', 'UnknownError');
      return get.call(this, key);
    };
    Object.assign(window, { mend: () => (prototype.get = get) });
  });
  await versions.open();
  await expect(versions.panel).toContainText('Версии не читаются');
  await map.page.evaluate(() => (window as unknown as { mend: () => void }).mend());
  await versions.panel.getByRole('button', { name: 'Попробовать ещё раз' }).click();
  await expect(versions.panel).toContainText('Версий пока нет');
});

test('by keyboard, in English: arrows and Enter look, Escape leads back, the panels come back', async ({
  library,
}) => {
  const map = await library.openFile(SAMPLE);
  await map.language('en');
  const versions = new Versions(map);
  await rename(map, CALL, AFTER);
  await map.press('Control+k');
  await map.type('named version');
  await map.press('Enter');
  await expect(versions.panel.getByLabel('Name of the version')).toBeFocused();
  await map.type('Agreed');
  await map.press('Enter');
  await expect(versions.row('Agreed')).toContainText('8 touchpoints');
  await expect(versions.row('automatic')).toBeVisible();
  await expect(versions.panel.getByRole('heading', { name: 'Today' })).toBeVisible();

  await map.press('Shift+Tab');
  await expect(versions.now).toBeFocused();
  await map.press('ArrowDown', 'ArrowDown', 'Enter');
  await expect(versions.bar).toContainText('only to look at');
  await expect(map.card(CALL)).toBeVisible();
  await map.press('Tab');
  await expect(versions.row('automatic').getByRole('button', { name: /^Actions for/ })).toBeFocused();
  await map.press('Enter');
  await expect(map.page.getByRole('menuitem', { name: 'Restore' })).toBeFocused();
  await map.press('Escape');
  await expect(versions.bar).toBeVisible();
  await map.press('Escape');
  await expect(versions.bar).toHaveCount(0);
  await expect(map.card(AFTER)).toBeVisible();
  await expect(versions.now).toBeFocused();

  // The panel of properties had made room.
  await expect(map.page.getByRole('region', { name: 'Properties' })).toHaveCount(0);
  await map.press('Escape');
  await expect(versions.panel).toHaveCount(0);
  await expect(versions.button).toBeFocused();
  await expect(map.page.getByRole('button', { name: 'Details panel' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('a reload with the versions shown does not lose the panel of properties', async ({ library }) => {
  const map = await library.openFile(SAMPLE);
  const versions = new Versions(map);
  const inspector = map.page.getByRole('button', { name: 'Панель свойств' });
  await expect(inspector).toHaveAttribute('aria-pressed', 'true');
  await versions.open();
  await expect(inspector).toHaveAttribute('aria-pressed', 'false');
  await map.reload();
  await expect(inspector).toHaveAttribute('aria-pressed', 'true');
  await versions.open();
  await map.page.getByRole('link', { name: 'Карты', exact: true }).click();
  await expect(library.newButton).toBeVisible();
  await library.open('Такси из аэропорта');
  await expect(inspector).toHaveAttribute('aria-pressed', 'true');
});

test('the panel, the bar and the comparison are accessible', async ({ library }) => {
  const map = await library.openFile(SAMPLE);
  const versions = new Versions(map);
  const expectAccessible = async (state: string) => {
    const { violations } = await new AxeBuilder({ page: map.page }).setLegacyMode().analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect.soft(serious, state).toEqual([]);
  };
  await rename(map, CALL, AFTER);
  for (const theme of ['Светлая', 'Тёмная']) {
    await map.theme(theme);
    await versions.open();
    await expect(versions.rows).toHaveCount(1);
    await versions.look('автоматическая');
    await expect(versions.bar).toBeVisible();
    await expectAccessible(`a version, ${theme}`);
    await versions.bar.getByRole('button', { name: 'Сравнить с тем, что сейчас' }).click();
    await expect(map.dialog).toContainText('Изменено');
    await expectAccessible(`a comparison, ${theme}`);
    await map.press('Escape');
    await versions.bar.getByRole('button', { name: 'К нынешней карте' }).click();
    await versions.button.click();
    await expect(versions.panel).toHaveCount(0);
  }
});
