import { expect, test } from './fixtures.ts';
import type { MapPage } from './pages/map-page.ts';

/** Writes a title into the field that has the caret and leaves it with a click on the empty canvas. */
async function title(map: MapPage, text: string): Promise<void> {
  await expect(map.page.locator(':focus')).toHaveAttribute('aria-label', 'Название точки контакта');
  await map.type(text);
  await map.canvas.click({ position: { x: 20, y: 480 } });
  await expect(map.card(text)).toBeVisible();
}

/** A place of the canvas in window pixels. */
async function onCanvas(map: MapPage, x: number, y: number): Promise<{ x: number; y: number }> {
  const box = await map.canvas.boundingBox();
  return { x: (box?.x ?? 0) + x, y: (box?.y ?? 0) + y };
}

async function knobOf(map: MapPage, card: string) {
  await map.card(card).hover();
  return map.card(card).getByRole('button', { name: /^Потяните/ });
}

/** Drags along the ladder of the selected card: the flag's zone lies above the line. */
async function dragLadder(map: MapPage, card: string, field: 'target' | 'line', from: number, to: number) {
  const box = await map.card(card).locator('.handles').boundingBox();
  if (!box) throw new Error('The ladder is not on the screen');
  const at = (level: number) => ({
    x: box.x + 6.5 + (level * (box.width - 13)) / 5,
    y: box.y + (field === 'target' ? 6 : 22),
  });
  await map.drag(at(from), at(to));
}

/** Five touchpoints by double clicks and the knob: Сайт → Заявка → Отказ, and Визит, Счёт by themselves. */
async function drawFive(map: MapPage): Promise<void> {
  await map.page.getByRole('button', { name: 'Панель кривой' }).click();
  await map.canvas.dblclick({ position: { x: 160, y: 130 } });
  await title(map, 'Сайт');
  await (await knobOf(map, 'Сайт')).click();
  await expect(map.selectedCards).toHaveCount(1);
  await title(map, 'Заявка');
  const knob = await map.middleOf(await knobOf(map, 'Заявка'));
  await map.drag(knob, await onCanvas(map, 320, 380));
  await title(map, 'Отказ');
  await map.canvas.dblclick({ position: { x: 160, y: 320 } });
  await title(map, 'Визит');
  await map.canvas.dblclick({ position: { x: 160, y: 600 } });
  await title(map, 'Счёт');
}

async function stageMenu(map: MapPage, stage: string, action: string): Promise<void> {
  await map.stages.getByRole('button', { name: `Этап «${stage}»` }).click();
  await map.page.getByRole('menuitem', { name: action }).click();
}

test('a journey is made with the mouse, undone, redone and found again after a reload', async ({
  library,
}) => {
  const map = await library.newMap();
  const empty = await map.savedMap();
  await drawFive(map);
  expect(await map.savedLinks()).toEqual(['Заявка → Отказ', 'Сайт → Заявка']);

  // The knob on another card: a link, and only once.
  for (let times = 0; times < 2; times++) {
    const knob = await map.middleOf(await knobOf(map, 'Визит'));
    await map.drag(knob, await map.middleOf(map.card('Счёт')));
  }
  expect(await map.savedLinks()).toEqual(['Визит → Счёт', 'Заявка → Отказ', 'Сайт → Заявка']);
  await expect(map.inspector.heading('Связь')).toBeVisible();

  // Into another band: another stage.
  const [choice, purchase] = (await map.savedMap()).stages;
  expect((await map.savedTouchpoint('Счёт')).stage).toBe(choice?.id);
  await map.dragCard('Счёт', { x: 260, y: 0 });
  expect((await map.savedTouchpoint('Счёт')).stage).toBe(purchase?.id);

  // Levels on the ladder: expected and target, then the one observation.
  await map.select('Отказ');
  await dragLadder(map, 'Отказ', 'line', 1, 4);
  await dragLadder(map, 'Отказ', 'target', 4, 5);
  await map.inspector.observe(2);
  await expect(map.card('Отказ')).toContainText('−2');
  await dragLadder(map, 'Отказ', 'line', 2, 3);
  await expect(map.card('Отказ')).toContainText('−1');
  await expect(map.badge('Отказ')).toHaveText('1');
  const levelled = await map.savedTouchpoint('Отказ');
  expect([levelled.expected.level, levelled.target]).toEqual([4, 5]);
  expect(levelled.delivered.observations.map(({ level, count }) => [level, count])).toEqual([[3, 1]]);
  await map.undoButton.click();
  await expect(map.card('Отказ')).toContainText('−2');
  await map.redoButton.click();
  await expect(map.card('Отказ')).toContainText('−1');

  const made = await map.savedMap();
  expect(made.touchpoints).toHaveLength(5);
  while (await map.undoButton.isEnabled()) await map.undoButton.click();
  await expect(map.cards).toHaveCount(0);
  expect(await map.savedMap()).toEqual(empty);
  while (await map.redoButton.isEnabled()) await map.redoButton.click();
  expect(await map.savedMap()).toEqual(made);

  await map.reload();
  await expect(map.cards).toHaveCount(5);
  expect(await map.savedMap()).toEqual(made);
});

