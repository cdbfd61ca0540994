import { expect, test } from './fixtures.ts';
import { MapPage } from './pages/map-page.ts';

test('a journey is made with the keyboard alone, undone, redone and found again after a reload', async ({
  library,
}) => {
  const { page } = library;
  const focused = page.locator(':focus');
  for (
    let tabs = 0;
    !(await library.newButton.evaluate((button) => button === document.activeElement));
    tabs++
  ) {
    if (tabs > 30) throw new Error('The keyboard does not reach the button for a new map');
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  const map = new MapPage(page);
  await map.opened();
  await expect(map.canvas).toBeFocused();
  const empty = await map.savedMap();

  await map.press('Enter');
  await expect(focused).toHaveAttribute('aria-label', 'Название точки контакта');
  await map.type('Сайт');
  for (const title of ['Заявка', 'Визит', 'Счёт']) {
    await map.press('Tab');
    await map.type(title);
  }
  await map.press('Enter');
  await expect(map.canvas).toBeFocused();
  await expect(map.cards).toHaveCount(4);

  // Back along the links, and a fifth one branches off.
  await map.press('ArrowLeft', 'ArrowLeft');
  await expect(map.card('Заявка')).toHaveClass(/selected/);
  await map.press('Tab');
  await map.type('Отказ');
  await map.press('Enter');
  await expect(map.cards).toHaveCount(5);
  expect(await map.savedLinks()).toEqual([
    'Визит → Счёт',
    'Заявка → Визит',
    'Заявка → Отказ',
    'Сайт → Заявка',
  ]);

  // Levels of the fifth: expected, target, observed twice.
  await map.press('3', 'Shift+4', 'Alt+1', 'Alt+2');
  await expect(map.card('Отказ')).toContainText('−1,5');
  const levelled = await map.savedTouchpoint('Отказ');
  expect(levelled.expected.level).toBe(3);
  expect(levelled.target).toBe(4);
  expect(levelled.delivered.observations.map(({ level, count }) => [level, count])).toEqual([
    [1, 1],
    [2, 1],
  ]);
  await expect(map.badge('Отказ')).toHaveText('1');

  // A link from the fifth to the bill, led by the arrows.
  await map.press('l');
  await expect(map.page.getByText('Выберите, куда ведёт связь').first()).toBeVisible();
  await map.press('ArrowUp', 'ArrowRight', 'Enter');
  expect(await map.savedLinks()).toContain('Отказ → Счёт');

  // To the stage after and back again.
  const [first, second, third] = (await map.savedMap()).stages;
  const stage = (await map.savedTouchpoint('Отказ')).stage;
  expect([first?.id, second?.id, third?.id]).toContain(stage);
  await map.press('[');
  const before = (await map.savedTouchpoint('Отказ')).stage;
  expect(before).toBe(second?.id);
  await map.press(']');
  expect((await map.savedTouchpoint('Отказ')).stage).toBe(third?.id);

  await map.press('Control+d');
  await expect(map.cards).toHaveCount(6);
  await expect(map.selectedCards).toHaveCount(1);
  await map.press('Delete');
  await expect(map.cards).toHaveCount(5);

  const made = await map.savedMap();
  expect(made.touchpoints.map(({ title }) => title)).toEqual(['Сайт', 'Заявка', 'Отказ', 'Визит', 'Счёт']);

  await map.canvas.press('Escape');
  await map.undoAll();
  await expect(map.cards).toHaveCount(0);
  expect(await map.savedMap()).toEqual(empty);

  await map.redoAll();
  await expect(map.cards).toHaveCount(5);
  expect(await map.savedMap()).toEqual(made);

  await map.reload();
  await expect(map.cards).toHaveCount(5);
  expect(await map.savedMap()).toEqual(made);
  await expect(map.undoButton).toBeDisabled();
});

test('keys go by their place on a Russian keyboard too', async ({ library }) => {
  const map = await library.newMap();
  await map.canvas.focus();
  await map.press('Enter');
  await map.type('А');
  await map.press('Tab');
  await map.type('Б');
  await map.press('Enter', 'ArrowLeft');
  // What a Russian layout sends for the key L and for Ctrl+Z.
  await map.canvas.dispatchEvent('keydown', { key: 'д', code: 'KeyL', bubbles: true, cancelable: true });
  await expect(map.page.locator('.hint')).toContainText('Выберите, куда ведёт связь');
  await map.press('Escape');
  await map.canvas.dispatchEvent('keydown', {
    key: 'я',
    code: 'KeyZ',
    ctrlKey: true,
    bubbles: true,
    cancelable: true,
  });
  await expect(map.redoButton).toBeEnabled();
});
