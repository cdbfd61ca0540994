import { expect, test } from './fixtures.ts';
import { SAMPLE } from './pages/giving-files.ts';

test('every field of a touchpoint can be set and is kept', async ({ library }) => {
  const map = await library.newMap();
  await map.canvas.focus();
  await map.press('n');
  await map.type('Визит');
  await map.press('Enter');
  const { inspector } = map;

  await inspector.fill('Название точки контакта', 'Первый визит');
  await inspector.unfold('важность');
  await inspector.option('Этап', 'Использование');
  await inspector.option('Канал', 'Свой вариант…');
  await inspector.fill('Свой канал', 'Дирижабль');
  await inspector.level('Важность', 5);
  await inspector.level('Клиент ждёт', 3);
  await inspector.level('Наша цель', 4);

  await inspector.button('+ Добавить').click();
  await inspector.field('Обстоятельства').fill('вторая смена');
  await inspector.panel.getByRole('button', { name: /^Добавить наблюдение: 2 Ожидаемый$/ }).click();
  await inspector.button('Подробнее о наблюдении').click();
  await inspector.fill('Сколько раз', '3');
  await inspector.fill('Дата', '2026-03-31');
  await inspector.fill('Кто оценил', 'Анна');
  await inspector.fill('Заметка', 'Ждала 20 минут');

  await inspector.fill('Чего именно ждёт', 'Вовремя');
  await inspector.fill('Что получает на самом деле', 'Очередь');
  await inspector.chip('Чем превзойдём ожидание', 'Время');
  await inspector.fill('Как именно?', 'С запасом');
  await inspector.fill('+3 %', 'Чай');
  await inspector.chip('Куда пожаловаться', 'Легко');

  await inspector.unfold('Обещание, усилия, метки');
  await inspector.button('Добавить').click();
  await inspector.fill('Обещано', '15');
  await inspector.fill('По факту', '12,5');
  await inspector.fill('Единица', 'минут');
  await inspector.option('Измерение SERVQUAL', 'Отзывчивость');
  await inspector.level('Усилия на исправление', 2);
  await inspector.fill('Ответственный', 'Ольга');
  await inspector.field('Метки').fill('клиника, ');
  await inspector.field('Метки').press('Enter');
  await inspector.field('Метки').fill('очередь');
  await inspector.field('Метки').press('Enter');

  const saved = await map.savedMap();
  expect(saved.touchpoints).toEqual([
    {
      id: saved.touchpoints[0]?.id,
      title: 'Первый визит',
      stage: saved.stages[2]?.id,
      channel: 'Дирижабль',
      expected: { level: 3, note: 'Вовремя' },
      delivered: {
        note: 'Очередь',
        observations: [
          {
            level: 2,
            count: 3,
            condition: 'вторая смена',
            date: '2026-03-31',
            by: 'Анна',
            note: 'Ждала 20 минут',
          },
        ],
      },
      target: 4,
      importance: 5,
      surpass: { lever: 'time', note: 'С запасом' },
      promise: { unit: 'минут', promised: 15, actual: 12.5 },
      gesture: 'Чай',
      complaint: 'easy',
      dimension: 'responsiveness',
      effort: 2,
      owner: 'Ольга',
      tags: ['клиника', 'очередь'],
    },
  ]);
  await expect(map.card('Первый визит')).toContainText('−1');
});

test('the figures follow a changed level at once', async ({ library }) => {
  const map = await library.openFile(SAMPLE);
  await map.select('Подача машины вовремя');
  await expect(map.card('Подача машины вовремя')).toContainText('−1');
  const third = map.gaps.nth(2);
  await expect(third).toContainText('Подача машины вовремя');

  await map.inspector.level('Клиент ждёт', 5);
  await expect(map.card('Подача машины вовремя')).toContainText('−3');
  await expect(third.locator('.gap')).toHaveText('−3');
  await expect(map.inspector.panel.getByText('Разрыв', { exact: true }).locator('..')).toContainText('−3');

  await map.inspector.observe(0);
  await expect(map.card('Подача машины вовремя')).toContainText('обнуляет счёт клиента');
  await expect(map.badge('Подача машины вовремя')).toHaveText('1');
  await expect(map.gaps.first()).toContainText('Подача машины вовремя');
  await expect(map.inspector.panel).toContainText('обнуляет счёт клиента');
});

test('typing is one step, and undo in a field is the map’s', async ({ library }) => {
  const map = await library.openFile(SAMPLE);
  await map.select('Оплата и чек');
  const before = await map.savedMap();
  const note = map.inspector.field('Что получает на самом деле');
  await note.click();
  await map.type('Терминал не работает');
  expect((await map.savedTouchpoint('Оплата и чек')).delivered.note).toBe('Терминал не работает');

  await map.press('Control+z');
  await expect(note).toHaveValue('');
  await expect(map.undoButton).toBeDisabled();
  expect(await map.savedMap()).toEqual(before);

  await map.press('Control+Shift+z');
  await expect(note).toHaveValue('Терминал не работает');
  await expect(note).toBeFocused();
});

