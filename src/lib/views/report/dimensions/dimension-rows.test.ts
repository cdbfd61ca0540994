import { describe, expect, it } from 'vitest';
import { analyse } from '#lib/analysis';
import {
  createMap,
  createObservation,
  createTouchpoint,
  type Dimension,
  type Level,
  type Touchpoint,
} from '#lib/domain';
import { dimensionRows } from './dimension-rows.ts';

function touchpoint(
  id: string,
  dimension: Dimension | null,
  expected: Level | null,
  ...levels: readonly Level[]
): Touchpoint {
  return createTouchpoint({
    id,
    dimension,
    expected: { level: expected, note: '' },
    delivered: { note: '', observations: levels.map((level) => createObservation(level)) },
  });
}

function rowsOf(...touchpoints: readonly Touchpoint[]) {
  return dimensionRows(touchpoints, analyse(createMap({ touchpoints })));
}

describe('touchpoints by dimension', () => {
  it('show all five in order, with nothing where nothing is known', () => {
    const { rows, meanGap } = rowsOf(touchpoint('a', null, 2, 1));
    expect(rows.map(({ dimension }) => dimension)).toEqual([
      'tangibles',
      'reliability',
      'responsiveness',
      'assurance',
      'empathy',
    ]);
    expect(rows.every(({ figures, rated, unmeasured }) => !figures && !rated.length && !unmeasured)).toBe(
      true,
    );
    expect(meanGap).toBeNull();
  });

  it('are compared where both levels are known, and counted where not', () => {
    const { rows, meanGap } = rowsOf(
      touchpoint('a', 'reliability', 3, 1, 2),
      touchpoint('b', 'reliability', 2, 3),
      touchpoint('c', 'reliability', null, 3),
      touchpoint('d', 'reliability', 4),
      touchpoint('e', 'empathy', 2, 4),
      touchpoint('f', 'tangibles', 2),
    );
    const [tangibles, reliability, , , empathy] = rows;
    expect(tangibles).toMatchObject({ figures: null, rated: [], unmeasured: 1 });
    expect(reliability?.figures).toEqual({
      dimension: 'reliability',
      count: 2,
      expected: 2.5,
      delivered: 2.25,
      gap: -0.25,
    });
    expect(reliability?.rated.map(({ touchpoint: { id }, gap }) => [id, gap])).toEqual([
      ['a', -1.5],
      ['b', 1],
    ]);
    expect(reliability?.unmeasured).toBe(2);
    expect(empathy?.figures?.gap).toBe(2);
    expect(meanGap).toBeCloseTo(0.875, 12);
  });
});
