import AxeBuilder from '@axe-core/playwright';
import { generateMap } from '../bench/generate.mjs';
import { expect, test } from './fixtures.ts';
import { withoutPickers } from './pages/file-pickers.ts';
import { SAMPLE } from './pages/giving-files.ts';
import { keptRecord } from './pages/kept.ts';
import type { LibraryPage } from './pages/library-page.ts';
import { MapPage } from './pages/map-page.ts';
import { PresentationPage } from './pages/presentation.ts';
import { ReportPage } from './pages/report-page.ts';

const TITLE = 'Такси из аэропорта';
const END = 'Что исправить сначала';
/** What each step of a walk is headed, after the title. */
const BY_STAGES = [
  'Выбор',
  'Сайт и отзывы',
  'Заказ',
  'Заказ в приложении',
  'Звонок диспетчеру',
  'Поездка',
  'Подача машины вовремя',
  'Проверка документов на посту',
  'Прибытие',
  'Оплата и чек',
  'Чемодан до двери',
  'После',
  'Оценка поездки, жалоба',
  END,
];
const BY_PATH = [
  'Путь 1 из 8',
  'Сайт и отзывы',
  'Заказ в приложении',
  'Подача машины вовремя',
  'Оплата и чек',
  'Чемодан до двери',
  'Оценка поездки, жалоба',
  END,
];
const BY_GAPS = [
  'Звонок диспетчеру',
  'Проверка документов на посту',
  'Подача машины вовремя',
  'Оценка поездки, жалоба',
  'Сайт и отзывы',
  'Чемодан до двери',
  END,
];
const isStage = (title: string) => ['Выбор', 'Заказ', 'Поездка', 'Прибытие', 'После'].includes(title);

async function presented(library: LibraryPage): Promise<PresentationPage> {
  const map = await library.openFile(SAMPLE);
  await map.waitForSaved();
  const show = new PresentationPage(map);
  await show.start();
  return show;
}

/** The heading without the number of its gap. */
const headed = (show: PresentationPage, title: string) =>
  expect(show.heading).toHaveText(new RegExp(`^(Разрыв номер \\d\\.)?\\s*\\d?\\s*${title}$`));

test('a walk by stage, by the keys alone', async ({ library }) => {
  const show = await presented(library);
  const { map } = show;
  await headed(show, TITLE);
  await show.at(1, 15);
  for (const text of ['Для кого: Анна, командировочная', '77', '62 %', '8 из 8']) {
    await expect(show.caption.getByText(text, { exact: true })).toBeVisible();
  }
  await expect(show.lit).toHaveCount(0);

  const keys = ['ArrowRight', 'ArrowDown', 'Space', 'PageDown', 'Enter'];
  for (const [place, title] of BY_STAGES.entries()) {
    await map.press(keys[place % keys.length]!);
    await headed(show, title);
    await show.at(place + 2, 15);
    await expect(show.said).toContainText(`${place + 2} из 15. ${title}`);
    if (title === END) await expect(show.lit).toHaveCount(3);
    else if (!isStage(title)) await show.inTheMiddle(title);
  }
  await expect(show.caption.getByRole('listitem')).toHaveText([
    /Звонок диспетчеру −1 .*вернёт 60 из 1000/,
    /Проверка документов на посту −0,2/,
    /Подача машины вовремя −1 .*вернёт 169 из 1000/,
  ]);
  await map.press('ArrowRight');
  await show.at(15, 15);
  const back = ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'];
  for (const [place, title] of [TITLE, ...BY_STAGES].slice(0, -1).reverse().entries()) {
    await map.press(back[place % back.length]!);
    await headed(show, title);
  }
});