test('a link’s label and share are kept', async ({ library }) => {
  const map = await library.openFile(SAMPLE);
  const [first] = (await map.savedMap()).links;
  await map.canvas.locator('.svelte-flow__edge .zone').first().dispatchEvent('click');
  await expect(map.inspector.heading('Связь')).toBeVisible();
  await map.inspector.fill('Подпись', 'с телефона');
  await map.inspector.fill('Доля клиентов, %', '12,5');
  expect((await map.savedMap()).links[0]).toEqual({ ...first, label: 'с телефона', share: 0.125 });
  await expect(map.canvas.getByRole('button', { name: /^Связь, с телефона/ })).toBeVisible();

  await map.inspector.fill('Доля клиентов, %', '');
  expect((await map.savedMap()).links[0]?.share).toBeNull();
  await map.inspector.fill('Доля клиентов, %', '140');
  await expect(map.inspector.panel).toContainText('Не больше 100');
  expect((await map.savedMap()).links[0]?.share).toBeNull();

  await map.inspector.button('Развернуть').click();
  expect((await map.savedMap()).links[0]).toMatchObject({ from: first?.to, to: first?.from });
});

test('a stage’s title and width are kept', async ({ library }) => {
  const map = await library.openFile(SAMPLE);
  await map.stages.getByRole('button', { name: 'Заказ', exact: true }).click();
  await map.inspector.fill('Название этапа', 'Заказ машины');
  await map.inspector.fill('Ширина, px', '300');
  expect((await map.savedMap()).stages[1]).toEqual({ id: 'order', title: 'Заказ машины', width: 300 });
  await map.inspector.button('Левее').click();
  expect((await map.savedMap()).stages[0]?.id).toBe('order');
  await map.inspector.button('Удалить этап').click();
  const after = await map.savedMap();
  expect(after.stages.map(({ id }) => id)).not.toContain('order');
  expect(after.touchpoints.every(({ stage }) => stage !== 'order')).toBe(true);
});

test('a note’s text and colour are kept', async ({ library }) => {
  const map = await library.newMap();
  await map.canvas.focus();
  await map.press('t');
  await map.type('Спросить кассу');
  await map.press('Escape');
  await expect(map.canvas).toBeFocused();
  await map.inspector.fill('Текст', 'Спросить кассу про чеки');
  await map.inspector.panel.getByTitle('Голубой').click();
  const [note] = (await map.savedMap()).notes;
  expect(note).toMatchObject({ text: 'Спросить кассу про чеки', colour: 'blue' });
  await map.inspector.button('Удалить заметку').click();
  expect((await map.savedMap()).notes).toEqual([]);
});

test('a choice for several touchpoints is one step for all of them', async ({ library }) => {
  const map = await library.openFile(SAMPLE);
  const before = await map.savedMap();
  await map.select('Оплата и чек');
  await map.select('Чемодан до двери', { adding: true });
  await expect(map.inspector.heading('2 точки контакта')).toBeVisible();
  await map.inspector.level('Клиент ждёт', 5);
  await map.inspector.option('Канал', 'Сотрудник');
  await map.inspector.fill('Ответственный', 'Ольга');

  const chosen = ['pay', 'luggage'];
  expect((await map.savedMap()).touchpoints).toEqual(
    before.touchpoints.map((each) =>
      chosen.includes(each.id)
        ? { ...each, expected: { ...each.expected, level: 5 }, channel: 'staff', owner: 'Ольга' }
        : each,
    ),
  );
  await map.canvas.focus();
  await map.press('Control+z', 'Control+z', 'Control+z');
  await expect(map.undoButton).toBeDisabled();
  expect(await map.savedMap()).toEqual(before);
});

test('the map’s own fields and the assumptions are kept', async ({ library }) => {
  const map = await library.openFile(SAMPLE);
  const { inspector } = map;
  const before = await map.savedMap();
  await inspector.fill('Название карты', 'Такси');
  await inspector.fill('О чём карта', 'Одна поездка');
  await inspector.fill('Клиент', 'Пётр');
  await inspector.fill('Цель клиента', 'Домой');
  await inspector.fill('Что о нём важно знать', 'Два чемодана');
  await inspector.button('Допущения расчётов').click();
  const assume = async (label: string, text: string) => {
    const field = map.dialog.getByRole('textbox', { name: label, exact: true });
    await field.fill(text);
    await field.blur();
  };
  await assume('Уходят после плохого опыта, %', '17');
  await assume('Уходят после «Ужасного», %', '90');
  await assume('Рост ожиданий, уровней в год', '0,7');
  await assume('Вес уровня ниже ожидания', '3');
  await assume('Вес уровня ниже цели', '0,5');
  await expect(map.dialog.getByRole('checkbox', { name: 'Считать в деньгах' })).toBeChecked();
  await assume('Клиентов в месяц', '1200');
  await assume('Ценность одного клиента', '3500');
  await assume('Валюта', 'KZT');
  await map.press('Escape');

  expect(await map.savedMap()).toEqual({
    ...before,
    title: 'Такси',
    summary: 'Одна поездка',
    persona: { name: 'Пётр', goal: 'Домой', note: 'Два чемодана' },
    settings: {
      leaveRate: 0.17,
      zeroLeaveRate: 0.9,
      drift: 0.7,
      weights: { shortfall: 3, ambition: 0.5 },
      economics: { customersPerMonth: 1200, valuePerCustomer: 3500, currency: 'KZT' },
    },
  });
  await expect(map.overview.getByText('Из 1000 клиентов дойдут').locator('..')).not.toContainText('625');
  await expect(map.page).toHaveTitle('Такси · Tropa');
});
