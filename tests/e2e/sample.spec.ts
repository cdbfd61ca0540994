import { expect, test } from './fixtures.ts';
import { SAMPLE } from './pages/giving-files.ts';
import { MapPage } from './pages/map-page.ts';

const RANKING = [
  'Звонок диспетчеру',
  'Проверка документов на посту',
  'Подача машины вовремя',
  'Оценка поездки, жалоба',
  'Сайт и отзывы',
  'Чемодан до двери',
];
const UNRANKED = ['Заказ в приложении', 'Оплата и чек'];

test('the sample shows its ranking, completion and potential loyalty', async ({ library }) => {
  const map = await library.openFile(SAMPLE);

  for (const [index, title] of RANKING.entries()) {
    await expect(map.badge(title)).toHaveText(String(index + 1));
  }
  for (const title of UNRANKED) {
    await expect(map.card(title)).toBeVisible();
    await expect(map.badge(title)).toHaveCount(0);
  }
  await expect(map.gaps.locator('.badge')).toHaveText(RANKING.map((_, index) => String(index + 1)));
  await expect(map.gaps.locator('.title')).toHaveText(RANKING);
  await expect(map.overview.getByText('Из 1000 клиентов дойдут').locator('..')).toContainText('625');
  await expect(map.overview.locator('.score')).toHaveText('77');
  await expect(map.overview).toContainText('Сервис, ограничивает');
  await expect(map.card('Звонок диспетчеру')).toContainText('обнуляет счёт клиента');
});

test('a file dropped on the window opens', async ({ library }) => {
  await library.dropFile(SAMPLE);
  const map = new MapPage(library.page);
  await map.opened();
  await expect(map.page).toHaveURL(/#\/map\/taxi-airport$/);
  await expect(map.badge(RANKING[0]!)).toHaveText('1');
});

test('a gap in the list leads to its card', async ({ library }) => {
  const map = await library.openFile(SAMPLE);
  const card = map.card('Чемодан до двери');
  await map.page.getByRole('button', { name: 'Масштаб, вернуть 100 %' }).click();
  await map.canvas.hover();
  await map.page.mouse.wheel(-3000, -3000);
  await expect(card).not.toBeInViewport();

  await map.gaps.filter({ hasText: 'Чемодан до двери' }).click();
  await expect(card).toHaveClass(/selected/);
  await expect(card).toBeInViewport({ ratio: 1 });
  await expect(map.selectedCards).toHaveCount(1);
  await expect(map.canvas).toBeFocused();
});

test('numbers follow the language', async ({ library }) => {
  const map = await library.openFile(SAMPLE);
  const rate = map.gaps.filter({ hasText: 'Оценка поездки' });
  await expect(rate.locator('.gap')).toHaveText('−0,3');
  await expect(map.card('Оценка поездки, жалоба')).toContainText('−0,3');
  await expect(map.card('Сайт и отзывы')).toContainText('±0');

  await map.language('en');
  await expect(rate.locator('.gap')).toHaveText('−0.3');
  await expect(map.card('Оценка поездки, жалоба')).toContainText('−0.3');
  await expect(map.card('Заказ в приложении')).toContainText('+0.4');
  await expect(map.overview).toContainText('625');
});