test('several cards are selected with a box and with Shift', async ({ library }) => {
  const map = await library.newMap();
  await drawFive(map);
  await map.drag(await onCanvas(map, 40, 60), await onCanvas(map, 240, 400));
  await expect(map.selectedCards).toHaveCount(2);
  await expect(map.card('Сайт')).toHaveClass(/selected/);
  await expect(map.card('Визит')).toHaveClass(/selected/);

  await map.select('Отказ', { adding: true });
  await expect(map.inspector.heading('3 точки контакта')).toBeVisible();
  await map
    .card('Визит')
    .locator('.icon')
    .click({ modifiers: ['Shift'] });
  await expect(map.selectedCards).toHaveCount(2);

  await map.canvas.click({ position: { x: 20, y: 480 } });
  await expect(map.selectedCards).toHaveCount(0);
});

test('stages are renamed, added, moved and removed', async ({ library }) => {
  const map = await library.newMap();
  const before = await map.savedMap();
  const titles = async () => (await map.savedMap()).stages.map(({ title }) => title);

  await stageMenu(map, 'Выбор', 'Переименовать');
  await map.type('Знакомство');
  await map.press('Enter');
  expect(await titles()).toEqual(['Знакомство', 'Покупка', 'Использование']);

  await stageMenu(map, 'Знакомство', 'Добавить этап после');
  await map.type('Раздумья');
  await map.press('Enter');
  expect(await titles()).toEqual(['Знакомство', 'Раздумья', 'Покупка', 'Использование']);

  await map.canvas.dblclick({ position: { x: 420, y: 320 } });
  await title(map, 'Звонок');
  const place = (await map.savedMap()).layout;
  await stageMenu(map, 'Раздумья', 'Сдвинуть влево');
  expect(await titles()).toEqual(['Раздумья', 'Знакомство', 'Покупка', 'Использование']);
  const [id] = Object.keys(place);
  expect((await map.savedMap()).layout[id!]!.x).toBe(place[id!]!.x - 260);

  // By its head, past the next one.
  const head = map.stages.getByRole('button', { name: 'Раздумья', exact: true });
  const from = await map.middleOf(head);
  await map.drag(from, { x: from.x + 270, y: from.y });
  expect(await titles()).toEqual(['Знакомство', 'Раздумья', 'Покупка', 'Использование']);
  expect((await map.savedMap()).layout).toEqual(place);

  await stageMenu(map, 'Раздумья', 'Удалить, карточки — в «Знакомство»');
  expect(await titles()).toEqual(['Знакомство', 'Покупка', 'Использование']);
  expect((await map.savedTouchpoint('Звонок')).stage).toBe(before.stages[0]?.id);
  expect((await map.savedMap()).layout).toEqual(place);

  await map.page.getByRole('button', { name: 'Показать всю карту' }).click();
  await map.stages.getByRole('button', { name: 'Этап', exact: true }).click();
  await map.type('После');
  await map.press('Enter');
  expect((await titles()).at(-1)).toBe('После');

  await map.undoAll();
  expect(await map.savedMap()).toEqual(before);
});
