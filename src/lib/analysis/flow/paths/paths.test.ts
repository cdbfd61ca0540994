import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMap, createTouchpoint, type JourneyMap } from '#lib/domain';
import { flowInput } from '../../index.ts';
import { extremeMap, linked, randomMap, TRIALS } from '../../testing.ts';
import { componentsOf } from '../components.ts';
import { networkOf } from '../network.ts';
import { plainPaths } from '../plain-paths.ts';
import { likeliestPaths } from './likeliest.ts';

const runs = { numRuns: TRIALS };

/** As many touchpoints as the links name by their numbers, or more. */
function mapOf(size: number, ...links: string[]): JourneyMap {
  return createMap({
    touchpoints: Array.from({ length: size }, (_, index) => createTouchpoint({ id: `${index}` })),
    links: linked(...links),
  });
}
function pathsOf(map: JourneyMap) {
  const network = networkOf(flowInput(map));
  return likeliestPaths(network, componentsOf(network)).map(({ stops, probability }) => ({
    stops: [...stops],
    probability,
  }));
}
const near = (figure: number, other: number) =>
  expect(Math.abs(figure - other)).toBeLessThanOrEqual(1e-9 * Math.abs(other));

describe('the likeliest paths', () => {
  it('are those that trying all finds, on any small map', () => {
    fc.assert(
      fc.property(fc.oneof(randomMap, extremeMap), (map) => {
        const all = plainPaths(map);
        const found = pathsOf(map);
        expect(found).toHaveLength(Math.min(20, all.length));
        found.forEach(({ probability }, index) => near(probability, all[index]?.probability ?? NaN));
        const plain = new Map(all.map(({ stops, probability }) => [stops.join(), probability]));
        expect(new Set(found.map(({ stops }) => stops.join())).size).toBe(found.length);
        for (const { stops, probability } of found) near(probability, plain.get(stops.join()) ?? NaN);
      }),
      runs,
    );
  });

  it('are exact in small maps that are hardly more than loops', () => {
    const steps = fc.uniqueArray(fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 })), {
      minLength: 14,
      maxLength: 30,
      selector: String,
    });
    fc.assert(
      fc.property(
        steps,
        fc.array(fc.constantFrom(0.05, 0.1, 0.2, 0.3), { minLength: 30 }),
        (ends, shares) => {
          const map = mapOf(8, '7>0', ...ends.map(([from, to], at) => `${from}>${to}:${shares[at] ?? 0}`));
          const all = plainPaths(map);
          const found = pathsOf(map);
          expect(found).toHaveLength(Math.min(20, all.length));
          found.forEach(({ probability }, index) => near(probability, all[index]?.probability ?? NaN));
        },
      ),
      runs,
    );
  });

  it('stand in reading order where they are equally likely, and so do those that are left out', () => {
    const steps = fc.uniqueArray(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 })), {
      maxLength: 24,
      selector: String,
    });
    fc.assert(
      fc.property(steps, (ends) => {
        const taken = new Map<number, number>();
        const links = ends.flatMap(([from, to]) => {
          const many = taken.get(from) ?? 0;
          taken.set(from, many + 1);
          // Shares of a quarter: all products are exact, and paths of one length are mostly equal.
          return many < 4 && from < to ? [`${from}>${to}:0.25`] : [];
        });
        const map = mapOf(10, ...links);
        const all = plainPaths(map).sort(
          (a, b) => b.probability - a.probability || inReadingOrder(a.stops, b.stops),
        );
        expect(pathsOf(map)).toEqual(all.slice(0, 20));
      }),
      runs,
    );
  });

  it('begin at every entry and end where a part of the customers does', () => {
    expect(pathsOf(mapOf(4, '0>2', '1>2', '2>3:0.75'))).toEqual([
      { stops: [0, 2, 3], probability: 0.375 },
      { stops: [1, 2, 3], probability: 0.375 },
      { stops: [0, 2], probability: 0.125 },
      { stops: [1, 2], probability: 0.125 },
    ]);
  });

  it('add parallel links up', () => {
    expect(pathsOf(mapOf(2, '0>1:0.25', '0>1:0.5'))).toEqual([
      { stops: [0, 1], probability: 0.75 },
      { stops: [0], probability: 0.25 },
    ]);
  });

  it('are none in a map without links and where nobody ever ends', () => {
    expect(pathsOf(mapOf(3))).toEqual([]);
    expect(pathsOf(mapOf(2, '0>1', '1>0'))).toEqual([]);
  });

  it('go around what they have met where the cheapest way back would meet it', () => {
    // From 1 the likeliest way on leads by 2 and back over 0, which the path has met already.
    const map = mapOf(4, '3>0', '0>1:0.1', '1>2:0.9', '2>0:0.9', '2>1:0.05');
    const all = plainPaths(map).slice(0, 20);
    expect(pathsOf(map).map(({ stops }) => stops)).toEqual(all.map(({ stops }) => stops));
  });
});

describe('the likeliest of very many paths', () => {
  const diamonds = (count: number) => {
    const links = Array.from({ length: count }, (_, index) => {
      const [start, one, other, end] = [0, 1, 2, 3].map((step) => 3 * index + step);
      return [`${start}>${one}:0.5`, `${start}>${other}:0.5`, `${one}>${end}`, `${other}>${end}`];
    }).flat();
    return mapOf(3 * count + 1, ...links);
  };

  it('takes 20 of the 2¹⁰⁰⁰ equal ones in reading order', { timeout: 30_000 }, () => {
    const count = 1000;
    const found = pathsOf(diamonds(count));
    expect(found).toHaveLength(20);
    found.forEach(({ stops, probability }, rank) => {
      expect(probability).toBeCloseTo(0.5 ** count);
      // Which side each diamond is passed on, read as a binary number, counts up.
      const sides = Array.from({ length: count }, (_, index) => ((stops[2 * index + 1] ?? 0) - 1) % 3);
      expect(parseInt(sides.join(''), 2)).toBe(rank);
    });
  });

  it('compares paths too unlikely for a number', { timeout: 30_000 }, () => {
    const found = pathsOf(diamonds(3000));
    expect(found.map(({ probability }) => probability)).toEqual(Array.from({ length: 20 }, () => 0));
    expect(new Set(found.map(({ stops }) => stops.join())).size).toBe(20);
  });

  it('comes to an end in a loop of thousands with a chord at each', { timeout: 30_000 }, () => {
    const size = 4000;
    const links = Array.from({ length: size }, (_, index) => [
      `${index}>${(index + 1) % size}:0.5`,
      `${index}>${(index * 7919 + 13) % size}:0.45`,
    ]).flat();
    const found = pathsOf(mapOf(size + 1, `${size}>0`, ...links));
    expect(found.length).toBeGreaterThan(0);
    for (const { stops } of found) expect(new Set(stops).size).toBe(stops.length);
  });
});

function inReadingOrder(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((stop, index) => stop !== other[index]);
  return at < 0 ? one.length - other.length : (one[at] ?? -1) - (other[at] ?? -1);
}
