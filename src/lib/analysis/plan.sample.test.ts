import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JourneyMap } from '#lib/domain';
import { analyse, lifted, moneyOf, planFor, planItems } from './index.ts';

const path = resolve(process.cwd(), '../shared/samples/taxi-airport.ru.json');
const { map } = JSON.parse(readFileSync(path, 'utf8')) as { map: JourneyMap };
const analysis = analyse(map);
const { items, withoutEffort } = planItems(map, analysis);

/** Completion with a plan, and the money a month that it brings. */
function outcome(chosen: readonly string[]) {
  const completion = analyse(lifted(map, chosen, analysis)).journey.completion ?? NaN;
  const gain = completion - (analysis.journey.completion ?? NaN);
  return { completion, money: moneyOf(gain, map.settings.economics) ?? NaN };
}

describe('plans for the sample map', () => {
  it('choose among six touchpoints, all with an effort', () => {
    expect(items.map(({ id, effort, to }) => [id, effort, to])).toEqual([
      ['site', 2, 3],
      ['call', 2, 3],
      ['pickup', 3, 4],
      ['papers', 1, 2],
      ['luggage', 1, 4],
      ['rate', 2, 3],
    ]);
    expect(withoutEffort).toEqual([]);
  });

  it.each([
    [0, [], 0, 0.6249, 0],
    [1, ['luggage'], 0.8, 0.6249, 0],
    [2, ['rate'], 8, 0.6995, 89_537],
    [3, ['pickup'], 20, 0.7944, 203_354],
    [5, ['pickup', 'rate'], 28, 0.8892, 317_172],
    [8, ['site', 'pickup', 'luggage', 'rate'], 31.8, 0.8892, 317_172],
    [9, ['site', 'call', 'pickup', 'rate'], 33.4, 0.975, 420_132],
    [11, ['site', 'call', 'pickup', 'papers', 'luggage', 'rate'], 34.95, 1, 450_132],
    [50, ['site', 'call', 'pickup', 'papers', 'luggage', 'rate'], 34.95, 1, 450_132],
  ])('for %d points', (budget, chosen, severity, completion, money) => {
    const plan = planFor(items, budget);
    const { completion: after, money: brought } = outcome(plan.chosen);
    expect(plan.chosen).toEqual(chosen);
    expect(plan.severity).toBeCloseTo(severity, 9);
    expect(after).toBeCloseTo(completion, 4);
    expect(Math.round(brought)).toBe(money);
  });
});
