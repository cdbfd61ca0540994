import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mapOf, pictureOf, randomMap, TRIALS } from './testing.ts';
import { stepFrom } from './walk.ts';

/* a → b and c side by side → d → e, and from e back to b. */
const picture = pictureOf(mapOf(['a>b:0.7', 'a>c:0.3', 'b>d', 'c>d', 'd>e', 'e>b:0.1']));
const [a, b, c, d, e] = [0, 1, 2, 3, 4];

test('arrows follow the widest ribbon, and the column', () => {
  expect(stepFrom(picture, a, 'ArrowRight')).toBe(b);
  expect(stepFrom(picture, b, 'ArrowDown')).toBe(c);
  expect(stepFrom(picture, c, 'ArrowUp')).toBe(b);
  expect(stepFrom(picture, c, 'ArrowRight')).toBe(d);
  expect(stepFrom(picture, d, 'ArrowLeft')).toBe(b);
  expect(stepFrom(picture, b, 'ArrowLeft')).toBe(a);
});

test('Home and End lead to the ends of the journey, other keys and edges nowhere', () => {
  expect(stepFrom(picture, d, 'Home')).toBe(a);
  expect(stepFrom(picture, a, 'End')).toBe(e);
  expect(stepFrom(picture, e, 'ArrowRight')).toBe(null);
  expect(stepFrom(picture, a, 'ArrowUp')).toBe(null);
  expect(stepFrom(picture, a, 'x')).toBe(null);
});

test('a column that a ribbon passes is not passed over', () => {
  const passed = pictureOf(mapOf(['a>b:0.1', 'a>c:0.9', 'b>c']));
  expect(stepFrom(passed, a, 'ArrowRight')).toBe(1);
});

test('every touchpoint can be walked to', () => {
  fc.assert(
    fc.property(randomMap, (map) => {
      const random = pictureOf(map);
      const found = new Set(random.stops.length > 0 ? [0] : []);
      for (const stop of found) {
        for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
          const next = stepFrom(random, stop, key);
          if (next !== null) found.add(next);
        }
      }
      expect(found.size).toBe(random.stops.length);
    }),
    { numRuns: TRIALS },
  );
});