test('a stage tells its sums, a touchpoint its ladder', async ({ library }) => {
  const show = await presented(library);
  await show.map.press('4', 'Enter');
  await headed(show, 'Заказ');
  for (const text of ['Этап 2 из 5', '−0,6', '88 из 1000']) {
    await expect(show.caption.getByText(text, { exact: true })).toBeVisible();
  }
  await expect(show.lit).toHaveCount(2);
  await show.map.press('6', 'Enter');
  await headed(show, 'Звонок диспетчеру');
  await expect(
    show.caption.getByRole('img', {
      name: 'ждут 2 Ожидаемый, получают 1 Базовый, цель 3 Желанный, разрыв −1',
    }),
  ).toBeVisible();
  await expect(show.caption).toContainText('Обнуляет счёт клиента');
  await expect(show.caption).toContainText('Куда пожаловаться: Некуда');
});

test('a walk by the likeliest path, and by another one', async ({ library }) => {
  const show = await presented(library);
  const { map } = show;
  await map.press('w');
  await headed(show, TITLE);
  for (const [place, title] of BY_PATH.entries()) {
    await map.press('ArrowRight');
    await headed(show, title);
    await show.at(place + 2, 9);
    if (place === 0) await expect(show.lit).toHaveCount(6);
    else if (title !== END) await show.inTheMiddle(title);
  }
  await show.controls.getByRole('combobox', { name: 'Путь', exact: true }).selectOption({ index: 1 });
  await headed(show, TITLE);
  await map.press('PageDown');
  await headed(show, 'Путь 2 из 8');
});

test('a walk by the biggest gaps says why each is one', async ({ library }) => {
  const show = await presented(library);
  const { map } = show;
  await map.press('w', 'w');
  for (const [place, title] of BY_GAPS.entries()) {
    await map.press('PageDown');
    await headed(show, title);
    await show.at(place + 2, 8);
    if (title === END) continue;
    await expect(show.said).toContainText(`Разрыв номер ${place + 1}`);
    await expect(show.caption).toContainText('Тяжесть:');
    await show.inTheMiddle(title);
  }
  await map.press('4', 'Enter');
  await headed(show, 'Подача машины вовремя');
  await expect(show.caption).toContainText('Тяжесть: 20');
  await expect(show.caption).toContainText('Ниже ожидания.');
  // The same touchpoint in another walk.
  await map.press('w');
  await headed(show, 'Подача машины вовремя');
  await show.at(8, 15);
});

test('ends where one was, on the map: the same view, selection and focus, and nothing written', async ({
  library,
}) => {
  const map = await library.openFile(SAMPLE);
  await map.page.emulateMedia({ reducedMotion: 'reduce' });
  await map.select('Оплата и чек');
  const viewport = map.canvas.locator('.svelte-flow__viewport');
  const view = () => viewport.getAttribute('style');
  const opened = await view();
  await map.press('+', '+');
  await expect.poll(view).not.toBe(opened);
  await map.waitForSaved();
  const [before, kept] = [await view(), await keptRecord(map.page, map.id)];

  const show = new PresentationPage(map);
  await map.press('Control+Alt+Enter');
  await show.started();
  await expect(map.page).toHaveURL(/\/present$/);
  // The editor's own keys are off.
  await map.press('ArrowRight', 'ArrowRight', 'Control+z', 'Control+d', 'Delete', 'n', 't', 'Control+k');
  await headed(show, 'Сайт и отзывы');
  await expect(map.dialog).toHaveCount(0);
  await map.press('Escape');

  await expect(show.root).toHaveCount(0);
  await expect(map.page).toHaveURL(/taxi-airport$/);
  expect(await map.page.evaluate(() => document.fullscreenElement)).toBeNull();
  await expect(map.selectedCards).toHaveCount(1);
  await expect(map.card('Оплата и чек')).toHaveClass(/selected/);
  await expect.poll(view).toBe(before);
  await expect(map.canvas).toBeFocused();
  await expect(map.undoButton).toBeDisabled();
  expect(await keptRecord(map.page, map.id)).toEqual(kept);
});

