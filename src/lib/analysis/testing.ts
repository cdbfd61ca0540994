import fc from 'fast-check';
import {
  createLink,
  createMap,
  createObservation,
  createTouchpoint,
  LEVELS,
  type JourneyMap,
  type Level,
  type Link,
  type Observation,
  type Touchpoint,
} from '#lib/domain';
import { flowInput } from './analyse.ts';
import { solveFlow, type FlowSolution } from './flow/solution.ts';

/*
 * Maps for the tests of this folder: small ones written by hand, and random ones.
 */

/** How many random maps a property tries; `TRIALS` in the environment asks for more. */
export const TRIALS = Number(process.env['TRIALS'] ?? 100);

/** Observations from counts by level: `[0, 1, 2]` is one at level 1 and two at level 2. */
export function observed(...counts: number[]): Observation[] {
  return LEVELS.flatMap((level) => {
    const count = counts[level] ?? 0;
    return count > 0 ? [createObservation(level, { count })] : [];
  });
}

/** A touchpoint at which exactly `percent` of 100 customers meet level 0, and leave by the default settings. */
export function leaky(id: string, percent: number): Touchpoint {
  return createTouchpoint({
    id,
    delivered: { note: '', observations: observed(percent, 0, 100 - percent) },
  });
}

/** Links from `'a>b'` or, with a share, `'a>b:0.5'`. */
export function linked(...texts: string[]): Link[] {
  return texts.map((text) => {
    const [ends = '', share] = text.split(':');
    const [from = '', to = ''] = ends.split('>');
    return createLink(from, to, { share: share === undefined ? null : Number(share) });
  });
}

/** A map of leaky touchpoints: `{ a: 0, b: 20 }` gives the percent that leaves at each. */
export function leakyMap(percents: Record<string, number>, ...links: string[]): JourneyMap {
  return createMap({
    touchpoints: Object.entries(percents).map(([id, percent]) => leaky(id, percent)),
    links: linked(...links),
  });
}

/** The flow of a map if these parts of the customers left at its touchpoints, whatever was observed there. */
export function flowOf(map: JourneyMap, leave: Float64Array): FlowSolution {
  return solveFlow({ ...flowInput(map), leave });
}

/** Ids that are traps for plain objects stand among the usual ones. */
export const IDS = ['__proto__', 'constructor', 'a', '', 'b', 'toString', 'c', 'd', 'e', 'f'];

const level: fc.Arbitrary<Level> = fc.constantFrom(...LEVELS);
const anyPart = fc.double({ min: 0, max: 1, noNaN: true });
const usualRate = fc.oneof(fc.constantFrom(0, 0.05, 0.32, 1), fc.double({ min: 0.01, max: 1, noNaN: true }));
const usualShare = fc.constantFrom(0, 0.1, 0.2, 0.25, 0.3, 0.5, 0.6, 0.7, 0.9, 1);

const randomTouchpoint = fc.record({
  expected: fc.option(level).map((value) => ({ level: value, note: '' })),
  delivered: fc
    .array(
      fc.tuple(level, fc.integer({ min: 1, max: 4 })).map(([at, count]) => createObservation(at, { count })),
      { maxLength: 4 },
    )
    .map((observations) => ({ note: '', observations })),
  target: fc.option(level),
  importance: fc.constantFrom(1, 2, 3, 4, 5),
});

const mapWith = (rate: fc.Arbitrary<number>, share: fc.Arbitrary<number>): fc.Arbitrary<JourneyMap> =>
  fc
    .record({
      touchpoints: fc.array(randomTouchpoint, { maxLength: IDS.length }),
      links: fc.array(fc.record({ from: fc.nat(), to: fc.nat(), share: fc.option(share, { freq: 2 }) }), {
        maxLength: 22,
      }),
      leaveRate: rate,
      zeroLeaveRate: rate,
    })
    .map(({ touchpoints, links, leaveRate, zeroLeaveRate }) => {
      const map = createMap({
        touchpoints: touchpoints.map((fields, index) =>
          createTouchpoint({ ...fields, id: IDS[index] ?? '' }),
        ),
      });
      const idAt = (number: number) => IDS[number % touchpoints.length] ?? '';
      return {
        ...map,
        links:
          touchpoints.length === 0
            ? []
            : links.map((link, index) =>
                createLink(idAt(link.from), idAt(link.to), { id: `${index}`, share: link.share }),
              ),
        // Who meets level 0 is at least as likely to leave as who meets a little less than expected.
        settings: { ...map.settings, leaveRate: Math.min(leaveRate, zeroLeaveRate), zeroLeaveRate },
      };
    });

/** Random maps with loops, unreachable parts, parallel and self-links, lonely touchpoints and sums of shares over 1. */
export const randomMap = mapWith(usualRate, usualShare);

/** The same with any share and rate between 0 and 1, many of them tiny. */
export const extremeMap = mapWith(anyPart, anyPart);
