import { expect, test } from 'vitest';
import { analyse } from '#lib/analysis';
import { createTouchpoint, type Economics } from '#lib/domain';
import { journeyFlow } from './journey-flow.ts';
import { mapOf } from './testing.ts';
import { flowBefore, stopName, stopTexts } from './words.ts';

const kept = mapOf(['a>b', 'b>c'], { b: 20 });
/* In the trial only two in five go on to b, and the way from b to c leads past d. */
const trial = mapOf(['a>b:0.4', 'b>d', 'd>c'], { b: 20 });
const shown = journeyFlow(trial, analyse(trial)).stops;
const stopOf = (id: string) => shown.find(({ touchpoint }) => touchpoint.id === id)!;
const economics = (currency: string): Economics => ({
  customersPerMonth: 1000,
  valuePerCustomer: 10,
  currency,
});

test('what is today follows the links of the kept map, whatever is tried out', () => {
  const before = flowBefore(kept, analyse(kept));
  expect(before.get('a')?.ends).toBe(0);
  expect(before.get('c')?.ends).toBeCloseTo(before.get('c')?.figures.arrivals ?? NaN, 9);
  expect(stopTexts(stopOf('a'), before.get('a')).ends).toBe('0 → 600');
  expect(stopTexts(stopOf('b'), before.get('b')).arrive).toBe('1,000 → 400');
  expect(before.has('d')).toBe(false);
});

test('where nobody comes today, none come', () => {
  const wider = { ...kept, touchpoints: [...kept.touchpoints, createTouchpoint({ id: 'd' })] };
  const before = flowBefore(wider, analyse(wider));
  expect(stopTexts(stopOf('d'), before.get('d')).arrive).toMatch(/^0 → \d+$/);
});

test('nothing is before where today is what is shown', () => {
  expect(flowBefore(kept, null).size).toBe(0);
});

test('the money of today is reckoned with the economics of today', () => {
  const before = flowBefore(kept, analyse(kept)).get('b');
  const both = stopName(stopOf('b'), before, { before: economics('EUR'), shown: economics('USD') });
  expect(both).toMatch(/€[\d,]+, then \$[\d,]+ a month/);
  expect(stopName(stopOf('b'), before, { before: null, shown: economics('USD') })).not.toContain('€');
});
