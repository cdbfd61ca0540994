import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { analyse } from '#lib/analysis';
import {
  createMap,
  createObservation,
  createStage,
  createTouchpoint,
  type JourneyMap,
  type Level,
} from '#lib/domain';
import { getLocale, setLocale } from '#lib/i18n';
import { HARD_TITLES, hardMap } from '../../../../tests/fixtures/titles.ts';
import { injectedMap, INJECTIONS } from '../../../../tests/fixtures/injections.ts';
import { sampleText } from '../../../../tests/fixtures/saved-maps.ts';
import { deckOf, deckParts, deckSize, type DeckInput } from './index.ts';

const { map: sample } = JSON.parse(sampleText()) as { map: JourneyMap };
const chart = {
  title: 'Chart',
  png: new Uint8Array(1),
  width: 2,
  height: 1,
  alt: 'A chart',
  notes: 'Read it',
};

function inputOf(map: JourneyMap, given: Partial<DeckInput> = {}): DeckInput {
  return {
    map,
    analysis: analyse(map),
    today: null,
    date: '1 May',
    maker: 'Tropa',
    made: new Date(0),
    theme: 'light',
    charts: [],
    ...given,
  };
}
const deck = (map: JourneyMap, given?: Partial<DeckInput>) => deckOf(inputOf(map, given));

function slideOf<Kind extends 'cover' | 'map' | 'table' | 'picture'>(
  map: JourneyMap,
  kind: Kind,
  given?: Partial<DeckInput>,
) {
  const found = deck(map, given).slides.filter((slide) => slide.kind === kind);
  return found as Extract<ReturnType<typeof deck>['slides'][number], { kind: Kind }>[];
}

/** A touchpoint with an expectation and what was delivered. */
const touchpoint = (id: string, expected: Level, delivered: Level, stage: string | null = null) =>
  createTouchpoint({
    id,
    title: id,
    stage,
    expected: { level: expected, note: '' },
    delivered: { note: '', observations: [createObservation(delivered)] },
  });

beforeAll(() => void vi.stubGlobal('document', { documentElement: {} }));
beforeEach(() => setLocale('ru'));
afterAll(() => {
  setLocale('en');
  vi.unstubAllGlobals();
});

