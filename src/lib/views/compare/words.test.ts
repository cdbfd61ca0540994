import { describe, expect, it } from 'vitest';
import {
  createMap,
  createObservation,
  createStage,
  createTouchpoint,
  type JourneyMap,
  type Touchpoint,
} from '#lib/domain';
import { compareMaps } from '#lib/exchange';
import { habitRow, questionRow } from './answer-words.ts';
import { mapWords, touchpointWords } from './field-words.ts';
import { gapRow, levelsText } from './gap.ts';
import { nameOf, namesOf } from './names.ts';
import { rowOf } from './row.ts';
import { economicsText, observationText } from './value-words.ts';

const stages = [createStage({ id: 's', title: 'Ride' })];

function mapWith(fields: Partial<Touchpoint>, rest: Partial<JourneyMap> = {}): JourneyMap {
  return createMap({ id: 'm', stages, touchpoints: [createTouchpoint({ id: 'a', ...fields })], ...rest });
}

/** The words for what differs at the only touchpoint. */
function rows(before: JourneyMap, after: JourneyMap) {
  const names = { before: namesOf(before), after: namesOf(after) };
  const changed = compareMaps(before, after).touchpoints.changed[0];
  return (changed?.fields ?? []).map((change) => rowOf(touchpointWords, change, names));
}

describe('a changed touchpoint in words', () => {
  it.each<[string, Partial<Touchpoint>, Partial<Touchpoint>, string | null, string | null]>([
    ['a level', { target: 3 }, { target: 5 }, '3 Desired', '5 Incredible'],
    ['no level', { target: null }, { target: 0 }, null, '0 Terrible'],
    ['a stage', { stage: 's' }, { stage: null }, 'Ride', 'No stage'],
    ['a stage that is gone', { stage: 's' }, { stage: 'gone' }, 'Ride', 'gone'],
    ['a channel', { channel: 'web' }, { channel: 'constructor' }, 'Website', 'constructor'],
    ['a way to complain', { complaint: 'none' }, { complaint: 'proactive' }, 'Nowhere', 'We call first'],
    ['tags', { tags: ['a', 'b'] }, { tags: [] }, 'a, b', null],
    ['a text', { gesture: ' ' }, { gesture: 'tea' }, null, 'tea'],
    [
      'a promise',
      { promise: null },
      { promise: { unit: 'min', promised: 20, actual: 12.5 } },
      null,
      'promised 20, delivered 12.5 min',
    ],
  ])('%s', (_, was, is, before, after) => {
    expect(rows(mapWith(was), mapWith(is))).toMatchObject([{ before, after }]);
  });

  it('calls a stage as either map does', () => {
    const renamed = [createStage({ id: 's', title: 'Trip' })];
    const [row] = rows(mapWith({ stage: null }), mapWith({ stage: 's' }, { stages: renamed }));
    expect(row?.after).toBe('Trip');
  });

  it('counts observations as often as they were made', () => {
    const delivered = { note: '', observations: [createObservation(3, { count: 12 })] };
    expect(rows(mapWith({}), mapWith({ delivered }))).toMatchObject([{ before: '0', after: '12' }]);
  });
});

describe('the gap', () => {
  const at = (level: 2 | 3, ...observed: readonly (1 | 2 | 3 | 4)[]) =>
    createTouchpoint({
      expected: { level, note: '' },
      delivered: { note: '', observations: observed.map((each) => createObservation(each)) },
    });

  it('is told before and after, and which is better', () => {
    expect(gapRow(at(3, 2), at(3, 4))).toEqual({ label: 'Gap', before: '−1', after: '+1', better: true });
    expect(gapRow(at(2, 2), at(3, 2))).toMatchObject({ before: '±0', after: '−1', better: false });
  });

  it('is not measured without observations: neither better nor worse', () => {
    expect(gapRow(at(3), at(3, 3))).toEqual({ label: 'Gap', before: 'not measured', after: '±0' });
  });

  it('takes two decimals only where one says nothing, and is left out where it stays', () => {
    const many = (count: number) =>
      createTouchpoint({
        expected: { level: 3, note: '' },
        delivered: { note: '', observations: [createObservation(2, { count }), createObservation(3)] },
      });
    expect(gapRow(many(19), many(29))).toMatchObject({ before: '−0.95', after: '−0.97' });
    expect(gapRow(many(1), many(2))).toMatchObject({ before: '−0.5', after: '−0.7' });
    expect(gapRow(at(3, 2), at(3, 2))).toBeNull();
    expect(gapRow(at(3, 2), at(2, 1))).toBeNull();
  });

  it('stands in what an added touchpoint is told by', () => {
    expect(levelsText(at(3, 2))).toBe('expects 3 Desired, gets 2 Expected, gap −1');
  });
});

it('an observation is told by what is known of it', () => {
  expect(observationText(createObservation(3))).toBe('3 Desired');
  const observation = createObservation(1, { count: 2, condition: 'night', date: '2026-01-31', by: 'Anna' });
  expect(observationText(observation)).toBe('1 Basic · ×2 · night · 2026-01-31 · Anna');
});

it('money is told as customers and value', () => {
  const economics = { customersPerMonth: 1000, valuePerCustomer: 15, currency: 'EUR' };
  expect(economicsText(economics)).toBe('1,000 a month × €15');
});

it('assumptions are told under the names and in the units that they are set by', () => {
  const before = createMap({ id: 'm' });
  const after = { ...before, settings: { ...before.settings, leaveRate: 0.07 } };
  const names = { before: namesOf(before), after: namesOf(after) };
  expect(compareMaps(before, after).map.map((change) => rowOf(mapWords, change, names))).toEqual([
    { label: 'Leave after a bad moment, %', before: '32', after: '7' },
  ]);
});

it('habits and questions of other apps are called by their code', () => {
  const note = { state: 'partly', note: 'Mondays' } as const;
  expect(habitRow({ id: 'constructor', before: null, after: note })).toEqual({
    label: 'constructor',
    before: null,
    after: 'Partly · Mondays',
  });
  expect(questionRow({ id: 'toString', before: 'a', after: null })).toEqual({
    label: 'toString',
    before: 'a',
    after: null,
  });
  expect(habitRow({ id: 'trust', before: note, after: null }).label).not.toBe('trust');
});

it('a thing without a title is called so', () => {
  expect(nameOf('  ')).toBe('Untitled');
  expect(nameOf('x'.repeat(500))).toHaveLength(101);
});
