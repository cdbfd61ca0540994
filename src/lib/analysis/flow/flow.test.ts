import { describe, expect, it } from 'vitest';
import { createMap, createTouchpoint } from '#lib/domain';
import { analyse, linkShares, type Analysis } from '../index.ts';
import { flowOf, leakyMap, linked } from '../testing.ts';

function figures(
  { touchpoints }: Analysis,
  figure: 'reach' | 'arrivals' | 'lost' | 'recoverable',
): Record<string, number> {
  return Object.fromEntries(Array.from(touchpoints, ([id, at]) => [id, Math.round(at[figure] * 1e9) / 1e9]));
}

describe('shares', () => {
  const sharesFrom = (...links: string[]) => [
    ...linkShares(
      createMap({
        touchpoints: ['a', 'b', 'c', 'd'].map((id) => createTouchpoint({ id })),
        links: linked(...links),
      }),
    ).values(),
  ];

  it('divides what explicit shares leave over equally', () => {
    expect(sharesFrom('a>b:0.5', 'a>c', 'a>d')).toEqual([0.5, 0.25, 0.25]);
    expect(sharesFrom('a>b:1', 'a>c')).toEqual([1, 0]);
  });

  it('scales shares that exceed 1', () => {
    expect(sharesFrom('a>b:1', 'a>c:0.6', 'a>d:0.4')).toEqual([0.5, 0.3, 0.2]);
    expect(sharesFrom('a>b:0.8', 'a>c:0.8', 'a>d')).toEqual([0.5, 0.5, 0]);
  });

  it('leaves out links to itself and to nowhere', () => {
    expect(sharesFrom('a>a:0.5', 'a>nowhere', 'nowhere>b', 'a>b')).toEqual([1]);
  });
});

describe('the flow without loops', () => {
  it('loses 26.5 % over six contacts with 5 % leaving at each', () => {
    const { journey, touchpoints } = analyse(
      leakyMap({ a: 5, b: 5, c: 5, d: 5, e: 5, f: 5 }, 'a>b', 'b>c', 'c>d', 'd>e', 'e>f'),
    );
    expect(journey.completion).toBeCloseTo(0.95 ** 6, 12);
    expect(1 - (journey.completion ?? 0)).toBeCloseTo(0.265, 3);
    expect(touchpoints.get('f')).toMatchObject({ reach: 1 });
    expect(touchpoints.get('c')?.recoverable).toBeCloseTo(0.95 ** 5 - 0.95 ** 6, 12);
  });

  it('ends the journey where shares leave something over', () => {
    const analysis = analyse(leakyMap({ a: 0, b: 50 }, 'a>b:0.4'));
    expect(figures(analysis, 'reach')).toEqual({ a: 1, b: 0.4 });
    expect(analysis.journey.completion).toBeCloseTo(0.8, 12);
  });

  it('enters equally where nothing leads to', () => {
    expect(figures(analyse(leakyMap({ a: 0, b: 0, c: 0 }, 'a>c', 'b>c')), 'reach')).toEqual({
      a: 0.5,
      b: 0.5,
      c: 1,
    });
  });

  it('adds parallel links up', () => {
    expect(figures(analyse(leakyMap({ a: 0, b: 0, c: 0 }, 'a>b', 'a>b', 'a>c')), 'reach')).toEqual({
      a: 1,
      b: 0.666666667,
      c: 0.333333333,
    });
  });

  it('keeps touchpoints without links out, also those that link to themselves or nowhere only', () => {
    const analysis = analyse(
      leakyMap({ alone: 50, self: 50, lost: 50, a: 0, b: 0 }, 'self>self', 'lost>nowhere', 'a>b'),
    );
    expect(figures(analysis, 'reach')).toEqual({ alone: 1, self: 1, lost: 1, a: 1, b: 1 });
    expect(figures(analysis, 'arrivals')).toEqual({ alone: 0, self: 0, lost: 0, a: 1, b: 1 });
    expect(analysis.touchpoints.get('alone')).toMatchObject({ leave: 0.5, lost: 0, recoverable: 0 });
    expect(analysis.journey.completion).toBe(1);
    expect(analyse(leakyMap({ alone: 50 }, 'alone>alone')).journey.completion).toBeNull();
  });
});