test('ends where one was, in the report', async ({ library }) => {
  const map = await library.openFile(SAMPLE);
  const report = new ReportPage(map);
  await report.open();
  await report.section('gaps').getByRole('listitem').last().scrollIntoViewIfNeeded();
  const place = () =>
    report.section('gaps').evaluate((section) => Math.round(section.getBoundingClientRect().top));
  const before = await place();
  const show = new PresentationPage(map);
  await show.start();
  await map.press('End');
  await headed(show, END);
  await map.press('Escape');
  await expect(map.page).toHaveURL(/\/report$/);
  await expect(show.root).toHaveCount(0);
  await expect.poll(place).toBe(before);
  await expect(show.link).toBeFocused();
});

test('a presentation that was reloaded ends on the map', async ({ library }) => {
  const show = await presented(library);
  await show.page.reload();
  await show.started();
  await show.map.press('Escape');
  await show.map.opened();
  await expect(show.page).toHaveURL(/taxi-airport$/);
});

test('takes the full screen with the click, and ends with it', async ({ library }) => {
  const show = await presented(library);
  const full = () => show.page.evaluate(() => document.fullscreenElement !== null);
  await expect.poll(full).toBe(true);
  // F leaves it and takes it again; the show goes on.
  await show.map.press('f');
  await expect.poll(full).toBe(false);
  await show.map.press('F5');
  await expect.poll(full).toBe(true);
  await headed(show, TITLE);
  // The browser's own Esc leaves the full screen without a word to the page.
  await show.page.evaluate(() => document.exitFullscreen());
  await expect(show.root).toHaveCount(0);
  await show.map.opened();
});

test('goes on in the window where the full screen is refused', async ({ library }) => {
  await library.page.evaluate(() => {
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('refused'));
  });
  const show = await presented(library);
  await show.map.press('PageDown');
  await headed(show, 'Выбор');
  await show.map.press('Escape');
  await show.map.opened();
});

test('black screen, notes, first and last step, keys', async ({ library }) => {
  const show = await presented(library);
  const { map, page } = show;
  await map.press('.');
  await expect(show.black).toBeVisible();
  await expect(show.said).toHaveText(/Экран погашен/);
  await map.press('PageDown');
  await expect(show.black).toHaveCount(0);
  await headed(show, TITLE);
  await map.press('b', 'b');
  await expect(show.black).toHaveCount(0);

  await map.press('s');
  await expect(show.notes).toContainText('Поездка пассажира с багажом из аэропорта домой');
  await expect(show.notes).toContainText(/Дальше\s*Выбор/);
  await map.press('7', 'Enter');
  await expect(show.notes).toContainText(/Дальше\s*Подача машины вовремя/);
  await map.press('ArrowRight');
  await expect(show.notes).toContainText('Вторая смена');
  await expect(show.notes).toContainText(/Дальше\s*Проверка документов на посту/);
  await map.press('End');
  await expect(show.notes).toContainText('Это последний шаг');
  await map.press('Home');
  await headed(show, TITLE);
  await map.press('s');
  await expect(show.notes).toHaveCount(0);

  await map.press('?');
  await expect(page.getByRole('dialog', { name: 'Клавиши показа' })).toBeVisible();
  await map.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(show.root).toBeVisible();
  // A number half typed is let go of before the show is.
  await map.press('1', '2');
  await expect(show.caption).toContainText('К шагу 12');
  await map.press('Escape');
  await expect(show.caption).not.toContainText('К шагу');
  await expect(show.root).toBeVisible();
});

test('the pointer: a click goes on, on the left back; the controls', async ({ library }) => {
  const show = await presented(library);
  const { page } = show;
  await page.mouse.click(900, 200);
  await headed(show, 'Выбор');
  await page.mouse.click(100, 200);
  await headed(show, TITLE);
  await show.controls.getByRole('button', { name: 'Следующий шаг' }).click();
  await headed(show, 'Выбор');
  // The button that was clicked does not keep the space bar.
  await show.map.press('Space');
  await headed(show, 'Сайт и отзывы');
  await show.controls.getByRole('button', { name: 'Закончить показ' }).click();
  await show.map.opened();
  await expect(show.root).toHaveCount(0);
});

