import { expect, it } from 'vitest';
import { createMap, createObservation, createTouchpoint, type Observation } from '#lib/domain';
import { tryDelivered } from './touchpoints.ts';

const mapWith = (...observations: Observation[]) =>
  createMap({
    touchpoints: [
      createTouchpoint({ id: 'a', delivered: { note: 'Late.', observations } }),
      createTouchpoint({ id: 'b' }),
    ],
  });

it('sets all observations, as many as there were and under their conditions', () => {
  const seen = [
    createObservation(1, { count: 3, condition: 'second shift' }),
    createObservation(4, { by: 'Ann' }),
  ];
  const map = mapWith(...seen);
  const after = tryDelivered(['a'], 4).apply(map);
  expect(after.touchpoints[0]!.delivered).toEqual({
    note: 'Late.',
    observations: [
      { ...seen[0], level: 4 },
      { ...seen[1], level: 4 },
    ],
  });
  expect(after.touchpoints[0]!.delivered.observations[1]).toBe(seen[1]);
  expect(after.touchpoints[1]).toBe(map.touchpoints[1]);
});

it('gives one observation where there was none, to each that is named', () => {
  const after = tryDelivered(['a', 'b'], 2).apply(mapWith(createObservation(0)));
  const levels = after.touchpoints.map(({ delivered }) =>
    delivered.observations.map(({ level, count }) => [level, count]),
  );
  expect(levels).toEqual([[[2, 1]], [[2, 1]]]);
});

it('changes nothing where all are at that level', () => {
  const map = mapWith(createObservation(2, { count: 5 }), createObservation(2));
  expect(tryDelivered(['a'], 2).apply(map)).toBe(map);
  expect(tryDelivered(['a'], 2).label).toEqual({ code: 'try-delivered', count: 1 });
});