describe('the flow with loops', () => {
  it('counts repeat visits', () => {
    // x = 1 + 0.8 · 0.5 · x with leaving, x = 1 + 0.5 · x without; who is kept always completes.
    const analysis = analyse(leakyMap({ a: 0, b: 20 }, 'a>b', 'b>a:0.5'));
    expect(figures(analysis, 'reach')).toEqual({ a: 2, b: 2 });
    expect(figures(analysis, 'arrivals')).toEqual({ a: 1.666666667, b: 1.666666667 });
    expect(figures(analysis, 'lost')).toEqual({ a: 0, b: 0.333333333 });
    expect(figures(analysis, 'recoverable')).toEqual({ a: 0, b: 0.333333333 });
    expect(analysis.journey.completion).toBeCloseTo(2 / 3, 12);
  });

  it('recovers exactly, with leaving elsewhere in the loop', () => {
    // Completion with a and b leaving: x = 1/(1 − 0.5·0.9·0.8), x·0.9·0.8·0.5 = 0.5625; with b alone 2/3, with a alone 0.45/0.55.
    const analysis = analyse(leakyMap({ a: 10, b: 20 }, 'a>b', 'b>a:0.5'));
    expect(analysis.journey.completion).toBeCloseTo(0.5625, 12);
    expect(analysis.touchpoints.get('a')?.recoverable).toBeCloseTo(2 / 3 - 0.5625, 12);
    expect(analysis.touchpoints.get('b')?.recoverable).toBeCloseTo(9 / 11 - 0.5625, 12);
  });

  it('recovers where everyone leaves', () => {
    const analysis = analyse(leakyMap({ a: 0, b: 100 }, 'a>b', 'b>a:0.5'));
    expect(analysis.journey.completion).toBe(0);
    expect(analysis.touchpoints.get('b')?.recoverable).toBeCloseTo(1, 12);
  });

  it('lets all that enter a loop nobody can leave complete', () => {
    const analysis = analyse(
      leakyMap({ start: 50, a: 0, b: 0, end: 10 }, 'start>a:0.4', 'start>end', 'a>b', 'b>a'),
    );
    expect(figures(analysis, 'reach')).toEqual({ start: 1, a: 0.4, b: 0.4, end: 0.6 });
    expect(figures(analysis, 'arrivals')).toEqual({ start: 0.5 * 2, a: 0.2, b: 0.2, end: 0.3 });
    expect(analysis.journey.completion).toBeCloseTo(0.2 + 0.27, 12);
  });

  it('lets a loop be left by leaving only: reach without, arrivals with', () => {
    const analysis = analyse(leakyMap({ a: 0, b: 25 }, 'a>b', 'b>a'));
    expect(figures(analysis, 'reach')).toEqual({ a: 1, b: 1 });
    expect(figures(analysis, 'arrivals')).toEqual({ a: 4, b: 4 });
    expect(figures(analysis, 'lost')).toEqual({ a: 0, b: 1 });
    expect(analysis.journey.completion).toBe(0);
    // Without leaving at b nobody could leave, which counts as completed.
    expect(figures(analysis, 'recoverable')).toEqual({ a: 0, b: 1 });
  });

  it('sees no exit in the rounding of shares', () => {
    const analysis = analyse(
      leakyMap({ a: 0, b: 0, c: 0, d: 0 }, 'a>b:0.7', 'a>c:0.2', 'a>d:0.1', 'b>a', 'c>a', 'd>a'),
    );
    expect(figures(analysis, 'reach')).toEqual({ a: 1, b: 1, c: 1, d: 1 });
    expect(analysis.journey.completion).toBe(1);
  });

  it('passes loops one after another', () => {
    const analysis = analyse(
      leakyMap({ a: 0, b: 0, c: 0, d: 0 }, 'a>b', 'b>a:0.5', 'b>c:0.5', 'c>d', 'd>c:0.75'),
    );
    expect(figures(analysis, 'reach')).toEqual({ a: 2, b: 2, c: 4, d: 4 });
  });

  it('keeps its digits in a loop that hardly anyone leaves', () => {
    const analysis = analyse(leakyMap({ a: 0, b: 0 }, 'a>b', 'b>a:0.9999999'));
    expect((analysis.touchpoints.get('a')?.reach ?? 0) / 1e7).toBeCloseTo(1, 8);
    expect(analysis.journey.completion).toBeCloseTo(1, 12);
  });

  it('stays finite and accounts for all where practically nobody gets through', () => {
    const size = 2000;
    const steps = Array.from({ length: size - 1 }, (_, index) => index);
    const map = createMap({
      touchpoints: Array.from({ length: size }, (_, index) => createTouchpoint({ id: `${index}` })),
      links: steps.flatMap((step) => linked(`${step}>${step + 1}`, `${step}>0:0.5`)),
    });
    // All leave at the end of the loop, which 1 in 2¹⁹⁹⁸ reach: binary numbers can't tell that from nobody.
    const leaveLate = new Float64Array(size).fill(1, size - 2, size - 1);
    for (const leave of [new Float64Array(size), leaveLate]) {
      const { reach, arrivals, lost, completion } = flowOf(map, leave);
      expect([...reach, ...arrivals].every(Number.isFinite)).toBe(true);
      expect(lost.reduce((sum, part) => sum + part, completion ?? 0)).toBeCloseTo(1, 9);
    }
  });

  it('recovers exactly where nearly all leave at one touchpoint', () => {
    // Who is kept at b leaves at a or ends after b, 1 in a billion each: half of them completes, but for a little.
    const map = leakyMap({ a: 0, b: 30 }, 'a>b', 'b>a:0.999999999');
    const leave = Float64Array.of(1e-9, 0.3);
    const { recoverable, lost } = flowOf(map, leave);
    expect(recoverable[1]).toBeCloseTo(0.5 * (lost[1] ?? 0), 7);
  });
});

describe('size', () => {
  const mapOf = (size: number, ...links: string[]) => {
    const blank = createTouchpoint();
    return createMap({
      touchpoints: Array.from({ length: size }, (_, index) => ({ ...blank, id: `${index}` })),
      links: linked(...Array.from({ length: size - 1 }, (_, index) => `${index}>${index + 1}`), ...links),
    });
  };

  it('walks a chain of 100,000 touchpoints', { timeout: 30_000 }, () => {
    expect(analyse(mapOf(100_000)).touchpoints.get('99999')?.reach).toBe(1);
  });

  it('walks a loop of 20,000 touchpoints', { timeout: 30_000 }, () => {
    expect(analyse(mapOf(20_000, '19999>0:0.5')).touchpoints.get('19999')?.reach).toBeCloseTo(2, 9);
  });
});
