import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMap, type JourneyMap, type Level } from '#lib/domain';
import { analyse, leavingShare, type Finding, type TouchpointAnalysis } from '../index.ts';
import { extremeMap, flowOf, IDS, randomMap, TRIALS } from '../testing.ts';
import { plainFlow } from './plain-flow.ts';

const anyMap = fc.oneof(randomMap, extremeMap);
const runs = { numRuns: TRIALS };
const leaveOf = (map: JourneyMap) =>
  Float64Array.from(map.touchpoints, ({ expected, delivered }) =>
    leavingShare(delivered.observations, expected.level, map.settings),
  );
const near = (figure: number, other: number, digits = 1e-9) =>
  expect(Math.abs(figure - other)).toBeLessThanOrEqual(digits * Math.max(1, Math.abs(other)));

describe('the flow of any map', () => {
  it('loses nobody unaccounted for: completion + Σ lost = 1, also where a loop cannot be left', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const { journey, touchpoints } = analyse(map);
        const lost = Array.from(touchpoints.values(), (at) => at.lost).reduce((sum, one) => sum + one, 0);
        near((journey.completion ?? 1) + lost, 1);
      }),
      runs,
    );
  });

  it('agrees with a plain dense solution', () => {
    fc.assert(
      fc.property(randomMap, (map) => {
        const leave = leaveOf(map);
        const flow = flowOf(map, leave);
        const free = plainFlow(
          map,
          leave.map(() => 0),
        );
        const real = plainFlow(map, leave);
        near(flow.completion ?? 0, real.completion, 1e-8);
        for (const [stop, visits] of free.visits) near(flow.reach[stop] ?? NaN, visits, 1e-8);
        for (const [stop, visits] of real.visits) near(flow.arrivals[stop] ?? NaN, visits, 1e-8);
      }),
      runs,
    );
  });

  it('recovers what a second full solution without leaving there gains', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const leave = leaveOf(map);
        const flow = flowOf(map, leave);
        for (const stop of leave.keys()) {
          const kept = flowOf(map, leave.with(stop, 0));
          near(flow.recoverable[stop] ?? NaN, (kept.completion ?? 0) - (flow.completion ?? 0));
        }
      }),
      runs,
    );
  });

  it('never completes less when an observed level rises', () => {
    fc.assert(
      fc.property(anyMap, fc.nat(), fc.nat(), (map, which, observation) => {
        const before = analyse(map).journey.completion;
        const after = analyse(raise(map, which, observation)).journey.completion;
        expect(after ?? 0).toBeGreaterThanOrEqual((before ?? 0) - 1e-9);
      }),
      runs,
    );
  });

  it('depends neither on ids nor on the order of links', () => {
    fc.assert(
      fc.property(randomMap, fc.shuffledSubarray(IDS, { minLength: IDS.length }), (map, names) => {
        const renamed = new Map(IDS.map((id, index) => [id, names[index] ?? '']));
        const other = rename({ ...map, links: map.links.toReversed() }, renamed);
        expectSame(map, other, renamed);
      }),
      runs,
    );
  });

  it('does not depend on the order of touchpoints, where the entry does not', () => {
    fc.assert(
      fc.property(randomMap, (map) => {
        const links = map.links.filter(({ from, to }) => from !== to);
        const isStart = (id: string) =>
          links.some(({ from }) => from === id) && !links.some(({ to }) => to === id);
        fc.pre(links.length === 0 || map.touchpoints.some(({ id }) => isStart(id)));
        expectSame(map, { ...map, touchpoints: map.touchpoints.toReversed() }, new Map());
      }),
      runs,
    );
  });
});

function raise(map: JourneyMap, which: number, observation: number): JourneyMap {
  return {
    ...map,
    touchpoints: map.touchpoints.map((touchpoint, index) =>
      index !== which % map.touchpoints.length
        ? touchpoint
        : {
            ...touchpoint,
            delivered: {
              note: '',
              observations: touchpoint.delivered.observations.map((seen, at, all) =>
                at === observation % all.length
                  ? { ...seen, level: Math.min(5, seen.level + 1) as Level }
                  : seen,
              ),
            },
          },
    ),
  };
}

function rename(map: JourneyMap, names: ReadonlyMap<string, string>): JourneyMap {
  const named = (id: string) => names.get(id) ?? id;
  return createMap({
    ...map,
    touchpoints: map.touchpoints.map((touchpoint) => ({ ...touchpoint, id: named(touchpoint.id) })),
    links: map.links.map((link) => ({ ...link, from: named(link.from), to: named(link.to) })),
  });
}

/** Every figure but the numbers of ranks and loops, which go by reading order. */
function expectSame(map: JourneyMap, other: JourneyMap, names: ReadonlyMap<string, string>): void {
  const [one, two] = [analyse(map), analyse(other)];
  const unnumbered = (figures: TouchpointAnalysis | undefined) =>
    figures && { ...figures, rank: null, loop: figures.loop !== null };
  for (const [id, figures] of one.touchpoints) {
    const same = unnumbered(two.touchpoints.get(names.get(id) ?? id));
    for (const [name, figure] of Object.entries({ ...figures, ...unnumbered(figures) })) {
      const twin: unknown = same?.[name as keyof typeof same];
      if (typeof figure === 'number' && typeof twin === 'number') near(figure, twin);
      else expect(twin).toBe(figure);
    }
  }
  expect(two.paths).toHaveLength(one.paths.length);
  one.paths.forEach(({ probability }, index) => near(two.paths[index]?.probability ?? NaN, probability));
  expect(sortedNames(two.findings, new Map())).toEqual(sortedNames(one.findings, names));
  for (const name of ['service', 'reliability', 'completion'] as const) {
    const [figure, twin] = [one.journey[name], two.journey[name]];
    if (figure !== null && twin !== null) near(figure, twin, 1e-8);
    else expect(twin).toBe(figure);
  }
  const { service, reliability } = one.journey;
  // Where the gates are as good as equal the last digit may decide, and that follows the order of adding.
  const apart = service === null || reliability === null || Math.abs(service - reliability) > 1e-9;
  if (apart) expect(two.journey.limitedBy).toBe(one.journey.limitedBy);
}

function sortedNames(findings: readonly Finding[], names: ReadonlyMap<string, string>): string[] {
  const named = (id: string) => names.get(id) ?? id;
  return findings
    .map(({ code, about }) => {
      const ids = about.kind === 'map' ? about.ids.map(named).sort() : [named(about.id)];
      return [code, ...ids].join(' ');
    })
    .sort();
}