test('glides from card to card, and jumps where motion is not wanted', async ({ library }) => {
  const show = await presented(library);
  const { page, map } = show;
  await map.press('3', 'Enter');
  await show.inTheMiddle('Сайт и отзывы');
  /** How many places the view is seen at on its way to the next card. */
  const placesTo = async (number: string, title: string) => {
    const viewport = show.root.locator('.svelte-flow__viewport');
    const counted = await viewport.evaluateHandle((element) => {
      const places = new Set<string>();
      const observer = new MutationObserver(() => places.add((element as HTMLElement).style.transform));
      observer.observe(element, { attributes: true, attributeFilter: ['style'] });
      return { places, observer };
    });
    await map.press(...number, 'Enter');
    await show.inTheMiddle(title);
    return counted.evaluate(({ places, observer }) => {
      observer.disconnect();
      return places.size;
    });
  };
  expect(await placesTo('11', 'Оплата и чек')).toBeGreaterThan(1);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await placesTo('3', 'Сайт и отзывы')).toBe(1);
});

test('a tab that only follows presents too', async ({ library, context }) => {
  const first = await library.openFile(SAMPLE);
  await first.waitForSaved();
  const page = await context.newPage();
  await page.addInitScript(withoutPickers);
  await page.goto(first.page.url());
  const map = new MapPage(page);
  await map.opened();
  const show = new PresentationPage(map);
  await show.start();
  await map.press('PageDown', 'PageDown');
  await show.inTheMiddle('Сайт и отзывы');
  await map.press('Escape');
  await map.opened();
});

test('an empty map has something to say, too', async ({ library }) => {
  const map = await library.newMap();
  const show = new PresentationPage(map);
  await show.start();
  await map.press('ArrowRight');
  await expect(show.caption).toContainText('Здесь пока нет точек');
  await map.press('w', 'ArrowRight');
  await headed(show, 'На карте пока нет точек');
  await map.press('ArrowRight');
  await headed(show, 'Конец показа');
});

test('of a big map only what is in view is drawn', async ({ library }) => {
  test.slow();
  const map = await library.openFile({ name: 'big.tropa.json', text: generateMap(2000, 'big') });
  // Its figures are worked out beside the page.
  await expect(map.page.locator('#card-t0 .gap')).toBeVisible({ timeout: 60_000 });
  const show = new PresentationPage(map);
  await show.start();
  const drawn = show.root.locator('.svelte-flow__node');
  for (const keys of [['Home'], ['2', 'Enter'], ['3', 'Enter'], ['1', '0', '0', '0', 'Enter'], ['End']]) {
    await map.press(...keys);
    await expect.poll(() => drawn.count()).toBeGreaterThan(0);
    await expect.poll(() => drawn.count()).toBeLessThan(400);
  }
  await map.press('Escape');
  await expect(show.root).toHaveCount(0, { timeout: 60_000 });
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious, ${scheme}, in both languages`, async ({ library }) => {
    test.slow();
    const { page } = library;
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1024, height: 768 });
    const map = await library.openFile(SAMPLE);
    const check = async (state: string) => {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect
        .soft(
          serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
          state,
        )
        .toEqual([]);
    };
    for (const language of ['ru', 'en'] as const) {
      await map.language(language);
      const show = new PresentationPage(map);
      await show.start();
      await check(`${language}: the title`);
      await map.press('w', 'w', 'PageDown', 's');
      await expect(show.notes).toBeVisible();
      await check(`${language}: a gap with notes`);
      await map.press('End');
      await check(`${language}: the end`);
      await map.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
      await check(`${language}: the keys`);
      await map.press('Escape', 'Escape');
      await expect(show.root).toHaveCount(0);
    }
  });
}
