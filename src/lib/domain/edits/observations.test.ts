import { describe, expect, it } from 'vitest';
import { createMap, createObservation, createTouchpoint } from '../create.ts';
import { nameCondition, withoutCondition } from './observations.ts';

const observations = [
  createObservation(1, { condition: 'First shift' }),
  createObservation(2, { count: 3, by: 'Ann' }),
  createObservation(3, { condition: ' ' }),
];
const map = createMap({
  touchpoints: ['a', 'b'].map((id) => createTouchpoint({ id, delivered: { note: 'n', observations } })),
});
const conditionsOf = ({ touchpoints }: typeof map) =>
  touchpoints[0]!.delivered.observations.map(({ condition }) => condition);

describe('naming a condition', () => {
  it('names that of the first observation without one, and nothing else', () => {
    const next = nameCondition(map, 'a', ' Second shift ');
    expect(conditionsOf(next)).toEqual(['First shift', 'Second shift', ' ']);
    expect(next.touchpoints[0]!.delivered.observations[1]).toMatchObject({ level: 2, count: 3, by: 'Ann' });
    expect(next.touchpoints[1]).toBe(map.touchpoints[1]);
    expect(conditionsOf(nameCondition(next, 'a', 'Before closing'))).toEqual([
      'First shift',
      'Second shift',
      'Before closing',
    ]);
  });

  it('changes nothing for a blank one, an unknown touchpoint or where all have theirs', () => {
    expect(nameCondition(map, 'a', '  ')).toBe(map);
    expect(nameCondition(map, 'nobody', 'Night')).toBe(map);
    const named = nameCondition(nameCondition(map, 'a', 'x'), 'a', 'y');
    expect(nameCondition(named, 'a', 'z')).toBe(named);
    expect(withoutCondition(named.touchpoints[0]!.delivered.observations)).toBe(-1);
  });
});
