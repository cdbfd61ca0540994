import { describe, expect, it } from 'vitest';
import {
  createLink,
  createMap,
  createObservation,
  createTouchpoint,
  DEFAULT_SETTINGS,
  type Level,
  type Touchpoint,
} from '#lib/domain';
import { analyse } from './analyse.ts';
import { meritOf, mostLostOf, overlayOf, OVERLAYS, type Overlay, type OverlayScale } from './overlay.ts';

const FINDINGS = { settings: DEFAULT_SETTINGS, staged: false, alone: false };

function touchpoint(levels: readonly Level[], fields: Partial<Touchpoint> = {}): Touchpoint {
  return createTouchpoint({
    id: 'a',
    delivered: { note: '', observations: levels.map((level) => createObservation(level)) },
    ...fields,
  });
}

/** The mark of a touchpoint that stands on a way, before another one at which half of those who come are lost. */
function markOf(kind: Overlay, one: Touchpoint, scale: Partial<OverlayScale> = {}) {
  const bad = createTouchpoint({
    id: 'bad',
    delivered: { note: '', observations: [createObservation(0), createObservation(3)] },
  });
  const analysis = analyse(createMap({ touchpoints: [one, bad], links: [createLink('a', 'bad')] }));
  const full = { mostLost: mostLostOf({ analysis, baseline: null }), findings: FINDINGS, ...scale };
  return overlayOf(kind, one, analysis.touchpoints.get('a'), full);
}

const expecting = (level: Level) => ({ expected: { level, note: '' } });

it('says that nothing is known before the first analysis', () => {
  const figures = OVERLAYS.map((kind) => {
    const mark = overlayOf(kind, touchpoint([1]), undefined, { mostLost: 0, findings: FINDINGS });
    return [mark.tone, mark.strength, mark.figure.code];
  });
  expect(figures).toEqual([
    ['plain', 0, 'not-measured'],
    ...Array.from({ length: 3 }, () => ['open', 0, 'not-measured']),
    ['plain', 0, 'complaint'],
  ]);
});

describe('the gap', () => {
  it.each([
    [[1], 'short', { code: 'gap', gap: -1 }],
    [[0, 4], 'zeroes', { code: 'gap', gap: 0 }],
    [[3], 'plain', { code: 'gap', gap: 1 }],
    [[], 'plain', { code: 'not-measured' }],
  ] as const)('of %j against 2 is %s', (levels, tone, figure) => {
    const strength = tone === 'plain' ? 0 : 1;
    expect(markOf('gap', touchpoint(levels, expecting(2)))).toEqual({ tone, strength, figure });
  });

  it('without an expectation is said to have none', () => {
    expect(markOf('gap', touchpoint([0])).tone).toBe('zeroes');
    expect(markOf('gap', touchpoint([3])).figure).toEqual({ code: 'no-expectation' });
  });
});

describe('the target', () => {
  it.each([
    [[3], 4, 'short', 1 / 3],
    [[0], 4, 'short', 1],
    [[3, 4], 4, 'warn', 0.5],
    // As far as the foot can tell, a whole level.
    [[...Array<Level>(24).fill(3), 4], 4, 'short', 0.32],
  ] as const)('short of: %j for %d is %s', (levels, target, tone, strength) => {
    const mark = markOf('target', touchpoint(levels, { target }));
    expect([mark.tone, mark.figure.code]).toEqual([tone, 'to-target']);
    expect(mark.strength).toBeCloseTo(strength, 9);
  });

  it('reached or passed is green', () => {
    for (const level of [3, 5] as const) {
      const { tone, figure } = markOf('target', touchpoint([level], { target: 3 }));
      expect([tone, figure]).toEqual(['above', { code: 'reached' }]);
    }
  });

  it('that is not set, or not measured against, is open and says so', () => {
    expect(markOf('target', touchpoint([1])).figure).toEqual({ code: 'no-target' });
    expect(markOf('target', touchpoint([], { target: 3 }))).toEqual({
      tone: 'open',
      strength: 0,
      figure: { code: 'not-measured' },
    });
  });
});

