import { expect, it } from 'vitest';
import { analyse } from '#lib/analysis';
import {
  createMap,
  createObservation,
  createTouchpoint,
  DEFAULT_SETTINGS,
  type Level,
  type Touchpoint,
} from '#lib/domain';
import { findingMark } from './finding-mark.ts';

/** The mark of the only touchpoint of a map. */
function markOf(levels: readonly Level[], fields: Partial<Touchpoint>) {
  const one = createTouchpoint({
    delivered: { note: '', observations: levels.map((level) => createObservation(level)) },
    complaint: 'easy',
    ...fields,
  });
  const figures = analyse(createMap({ touchpoints: [one] })).touchpoints.get(one.id)!;
  return findingMark(one, figures, { settings: DEFAULT_SETTINGS, staged: false, alone: true });
}

const expected = { level: 3, note: '' } as const;

it('leaves out what the card shows by itself, and tips', () => {
  expect(markOf([0, 1], { expected, target: 4 })).toBeNull();
  expect(markOf([], {})).toBeNull();
});

it('points to a warning, and counts what the frame does not say', () => {
  // Below the expectation, a swing of two levels, and nobody to tell.
  expect(markOf([0, 2], { expected, complaint: 'none' })).toEqual({ level: 'warning', count: 2 });
});

it('points to an error that the frame does not show', () => {
  const promise = { unit: 'min', promised: 30, actual: 45 };
  expect(markOf([3], { expected, promise, gesture: 'An umbrella' })).toEqual({ level: 'error', count: 1 });
});
