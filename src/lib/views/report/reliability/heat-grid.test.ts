import { describe, expect, it } from 'vitest';
import { analyse } from '#lib/analysis';
import { createMap, createObservation, createTouchpoint, type Level, type Touchpoint } from '#lib/domain';
import { heatGrid } from './heat-grid.ts';

type Seen = readonly [level: Level, condition?: string, count?: number];

function touchpoint(id: string, ...seen: readonly Seen[]): Touchpoint {
  const observations = seen.map(([level, condition = '', count = 1]) =>
    createObservation(level, { condition, count }),
  );
  return createTouchpoint({ id, delivered: { note: '', observations } });
}

function grid(...touchpoints: readonly Touchpoint[]) {
  return heatGrid(touchpoints, analyse(createMap({ touchpoints })));
}

describe('levels by touchpoint and condition', () => {
  it('name the conditions as the map does, the one without a name last', () => {
    const { conditions } = grid(
      touchpoint('a', [2], [3, 'late']),
      touchpoint('b', [2, 'early'], [1, ' late ']),
    );
    expect(conditions).toEqual(['late', 'early', '']);
    expect(grid(touchpoint('a', [2, 'late'])).conditions).toEqual(['late']);
  });

  it('are the mean of what was observed under the condition, counts included', () => {
    const [row] = grid(touchpoint('a', [3, 'late', 3], [1, 'late'], [0, 'early', 2])).rows;
    expect(row?.cells.get('late')).toEqual({ level: 2.5, count: 4, zeroes: false });
    expect(row?.cells.get('early')).toEqual({ level: 0, count: 2, zeroes: true });
    expect(row?.cells.get('')).toBeUndefined();
  });

  it('begin with the least predictable, and leave out what was never observed', () => {
    const { rows } = grid(
      touchpoint('once', [2]),
      touchpoint('never'),
      touchpoint('steady', [3], [3]),
      touchpoint('jumps', [0], [5]),
      touchpoint('wavers', [2], [3]),
    );
    expect(rows.map((row) => row.touchpoint.id)).toEqual(['jumps', 'wavers', 'steady', 'once']);
  });

  it('are none where nothing was observed', () => {
    expect(grid(touchpoint('never'))).toEqual({ conditions: [], rows: [] });
  });
});
