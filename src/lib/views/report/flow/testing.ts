import fc from 'fast-check';
import { analyse } from '#lib/analysis';
import {
  createLink,
  createMap,
  createObservation,
  createTouchpoint,
  type JourneyMap,
  type Level,
} from '#lib/domain';
import { journeyFlow, type FlowStop } from './journey-flow.ts';
import { drawFlow } from './picture.ts';
import type { StopTexts } from './stop-shape.ts';
import { roughMeasure } from './title-lines.ts';

/*
 * Maps for the tests of this folder: small ones written by hand, and random ones.
 */

/** How many random maps a property tries; `TRIALS` in the environment asks for more. */
export const TRIALS = Number(process.env['TRIALS'] ?? 100);

/** Links from `'a>b'` or, with a share, `'a>b:0.5'`, between touchpoints at which nobody leaves, but by `leaving`. */
export function mapOf(links: readonly string[], leaving: Record<string, number> = {}): JourneyMap {
  const parts = links.map((text) => text.split(/[>:]/) as [string, string, string?]);
  const ids = [...new Set(parts.flatMap(([from, to]) => [from, to]))].sort();
  return createMap({
    touchpoints: ids.map((id) => withLeaving(id, id.toUpperCase(), leaving[id] ?? 0)),
    links: parts.map(([from, to, share]) =>
      createLink(from, to, { share: share === undefined ? null : Number(share) }),
    ),
  });
}

/** A touchpoint at which `percent` of 100 customers meet level 0 and leave. */
function withLeaving(id: string, title: string, percent: number) {
  const observations = (
    [
      [0, percent],
      [2, 100 - percent],
    ] as [Level, number][]
  ).flatMap(([level, count]) => (count > 0 ? [createObservation(level, { count })] : []));
  return createTouchpoint({
    id,
    title,
    expected: { level: 2, note: '' },
    delivered: { note: '', observations },
  });
}

/** Random maps with loops, long titles, unreachable parts, lonely touchpoints and everyone leaving. */
export const randomMap: fc.Arbitrary<JourneyMap> = fc
  .record({
    touchpoints: fc.array(
      fc.record({
        title: fc.oneof(
          fc.constantFrom('', 'Оплата', 'Проверка документов на посту', 'x'.repeat(60)),
          fc.string({ maxLength: 60 }),
        ),
        leaving: fc.oneof(fc.constantFrom(0, 0, 0, 1, 100), fc.nat({ max: 100 })),
      }),
      { minLength: 1, maxLength: 24 },
    ),
    links: fc.array(
      fc.record({
        from: fc.nat(),
        to: fc.nat(),
        share: fc.option(fc.constantFrom(0, 0.001, 0.1, 0.3, 0.5, 0.9, 1), { freq: 2 }),
      }),
      { maxLength: 48 },
    ),
    forwards: fc.boolean(),
  })
  .map(({ touchpoints, links, forwards }) => {
    const size = touchpoints.length;
    return createMap({
      touchpoints: touchpoints.map(({ title, leaving }, index) => withLeaving(`t${index}`, title, leaving)),
      links: links.flatMap(({ from, to, share }, index) => {
        const [a, b] = [from % size, to % size];
        // Every other map has no loops, like most journeys.
        const [start, end] = forwards && a > b ? [b, a] : [a, b];
        return start === end ? [] : [createLink(`t${start}`, `t${end}`, { id: `${index}`, share })];
      }),
    });
  });

export const flowOf = (map: JourneyMap) => journeyFlow(map, analyse(map));

export const plainTexts = ({ touchpoint, figures, ends }: FlowStop): StopTexts => ({
  title: touchpoint.title || 'Без названия',
  arrive: String(Math.round(figures.arrivals * 1000)),
  note: figures.zeroes ? 'обнуляет' : '',
  lost: figures.lost > 0 ? `−1000 → −${Math.round(figures.lost * 1000)}` : '',
  endsWord: 'доходят',
  ends: String(Math.round(ends * 1000)),
});

export const pictureOf = (map: JourneyMap, width = 800) =>
  drawFlow(flowOf(map), plainTexts, { width, measure: roughMeasure });
