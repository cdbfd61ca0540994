import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { analyse } from '#lib/analysis';
import {
  createLink,
  createMap,
  createObservation,
  createTouchpoint,
  type JourneyMap,
  type Level,
} from '#lib/domain';
import { setLocale } from '#lib/i18n';
import { approximateMeasure, COLOURS, paintSvg, textsOf, type Scene, type Shape } from '#lib/picture';
import { arbitraryMap } from '../../../../../tests/fixtures/random-map.ts';
import { sampleText } from '../../../../../tests/fixtures/saved-maps.ts';
import { HARD_TITLES } from '../../../../../tests/fixtures/titles.ts';
import { trials } from '../../../../../tests/fixtures/trials.ts';
import { readXml } from '../../../../../tests/fixtures/well-formed.ts';
import { chartIds, reportCharts, type ChartInput, type Drawing, type ReportChart } from './index.ts';

const { map: sample } = JSON.parse(sampleText()) as { map: JourneyMap };
const drawing: Drawing = { theme: 'light', measure: approximateMeasure };
const inputOf = (map: JourneyMap): ChartInput => ({
  map,
  analysis: analyse(map),
  today: null,
  monthsAhead: 0,
});
const chartsOf = (map: JourneyMap) => reportCharts(inputOf(map), drawing);

const texts = (scene: Scene) =>
  [...textsOf(scene.groups)].flatMap(({ lines }) => lines.map(({ text }) => text));
const chartOf = (charts: readonly ReportChart[], wanted: ReportChart['id']) =>
  charts.find(({ id }) => id === wanted)!;

/** A chain of touchpoints, each expected and delivered at these levels. */
function chain(count: number, expected: Level = 3, delivered: Level = 2): JourneyMap {
  const ids = Array.from({ length: count }, (_, index) => `t${index}`);
  return createMap({
    touchpoints: ids.map((id, index) =>
      createTouchpoint({
        id,
        title: HARD_TITLES[index % HARD_TITLES.length] ?? '',
        expected: { level: expected, note: '' },
        delivered: { note: '', observations: [createObservation(delivered)] },
      }),
    ),
    links: ids.slice(1).map((to, index) => createLink(ids[index]!, to)),
  });
}

/** All shapes, those of groups too. */
function* shapesOf(shapes: readonly Shape[]): Generator<Shape> {
  for (const shape of shapes) {
    if (shape.kind === 'group') yield* shapesOf(shape.children);
    else yield shape;
  }
}

beforeAll(() => void vi.stubGlobal('document', { documentElement: {} }));
afterEach(() => setLocale('en'));
afterAll(() => vi.unstubAllGlobals());