describe('the deck of the sample', () => {
  it('has the cover, the map, its stages, the gaps and the charts, in this order', () => {
    const { slides, ...about } = deck(sample, { charts: [chart] });
    expect(about).toEqual({
      title: 'Такси из аэропорта',
      subtitle:
        'Поездка пассажира с багажом из аэропорта домой\n' +
        'Потенциал лояльности: 77\u00a0% · Дойдут до конца: 62\u00a0% · Измерено: 8 из 8',
      date: '1 May',
      made: '1970-01-01T00:00:00.000Z',
      maker: 'Tropa',
      language: 'ru',
      theme: 'light',
    });
    expect(slides.map((slide) => ('title' in slide ? slide.title : slide.kind))).toEqual([
      'cover',
      'Вся карта',
      'Выбор',
      'Заказ',
      'Поездка',
      'Прибытие',
      'После',
      'Крупнейшие разрывы',
      'Chart',
    ]);
    expect(slides.at(-1)).toEqual({ kind: 'picture', ...chart });
  });

  it('is in the language of the interface', () => {
    setLocale('en');
    expect(getLocale()).toBe('en');
    const { language, slides } = deck(sample);
    expect(language).toBe('en');
    expect(slides.map((slide) => ('title' in slide ? slide.title : ''))).toContain('Biggest gaps');
    expect(slideOf(sample, 'table')[0]?.rows[0]).toEqual([
      '1',
      'Звонок диспетчеру · zeroes the account',
      'Заказ',
      '2 Expected → 1 Basic',
      '−1',
      '2',
      '88',
      '60',
      '–',
    ]);
    for (const { notes } of slides) expect(notes).not.toMatch(/undefined|null|NaN|\{\w+\}/);
  });

  it('lists every gap of the ranking in its order, with figures of the language', () => {
    const [table] = slideOf(sample, 'table');
    expect(table?.head).toEqual([
      '№',
      'Точка контакта',
      'Этап',
      'Ждут → получают',
      'Разрыв',
      'До цели',
      'Теряем из 1000',
      'Вернём из 1000',
      'Отвечает',
    ]);
    expect(table?.columns).toHaveLength(table?.head.length ?? 0);
    expect(table?.rows.map((row) => row.slice(0, 2))).toEqual([
      ['1', 'Звонок диспетчеру · обнуляет счёт'],
      ['2', 'Проверка документов на посту · обнуляет счёт'],
      ['3', 'Подача машины вовремя'],
      ['4', 'Оценка поездки, жалоба'],
      ['5', 'Сайт и отзывы'],
      ['6', 'Чемодан до двери'],
    ]);
    expect(table?.rows[2]?.slice(3)).toEqual([
      '3 Желанный → 2 Ожидаемый',
      '−1',
      '2',
      '195',
      '169',
      'Диспетчерская',
    ]);
    expect(table?.notes).toContain('важность × охват × (2 × недобор до ожидания + 1 × недобор до цели)');
  });

  it('tells the biggest gap and what it costs', () => {
    const [overview] = slideOf(sample, 'map');
    expect(overview?.notes).toBe(
      'Самый большой разрыв — «Звонок диспетчеру»: ждут 2 Ожидаемый, получают 1 Базовый, цель 3 Желанный, разрыв −1.\n' +
        'Здесь был ужасный момент: он обнуляет счёт клиента.\n' +
        'Потери здесь: 88 из 1000 вошедших, вернуть можно 60.\n' +
        'В деньгах это 105\u00a0600\u00a0₽ в месяц.\n' +
        'Всего разрывов на карте: 6.',
    );
  });

  it('tells the gaps of a stage in their order with what was written about them', () => {
    const ride = slideOf(sample, 'map')[3];
    expect(ride?.title).toBe('Поездка');
    expect(ride?.notes).toMatch(/^Сумма разрывов этапа: −1,2\.\nПотери на этапе: 212 из 1000 вошедших\./);
    const places = ['2. Проверка документов на посту: ', '3. Подача машины вовремя: '].map(
      (text) => ride?.notes.indexOf(text) ?? -1,
    );
    expect(places[0]).toBeGreaterThan(0);
    expect(places[1]).toBeGreaterThan(places[0] ?? 0);
    const { delivered } = sample.touchpoints.find(({ id }) => id === 'pickup')!;
    expect(delivered.note).not.toBe('');
    expect(ride?.notes).toContain(`Что получают: ${delivered.note}`);
  });

  it('says for whom the journey is', () => {
    const [cover] = slideOf(sample, 'cover');
    expect(cover?.notes).toContain('Для кого: Анна, командировочная');
    expect(cover?.notes).toContain(
      'Потенциал лояльности — меньшее из двух: сервис 77\u00a0%, надёжность 86\u00a0%.',
    );
  });

  it('is as long as told beforehand', () => {
    const charts = [chart, chart];
    expect(deckSize(inputOf(sample), charts.length)).toBe(deck(sample, { charts }).slides.length);
  });

  it('has a scene for every slide of the map', () => {
    expect(deckParts(sample)).toHaveLength(6);
    expect(slideOf(sample, 'map').map(({ scene }) => scene)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(deckParts(sample)[3]).toEqual({ kind: 'stage', id: 'ride' });
  });
});

describe('what a map may lack', () => {
  it('an empty map has a cover', () => {
    const empty = createMap({ title: '  ' });
    const { title, subtitle, slides } = deck(empty);
    expect({ title, subtitle }).toEqual({ title: 'Без названия', subtitle: '' });
    expect(slides).toEqual([{ kind: 'cover', notes: '' }]);
    expect(deckParts(empty)).toEqual([]);
    expect(deckSize(inputOf(empty), 0)).toBe(1);
  });

  it('without stages there is one slide of the map and no column for them', () => {
    const map = createMap({ touchpoints: [touchpoint('a', 3, 2)] });
    expect(deck(map).slides.map(({ kind }) => kind)).toEqual(['cover', 'map', 'table']);
    const [table] = slideOf(map, 'table');
    // Without links nobody goes anywhere.
    expect(table?.head).toEqual(['№', 'Точка контакта', 'Ждут → получают', 'Разрыв', 'До цели']);
    expect(table?.rows[0]).toEqual(['1', 'a', '3 Желанный → 2 Ожидаемый', '−1', '–']);
  });

  it('a stage without touchpoints has no slide, one without a title is called so', () => {
    const map = createMap({
      stages: [createStage({ id: 'full', title: '' }), createStage({ id: 'bare', title: 'Bare' })],
      touchpoints: [touchpoint('a', 3, 3, 'full')],
    });
    expect(slideOf(map, 'map').map(({ title }) => title)).toEqual(['Вся карта', 'Этап без названия']);
    expect(slideOf(map, 'map')[1]?.notes).toContain('Разрывов на этом этапе нет.');
  });

  it('without a gap there is no table, and it says why', () => {
    const fine = createMap({ touchpoints: [touchpoint('a', 3, 3)] });
    expect(deck(fine).slides.map(({ kind }) => kind)).toEqual(['cover', 'map']);
    expect(slideOf(fine, 'map')[0]?.notes).toBe('Разрывов нет: всё измеренное на уровне.');
    const unmeasured = createMap({ touchpoints: [createTouchpoint({ id: 'a' })] });
    expect(slideOf(unmeasured, 'map')[0]?.notes).toBe('Разрывы появятся, когда вы зададите уровни.');
  });

  it('who is responsible has a column where anyone is', () => {
    const map = createMap({
      touchpoints: [{ ...touchpoint('a', 3, 1), owner: 'Мария' }, touchpoint('b', 3, 2)],
    });
    const [table] = slideOf(map, 'table');
    expect(table?.head.at(-1)).toBe('Отвечает');
    expect(table?.rows.map((row) => row.at(-1))).toEqual(['Мария', '–']);
  });
});

describe('while something else than today is shown', () => {
  const kept = createMap({ touchpoints: [touchpoint('a', 3, 1), touchpoint('b', 3, 2)] });
  const trial = { ...kept, touchpoints: [touchpoint('a', 3, 3), touchpoint('b', 3, 1)] };
  const today = { map: kept, analysis: analyse(kept) };

  it('figures read today → then, and a closed gap stays in the table', () => {
    const [table] = slideOf(trial, 'table', { today });
    expect(table?.rows.map((row) => [row[0], row[1], row[3]])).toEqual([
      ['1', 'b', '−1 → −2'],
      ['✓', 'a', '−2 → ±0'],
    ]);
    expect(table?.notes).toContain('Больше не разрывы: a.');
    expect(slideOf(trial, 'map', { today })[0]?.notes).toContain('(−1 → −2)');
  });

  it('rising expectations are those of the time that is shown', () => {
    const ahead = analyse(kept, { monthsAhead: 24 });
    const [table] = slideOf(kept, 'table', { today, analysis: ahead });
    expect(table?.rows[0]?.slice(2, 4)).toEqual(['4 WOW → 1 Базовый', '−2 → −3']);
  });
});

describe('texts of others', () => {
  it.each([
    ['hard titles', hardMap()] as const,
    ...INJECTIONS.map((text, index) => [text, injectedMap(index)] as const),
  ])('%s stay the text they are', (_, map) => {
    const { slides, title } = deck(map);
    expect(title).toBe(map.title.trim());
    const shown = slides.filter((slide) => slide.kind === 'map').map((slide) => slide.title);
    const used = map.stages.filter(({ id }) => map.touchpoints.some(({ stage }) => stage === id));
    expect(shown.slice(1)).toEqual(used.map((stage) => stage.title.trim() || 'Этап без названия'));
  });

  it('every title that has a gap is in the table as it is', () => {
    const map = createMap({
      touchpoints: HARD_TITLES.map((title, index) => ({ ...touchpoint(`t${index}`, 3, 2), title })),
    });
    const [table] = slideOf(map, 'table');
    expect(table?.rows.map((row) => row[1])).toEqual(
      HARD_TITLES.map((title) => (title.trim() === '' ? 'Без названия' : title)),
    );
  });
});
