import { describe, expect, it } from 'vitest';
import { analyse, type JourneyPath, type TouchpointAnalysis } from '#lib/analysis';
import { createMap, createObservation, createTouchpoint, type Level } from '#lib/domain';
import { accountSteps, peakAndEnd } from './statement.ts';

const touchpoint = (id: string, expected: Level | null, ...levels: readonly Level[]) =>
  createTouchpoint({
    id,
    expected: { level: expected, note: '' },
    delivered: { note: '', observations: levels.map((level) => createObservation(level)) },
  });

function figures(
  ...touchpoints: readonly ReturnType<typeof touchpoint>[]
): ReadonlyMap<string, TouchpointAnalysis> {
  return analyse(createMap({ touchpoints })).touchpoints;
}

describe('peakAndEnd', () => {
  it('finds the most intense and the last gap', () => {
    expect(peakAndEnd([0, -1, 0.4, null])).toEqual({ peak: 1, end: 2 });
  });

  it('takes the negative one of gaps as intense, wherever it stands', () => {
    expect(peakAndEnd([-1, 1])).toEqual({ peak: 0, end: 1 });
    expect(peakAndEnd([1, -1])).toEqual({ peak: 1, end: 1 });
    expect(peakAndEnd([-1, -1])).toEqual({ peak: 0, end: 1 });
  });

  it('finds none where nothing is known', () => {
    expect(peakAndEnd([null, null])).toEqual({ peak: null, end: null });
    expect(peakAndEnd([])).toEqual({ peak: null, end: null });
  });
});

describe('accountSteps', () => {
  const known = figures(
    touchpoint('up', 2, 4),
    touchpoint('zero', 2, 0, 2),
    touchpoint('unknown', null, 3),
    touchpoint('even', 3, 3),
    touchpoint('down', 3, 2),
  );
  const path: Pick<JourneyPath, 'ids' | 'account'> = {
    ids: ['up', 'zero', 'unknown', 'even', 'down'],
    account: [2, 0, 0, 0, -1],
  };

  it('says what each touchpoint does to the account', () => {
    expect(accountSteps(path, known).map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ['up', 0, 2],
      ['zeroes', 2, 0],
      ['unmeasured', 0, 0],
      ['even', 0, 0],
      ['down', 0, -1],
    ]);
  });

  it('marks peak and end', () => {
    const steps = accountSteps(path, known);
    expect(steps.filter(({ peak }) => peak).map(({ id }) => id)).toEqual(['up']);
    expect(steps.filter(({ end }) => end).map(({ id }) => id)).toEqual(['down']);
  });
});
