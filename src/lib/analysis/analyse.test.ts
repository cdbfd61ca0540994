import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMap, createStage, createTouchpoint, type Level } from '#lib/domain';
import { analyse, assemble, flowInput, solveFlow } from './index.ts';
import { linked, observed, randomMap, TRIALS } from './testing.ts';

function touchpoint(
  id: string,
  expected: Level | null,
  target: Level | null,
  counts: number[],
  stage?: string,
) {
  return createTouchpoint({
    id,
    target,
    stage: stage ?? null,
    expected: { level: expected, note: '' },
    delivered: { note: '', observations: observed(...counts) },
  });
}

describe('analyse', () => {
  it('has nothing to say of an empty map', () => {
    const { touchpoints, ranking, journey, stages } = analyse(createMap());
    expect([touchpoints.size, ranking.length, stages.size]).toEqual([0, 0, 0]);
    expect(journey).toEqual({
      service: null,
      reliability: null,
      loyalty: null,
      limitedBy: null,
      completion: null,
      coverage: { measured: 0, all: 0 },
    });
  });

  it('measures nothing where nothing was observed', () => {
    const { touchpoints, ranking } = analyse(createMap({ touchpoints: [touchpoint('a', 3, 4, [])] }));
    expect(ranking).toEqual([]);
    expect(touchpoints.get('a')).toEqual({
      delivered: null,
      expected: 3,
      gap: null,
      shortfall: null,
      ambition: null,
      negativeShare: null,
      zeroes: false,
      lowest: null,
      highest: null,
      swing: null,
      predictability: null,
      leave: 0,
      reach: 1,
      arrivals: 0,
      lost: 0,
      recoverable: 0,
      severity: null,
      connected: false,
      loop: null,
      shareSum: 0,
      rank: null,
    });
  });

  it('lets a missing expectation or target contribute 0 to the severity', () => {
    const figures = analyse(
      createMap({
        touchpoints: [
          touchpoint('expected', 3, null, [0, 1]),
          touchpoint('target', null, 3, [0, 1]),
          touchpoint('both', 3, 3, [0, 1]),
          touchpoint('neither', null, null, [0, 1]),
        ],
      }),
    ).touchpoints;
    expect(Array.from(figures.values(), ({ severity }) => severity)).toEqual([12, 6, 18, 0]);
    expect(figures.get('expected')?.ambition).toBeNull();
    expect(figures.get('target')).toMatchObject({ gap: null, shortfall: null, negativeShare: null });
  });

  it('weighs shortfall and ambition as the settings say', () => {
    const map = createMap({ touchpoints: [touchpoint('a', 2, 4, [0, 1])] });
    const settings = { ...map.settings, weights: { shortfall: 5, ambition: 0.5 } };
    expect(analyse({ ...map, settings }).touchpoints.get('a')?.severity).toBe(3 * (5 * 1 + 0.5 * 3));
  });

  it('ranks zeroing touchpoints first, then severity, then reach, then reading order', () => {
    const { ranking } = analyse(
      createMap({
        touchpoints: [
          touchpoint('even', 2, null, [0, 0, 1]),
          touchpoint('later twin', 2, null, [0, 1]),
          touchpoint('twin', 2, null, [0, 1]),
          touchpoint('big', 5, null, [0, 1]),
          touchpoint('zero', 2, null, [1, 0, 3]),
          { ...touchpoint('half seen', 3, null, [0, 1]), importance: 3 },
          touchpoint('start', null, null, []),
        ],
        links: linked('start>half seen:0.5'),
      }),
    );
    expect(ranking).toEqual(['zero', 'big', 'later twin', 'twin', 'half seen']);
  });

  it('does not let rounding decide between equal severities', () => {
    // 3 · 0.1 and 1 · 0.3 are equal on paper; in binary numbers the first is the greater.
    const { ranking } = analyse(
      createMap({
        touchpoints: [
          touchpoint('start', null, null, []),
          { ...touchpoint('b', 2, null, [0, 1]), importance: 1 },
          { ...touchpoint('a', 2, null, [0, 1]), importance: 3 },
        ],
        links: linked('start>a:0.1', 'start>b:0.3'),
      }),
    );
    expect(ranking).toEqual(['b', 'a']);
  });

  it('names the gate that limits loyalty', () => {
    const journeyOf = (expected: Level, counts: number[]) =>
      analyse(createMap({ touchpoints: [touchpoint('a', expected, null, counts)] })).journey;
    expect(journeyOf(2, [0, 4])).toMatchObject({
      service: 0,
      reliability: 1,
      loyalty: 0,
      limitedBy: 'service',
    });
    expect(journeyOf(0, [3, 0, 0, 0, 0, 3])).toMatchObject({
      service: 1,
      reliability: 0,
      loyalty: 0,
      limitedBy: 'reliability',
    });
    expect(journeyOf(2, [0, 0, 4])).toMatchObject({ loyalty: 1, limitedBy: null });
    expect(journeyOf(2, [0, 1])).toMatchObject({
      service: 0,
      reliability: null,
      loyalty: null,
      limitedBy: null,
    });
  });

  it('keeps the journey unmeasured where no measured touchpoint is ever reached', () => {
    const { journey } = analyse(
      createMap({
        touchpoints: [touchpoint('start', null, null, []), touchpoint('never', 2, null, [0, 2])],
        links: linked('start>never:0'),
      }),
    );
    expect(journey).toMatchObject({ service: null, reliability: null, coverage: { measured: 1, all: 2 } });
  });

  it('sums stages up, also those whose ids are traps', () => {
    const { stages } = analyse(
      createMap({
        stages: ['__proto__', 'constructor', 'empty'].map((id) => createStage({ id })),
        touchpoints: [
          touchpoint('a', 2, null, [0, 1], '__proto__'),
          touchpoint('b', 2, null, [0, 0, 0, 0, 1], '__proto__'),
          touchpoint('c', 2, null, [], '__proto__'),
          touchpoint('d', null, null, [0, 1], 'constructor'),
          touchpoint('e', 5, null, [0, 1]),
        ],
      }),
    );
    expect([...stages]).toEqual([
      ['__proto__', { gap: 1, lost: 0, coverage: { measured: 2, all: 3 } }],
      ['constructor', { gap: null, lost: 0, coverage: { measured: 0, all: 1 } }],
      ['empty', { gap: null, lost: 0, coverage: { measured: 0, all: 0 } }],
    ]);
  });
});

