import { describe, expect, it } from 'vitest';
import { analyse } from '#lib/analysis';
import { createMap, createObservation, createTouchpoint, DEFAULT_SETTINGS, type Level } from '#lib/domain';
import { escalatorOf, fallenBy } from './falls.ts';

const touchpoint = (id: string, expected: Level | null, ...levels: readonly Level[]) =>
  createTouchpoint({
    id,
    expected: { level: expected, note: '' },
    delivered: { note: '', observations: levels.map((level) => createObservation(level)) },
  });

const touchpoints = [
  touchpoint('top', 5, 5),
  touchpoint('far', 2, 4),
  touchpoint('near', 2, 2, 3),
  touchpoint('par', 3, 3),
  touchpoint('alsoPar', 1, 1),
  touchpoint('short', 3, 2),
  touchpoint('unknown', null, 4),
  touchpoint('unseen', 3),
];
const figures = (monthsAhead: number) => analyse(createMap({ touchpoints }), { monthsAhead }).touchpoints;

describe('escalatorOf', () => {
  it('tells when each touchpoint falls short, soonest first, what never does last', () => {
    const { falls } = escalatorOf(touchpoints, figures(0), 0.5);
    expect(falls.map(({ id, months }) => [id, months])).toEqual([
      ['par', 0],
      ['alsoPar', 0],
      ['near', 12],
      ['far', 48],
      ['top', null],
    ]);
  });

  it('counts those that are short already apart and leaves out what is not measured', () => {
    expect(escalatorOf(touchpoints, figures(0), 0.5).short).toEqual(['short']);
  });

  it('is the same however far one looks ahead', () => {
    expect(escalatorOf(touchpoints, figures(24), 0.5)).toEqual(escalatorOf(touchpoints, figures(0), 0.5));
  });

  it('says never where nothing rises', () => {
    const { falls } = escalatorOf(touchpoints, figures(0), 0);
    expect(falls.map(({ months, gone }) => [months, gone])).toEqual(falls.map(() => [null, null]));
  });
});

it('agrees with the analysis on what falls short in a month', () => {
  const { falls } = escalatorOf(touchpoints, figures(0), DEFAULT_SETTINGS.drift);
  for (const month of [0, 1, 11, 12, 13, 36]) {
    const then = figures(month);
    for (const fall of falls) expect(fallenBy(fall, month)).toBe((then.get(fall.id)?.gap ?? 0) < 0);
  }
});
