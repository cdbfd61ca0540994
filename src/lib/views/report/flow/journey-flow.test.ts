import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '#lib/analysis';
import { createTouchpoint } from '#lib/domain';
import { alongJourney, columnsOf } from './columns.ts';
import { journeyFlow } from './journey-flow.ts';
import { flowOf, mapOf, randomMap, TRIALS } from './testing.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);
const idsOf = (touchpoints: readonly { id: string }[]) => touchpoints.map(({ id }) => id);

test('whoever comes to a touchpoint goes on, ends there or is lost', () => {
  fc.assert(
    fc.property(randomMap, (map) => {
      const flow = flowOf(map);
      let entering = 0;
      flow.stops.forEach(({ figures, ends, endless }, index) => {
        if (endless) return;
        const into = sum(flow.links.filter(({ to }) => to === index).map((link) => link.flow));
        const out = sum(flow.links.filter(({ from }) => from === index).map((link) => link.flow));
        expect(figures.arrivals).toBeCloseTo(out + ends + figures.lost, 9);
        expect(figures.arrivals).toBeGreaterThan(into - 1e-9);
        entering += figures.arrivals - into;
      });
      const circling = flow.loops.length > 0;
      if (flow.stops.length > 0 && !circling) expect(entering).toBeCloseTo(1, 9);
    }),
    { numRuns: TRIALS },
  );
});

test('those who end their journeys are those who complete it', () => {
  fc.assert(
    fc.property(randomMap, (map) => {
      const ends = sum(flowOf(map).stops.map((stop) => stop.ends));
      expect(ends).toBeCloseTo(analyse(map).journey.completion ?? 0, 9);
    }),
    { numRuns: TRIALS },
  );
});

test('what customers do not come to is named, each in its own way', () => {
  const map = mapOf(['a>b', 'b>c', 'x>y', 'y>x'], { b: 100 });
  const lonely = createTouchpoint({ id: 'z' });
  const flow = journeyFlow(
    { ...map, touchpoints: [...map.touchpoints, lonely] },
    analyse({ ...map, touchpoints: [...map.touchpoints, lonely] }),
  );
  expect(idsOf(flow.stops.map(({ touchpoint }) => touchpoint))).toEqual(['a', 'b']);
  expect(idsOf(flow.deserted)).toEqual(['c']);
  expect(idsOf(flow.unreached)).toEqual(['x', 'y']);
  expect(idsOf(flow.unlinked)).toEqual(['z']);
});

test('a loop that nobody can leave ends the journey of all that enter it', () => {
  const flow = flowOf(mapOf(['a>b:0.25', 'b>c', 'c>b'], { a: 20 }));
  expect(flow.loops.map((stops) => idsOf(stops.map(({ touchpoint }) => touchpoint)))).toEqual([['b', 'c']]);
  expect(flow.stops.map(({ ends }) => Number(ends.toFixed(6)))).toEqual([0.6, 0, 0.2]);
  expect(flow.links.map(({ flow: part }) => Number(part.toFixed(6)))).toEqual([0.2, 0, 0]);
});

test('a loop that customers leave unhappy is an ordinary one', () => {
  const flow = flowOf(mapOf(['a>b', 'b>a'], { b: 50 }));
  expect(flow.loops).toEqual([]);
  expect(sum(flow.stops.map(({ figures }) => figures.lost))).toBeCloseTo(1, 9);
});

test('touchpoints that the figures do not know yet are left out', () => {
  const map = mapOf(['a>b', 'b>c']);
  const older = analyse(mapOf(['a>b']));
  expect(journeyFlow(map, older).stops.map(({ touchpoint }) => touchpoint.id)).toEqual(['a', 'b']);
});

test('columns follow the longest way, and only loops lead back', () => {
  const { column, forward, back } = columnsOf(flowOf(mapOf(['a>b', 'a>c:0.2', 'b>c', 'c>d:0.5', 'd>b:0.4'])));
  expect(Array.from(column)).toEqual([0, 1, 2, 3]);
  expect(forward).toHaveLength(4);
  expect(back.map(({ from, to }) => [from, to])).toEqual([[3, 1]]);
});

test('every link but those that lead back goes to a later column', () => {
  fc.assert(
    fc.property(randomMap, (map) => {
      const flow = flowOf(map);
      const { column, forward, back } = columnsOf(flow);
      for (const { from, to } of forward) expect(column[from]).toBeLessThan(column[to]!);
      for (const { from, to } of back) expect(column[from]).toBeGreaterThan(column[to]!);
      const along = alongJourney(flow);
      expect(along.toSorted((a, b) => a - b)).toEqual(Array.from(flow.stops.keys()));
    }),
    { numRuns: TRIALS },
  );
});

test('a chain longer than the call stack has its columns', () => {
  const size = 20_000;
  const links = Array.from({ length: size - 1 }, (_, from) => ({ from, to: from + 1, flow: 1 }));
  const stop = flowOf(mapOf(['a>b'])).stops[0]!;
  const stops = Array.from({ length: size }, () => stop);
  expect(columnsOf({ stops, links }).count).toBe(size);
});