describe('the charts of the sample', () => {
  it('are the four of the report', () => {
    expect(chartsOf(sample).map(({ id }) => id)).toEqual(['loss', 'importance', 'account', 'falls']);
    expect(chartIds(inputOf(sample))).toEqual(['loss', 'importance', 'account', 'falls']);
  });

  it('say the figures of the analysis', () => {
    setLocale('ru');
    const charts = chartsOf(sample);
    const loss = texts(chartOf(charts, 'loss').scene);
    expect(loss).toEqual(expect.arrayContaining(['−195', '−88', '−75', '−18', '625', '1000', '912']));
    const account = texts(chartOf(charts, 'account').scene);
    expect(account).toEqual(
      expect.arrayContaining(['±0', '+0,4', '−1', '+1,7', '−0,3', 'пик', 'конец', '+0,7']),
    );
    const falls = texts(chartOf(charts, 'falls').scene);
    expect(falls).toEqual(expect.arrayContaining(['сразу', 'через 9,6 мес.', 'через 40 мес.']));
    const importance = texts(chartOf(charts, 'importance').scene);
    expect(importance).toEqual(expect.arrayContaining(['Подача машины вовремя', 'займитесь этим']));
  });

  it('fill a slide, in type that can be read from afar', () => {
    for (const { scene } of chartsOf(sample)) {
      expect([scene.width, scene.height]).toEqual([1120, 560]);
      for (const { size } of textsOf(scene.groups)) expect(size).toBeGreaterThanOrEqual(13);
    }
  });

  it('have words for those who see nothing and for who speaks', () => {
    setLocale('ru');
    for (const { alt, notes, title } of chartsOf(sample)) {
      expect(title).toMatch(/[а-я]/);
      for (const text of [alt, notes]) expect(text).not.toMatch(/undefined|null|NaN|\{\w+\}|\.\.|[a-z]{3}/);
    }
    expect(chartOf(chartsOf(sample), 'loss').notes).toContain(
      'Больше всего теряем здесь: Подача машины вовремя (195); Звонок диспетчеру (88)',
    );
    expect(chartOf(chartsOf(sample), 'account').alt).toContain('Подача машины вовремя: разрыв −1, счёт −0,6');
  });

  it('have the colours of their theme alone', () => {
    for (const theme of ['light', 'dark'] as const) {
      const known = new Set<string>(Object.values(COLOURS[theme]));
      for (const { scene } of reportCharts(inputOf(sample), { ...drawing, theme })) {
        expect(scene.background).toBe(COLOURS[theme].surface);
        for (const shape of shapesOf(scene.groups)) {
          const used = [
            'fill' in shape ? shape.fill : undefined,
            'stroke' in shape ? shape.stroke?.colour : undefined,
          ];
          for (const colour of used) if (colour !== undefined) expect(known).toContain(colour);
        }
      }
    }
  });

  it('show today beside what is tried out', () => {
    const today = { map: sample, analysis: analyse(sample) };
    const trial = {
      ...sample,
      touchpoints: sample.touchpoints.map((touchpoint) =>
        touchpoint.id === 'pickup'
          ? { ...touchpoint, delivered: { note: '', observations: [createObservation(4)] } }
          : touchpoint,
      ),
    };
    const charts = reportCharts({ map: trial, analysis: analyse(trial), today, monthsAhead: 12 }, drawing);
    expect(texts(chartOf(charts, 'loss').scene)).toContain('−195 → 0');
    expect(texts(chartOf(charts, 'account').scene)).toContain('today, without the changes');
    expect(texts(chartOf(charts, 'importance').scene)).toContain('before');
    expect(texts(chartOf(charts, 'falls').scene)).toContain('chosen month');
    expect(chartOf(charts, 'loss').notes).toContain('today → then');
  });
});

describe('what the report shows as empty', () => {
  it('is no picture', () => {
    expect(chartsOf(createMap({}))).toEqual([]);
    expect(chartsOf(createMap({ touchpoints: [createTouchpoint({ id: 'a' })] }))).toEqual([]);
  });

  it('is left out one by one', () => {
    const short = chain(2);
    expect(chartIds(inputOf({ ...short, links: [] }))).toEqual(['importance']);
    expect(chartIds(inputOf(short))).toEqual(['loss', 'importance', 'account']);
    const still = { ...chain(2, 3, 3), settings: { ...short.settings, drift: 0 } };
    expect(chartIds(inputOf(still))).toEqual(['loss', 'importance', 'account']);
  });
});

describe('long journeys and odd maps', () => {
  it.each([1, 7, 30, 400])(
    'a chain of %i has finite shapes on a picture of at most twice a slide',
    (count) => {
      for (const { scene } of chartsOf(chain(count, 2, 3))) {
        expect(scene.width).toBeLessThanOrEqual(2240);
        expect(scene.height).toBeLessThanOrEqual(1120);
        for (const shape of textsOf(scene.groups))
          for (const { x, y } of shape.lines) {
            expect(x).toBeGreaterThanOrEqual(-1);
            expect(x).toBeLessThanOrEqual(scene.width + 1);
            expect(y).toBeGreaterThanOrEqual(0);
            expect(y).toBeLessThanOrEqual(scene.height);
          }
      }
    },
  );

  it('names no two steps of an account at one place', () => {
    const { scene } = chartOf(chartsOf(chain(120, 3, 4)), 'account');
    const gaps = [...textsOf(scene.groups)].flatMap(({ lines, weight, anchor }) =>
      weight === 650 && anchor === 'middle' ? lines : [],
    );
    expect(gaps.length).toBeGreaterThan(3);
    const places = gaps.map(({ x }) => x).sort((a, b) => a - b);
    places.slice(1).forEach((x, index) => expect(x - (places[index] ?? 0)).toBeGreaterThan(80));
  });

  it('is a well-formed picture whatever the map @trial', () => {
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        const input = inputOf(map);
        const charts = reportCharts(input, drawing);
        expect(charts.map(({ id }) => id)).toEqual(chartIds(input));
        for (const { scene } of charts) {
          const svg = paintSvg(scene, { font: 'none' });
          expect(svg).not.toMatch(/NaN|Infinity|undefined/);
          expect(readXml(svg).length).toBeGreaterThan(1);
        }
      }),
      { numRuns: trials(40) },
    );
  });
});
