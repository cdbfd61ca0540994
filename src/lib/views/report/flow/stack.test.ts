import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stack, type Block } from './stack.ts';

const cost = (blocks: readonly Block[], tops: readonly number[]) =>
  blocks.reduce((sum, { wanted, weight }, index) => sum + weight * (tops[index]! - wanted) ** 2, 0);

test('blocks with room stand where they want to', () => {
  const blocks = [0, 20, 50].map((wanted) => ({ wanted, weight: 1, pitch: 10 }));
  expect(stack(blocks)).toEqual([0, 20, 50]);
});

test('blocks that push each other share the way by their weight', () => {
  expect(stack([10, 10].map((wanted) => ({ wanted, weight: 1, pitch: 10 })))).toEqual([5, 15]);
  const [first = 0, second = 0] = stack([
    { wanted: 10, weight: 9, pitch: 10 },
    { wanted: 10, weight: 1, pitch: 10 },
  ]);
  expect([first, second]).toEqual([9, 19]);
});

test('none is nearer than its pitch, and no move of one block brings them nearer to where they want to be', () => {
  const block = fc.record({
    wanted: fc.integer({ min: -100, max: 100 }),
    weight: fc.integer({ min: 1, max: 9 }),
    pitch: fc.integer({ min: 0, max: 40 }),
  });
  fc.assert(
    fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
      const tops = stack(blocks);
      const fits = (places: readonly number[]) =>
        blocks
          .slice(1)
          .every((_, index) => places[index + 1]! - places[index]! >= blocks[index]!.pitch - 1e-6);
      expect(fits(tops)).toBe(true);
      for (const by of [-0.5, 0.5]) {
        blocks.forEach((_, index) => {
          const other = tops.with(index, tops[index]! + by);
          if (fits(other)) expect(cost(blocks, other)).toBeGreaterThanOrEqual(cost(blocks, tops) - 1e-6);
        });
      }
    }),
  );
});