describe('reliability', () => {
  it('grows pale with predictability', () => {
    expect(markOf('reliability', touchpoint([2, 2]))).toMatchObject({ tone: 'plain', strength: 0 });
    const some = markOf('reliability', touchpoint([1, 2, 2, 3]));
    expect(some.figure).toMatchObject({ code: 'predictability', part: expect.closeTo(0.839, 3) });
    expect([some.tone, some.strength]).toEqual(['warn', expect.closeTo(0.322, 3)]);
    expect(markOf('reliability', touchpoint([0, 5]))).toMatchObject({ tone: 'warn', strength: 1 });
  });

  it('of a single observation is not measured', () => {
    expect(markOf('reliability', touchpoint([2])).figure).toEqual({ code: 'not-measured' });
  });
});

describe('customers lost', () => {
  it('are measured by the worst touchpoint', () => {
    // 16 % leave here, and half of the other 84 % at the next one.
    const mark = markOf('lost', touchpoint([1, 3], expecting(2)));
    expect(mark.tone).toBe('short');
    expect(mark.figure).toEqual({ code: 'lost', lost: expect.closeTo(0.16, 9) });
    expect(mark.strength).toBeCloseTo(0.16 / 0.42, 9);
  });

  it('keep their scale while something better is tried out', () => {
    const worse = analyse(
      createMap({
        touchpoints: [touchpoint([0]), touchpoint([], { id: 'b' })],
        links: [createLink('a', 'b')],
      }),
    );
    const better = analyse(createMap());
    expect(mostLostOf({ analysis: worse, baseline: null })).toBe(1);
    expect(mostLostOf({ analysis: better, baseline: worse })).toBe(1);
    expect(mostLostOf({ analysis: better, baseline: null })).toBe(0);
  });

  it('are none where none leaves, and not known where nobody has looked', () => {
    expect(markOf('lost', touchpoint([3], expecting(2)))).toEqual({
      tone: 'plain',
      strength: 0,
      figure: { code: 'lost', lost: 0 },
    });
    expect(markOf('lost', touchpoint([], expecting(2))).figure).toEqual({ code: 'not-measured' });
  });

  it('are not counted off the path', () => {
    const alone = touchpoint([0], expecting(2));
    const analysis = analyse(createMap({ touchpoints: [alone] }));
    const scale = { mostLost: mostLostOf({ analysis, baseline: null }), findings: FINDINGS };
    expect(scale.mostLost).toBe(0);
    expect(overlayOf('lost', alone, analysis.touchpoints.get('a'), scale).figure).toEqual({ code: 'apart' });
  });
});

describe('ways to complain', () => {
  it('are missed only where it is risky', () => {
    const complaint = { code: 'complaint', way: 'none' };
    expect(markOf('complaint', touchpoint([3], expecting(2)))).toEqual({
      tone: 'plain',
      strength: 0,
      figure: { ...complaint, risky: false },
    });
    for (const risky of [touchpoint([1], expecting(2)), touchpoint([0]), touchpoint([], { importance: 4 })]) {
      expect(markOf('complaint', risky)).toEqual({
        tone: 'short',
        strength: 1,
        figure: { ...complaint, risky: true },
      });
    }
  });

  it('are the greener the easier', () => {
    const marks = (['possible', 'easy', 'proactive'] as const).map((complaint) =>
      markOf('complaint', touchpoint([0], { complaint })),
    );
    expect(marks.map(({ tone }) => tone)).toEqual(['above', 'above', 'above']);
    const strengths = marks.map(({ strength }) => strength);
    expect(strengths).toEqual(strengths.toSorted((a, b) => a - b));
    expect(new Set(strengths).size).toBe(3);
  });
});

it('a figure’s merit grows as the figure gets better', () => {
  expect(meritOf({ code: 'gap', gap: -1 })).toBe(-1);
  expect(meritOf({ code: 'to-target', ambition: 2 })).toBeLessThan(meritOf({ code: 'reached' })!);
  expect(meritOf({ code: 'lost', lost: 0.2 })).toBeLessThan(meritOf({ code: 'lost', lost: 0.1 })!);
  expect(meritOf({ code: 'predictability', part: 0.7 })).toBe(0.7);
  expect(meritOf({ code: 'not-measured' })).toBeNull();
});