describe('the analysis of a later month', () => {
  const later = { monthsAhead: 24 };

  it('expects what has risen by then, and rests every figure on it', () => {
    const map = createMap({ touchpoints: [touchpoint('a', 2, 3, [0, 0, 1, 1])], links: [] });
    const figures = analyse(map, { monthsAhead: 12 }).touchpoints.get('a');
    expect(figures).toMatchObject({
      expected: 2.5,
      gap: 0,
      shortfall: 0,
      ambition: 0.5,
      negativeShare: 0.5,
      leave: 0.16,
    });
  });

  it('is that of a map in which more is expected today', () => {
    fc.assert(
      fc.property(randomMap, (map) => {
        const raised = map.touchpoints.map((each) => {
          const { level } = each.expected;
          const risen = level === null ? null : (Math.min(5, level + 1) as Level);
          return { ...each, expected: { ...each.expected, level: risen } };
        });
        expect(analyse(map, later)).toEqual(analyse({ ...map, touchpoints: raised }));
      }),
      { numRuns: TRIALS },
    );
  });

  it('never completes more than today', () => {
    fc.assert(
      fc.property(randomMap, fc.integer({ min: 0, max: 36 }), (map, monthsAhead) => {
        const [now, then] = [analyse(map), analyse(map, { monthsAhead })];
        expect(then.journey.completion ?? 0).toBeLessThanOrEqual((now.journey.completion ?? 0) + 1e-9);
      }),
      { numRuns: TRIALS },
    );
  });
});

describe('the analysis with its flow solved elsewhere', () => {
  it('is the same', () => {
    fc.assert(
      fc.property(randomMap, fc.constantFrom(0, 6, 36), (map, monthsAhead) => {
        const solution = structuredClone(solveFlow(structuredClone(flowInput(map, { monthsAhead }))));
        expect(assemble(map, solution, { monthsAhead })).toEqual(analyse(map, { monthsAhead }));
      }),
      { numRuns: TRIALS },
    );
  });
});
