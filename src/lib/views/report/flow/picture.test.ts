import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf } from './columns.ts';
import { gridOf } from './grid.ts';
import { barPorts, linkWidth, scaleOf } from './heights.ts';
import type { Mark } from './marks.ts';
import { BAR, THINNEST, type Box } from './measures.ts';
import { crossingsOf, orderOf } from './order.ts';
import type { FlowPicture } from './picture.ts';
import { flowOf, mapOf, pictureOf, randomMap, TRIALS } from './testing.ts';

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width - 0.01 &&
  b.x < a.x + a.width - 0.01 &&
  a.y < b.y + b.height - 0.01 &&
  b.y < a.y + a.height - 0.01;

/** Everything that must not be covered, and whose it is. */
function solids(picture: FlowPicture): { owner: number; what: string; box: Box }[] {
  return picture.stops.flatMap(({ bar, label, ends, lost }, owner) =>
    Object.entries({ bar, label: label?.box, ends: ends?.label, lost: lost?.label }).flatMap(([what, box]) =>
      box ? [{ owner, what, box }] : [],
    ),
  );
}

/** What a mark's ribbon covers, in thin slices: it is drawn level at both ends, as `curveBumpX` does. */
function slices({ from, to, width }: Mark): Box[] {
  return Array.from({ length: 24 }, (_, slice) => {
    const at = (part: number) => {
      const [t, u] = [part, 1 - part];
      const x = from.x * u ** 3 + 1.5 * (from.x + to.x) * (t * u) + to.x * t ** 3;
      return { x, y: from.top + (to.top - from.top) * (3 * t * t - 2 * t ** 3) };
    };
    const [a, b] = [at(slice / 24), at((slice + 1) / 24)];
    return { x: a.x, y: Math.min(a.y, b.y), width: b.x - a.x, height: Math.abs(b.y - a.y) + width };
  });
}

test('bars, labels and numbers never overlap, and stand within the picture', () => {
  fc.assert(
    fc.property(randomMap, fc.integer({ min: 200, max: 1400 }), (map, width) => {
      const picture = pictureOf(map, width);
      const all = solids(picture);
      all.forEach((one, index) => {
        for (const other of all.slice(index + 1)) {
          if (overlap(one.box, other.box)) throw new Error(JSON.stringify([one, other]));
        }
        expect(one.box.x).toBeGreaterThanOrEqual(0);
        expect(one.box.y).toBeGreaterThanOrEqual(-0.01);
        expect(one.box.x + one.box.width).toBeLessThanOrEqual(picture.width + 0.01);
        expect(one.box.y + one.box.height).toBeLessThanOrEqual(picture.height + 0.01);
      });
    }),
    { numRuns: TRIALS },
  );
});

test('what falls off covers no bar, label or number', () => {
  fc.assert(
    fc.property(randomMap, (map) => {
      const picture = pictureOf(map);
      const all = solids(picture);
      for (const { ends, lost } of picture.stops) {
        for (const mark of [ends, lost]) {
          for (const slice of mark ? slices(mark) : []) {
            const covered = all.find(({ box }) => overlap(box, slice));
            if (covered) throw new Error(JSON.stringify([covered, mark]));
          }
        }
      }
    }),
    { numRuns: TRIALS },
  );
});

test('what the pointer hits belongs to one touchpoint', () => {
  fc.assert(
    fc.property(randomMap, (map) => {
      const { stops } = pictureOf(map);
      stops.forEach(({ hit }, index) => {
        expect(Math.min(hit.width, hit.height)).toBeGreaterThanOrEqual(24);
        for (const other of stops.slice(index + 1)) expect(overlap(hit, other.hit)).toBe(false);
      });
    }),
    { numRuns: TRIALS },
  );
});

test('the ribbons of a side fill the bar and no more', () => {
  fc.assert(
    fc.property(randomMap, (map) => {
      const flow = flowOf(map);
      const columns = columnsOf(flow);
      const grid = gridOf(columns);
      const pixels = scaleOf(flow);
      const widths = columns.forward.map((link) => linkWidth(link.flow, pixels));
      const bars = barPorts(flow, columns, grid, orderOf(grid, widths), pixels);
      for (const { height, stop, out, leaving, into, returning, ends, lost } of bars) {
        const right = [
          ...Array.from(out, ([link, top]) => [top, top + (widths[link] ?? 0)]),
          ...Array.from(leaving, ([link, top]) => [top, top + linkWidth(columns.back[link]!.flow, pixels)]),
          [ends, ends + pixels(stop.ends)],
          [lost, lost + pixels(stop.figures.lost)],
        ];
        const left = [
          ...Array.from(into, ([link, top]) => [top, top + (widths[link] ?? 0)]),
          ...Array.from(returning, ([link, top]) => [top, top + linkWidth(columns.back[link]!.flow, pixels)]),
        ];
        for (const side of [right, left]) {
          let end = 0;
          for (const [top = 0, bottom = 0] of side) {
            expect(top).toBeCloseTo(end, 6);
            end = bottom;
          }
          expect(end).toBeLessThanOrEqual(height + 1e-6);
        }
        // Where nothing has the least width, the right side is as high as the bar: all who come, go.
        const wide = right.every(([top = 0, bottom = 0]) => bottom - top === 0 || bottom - top > THINNEST);
        const leftFits = left.at(-1)?.[1] ?? 0;
        if (wide && !stop.endless && leftFits <= pixels(stop.figures.arrivals) && right.length > 2) {
          expect(right.at(-1)?.[1]).toBeCloseTo(height, 6);
        }
      }
    }),
    { numRuns: TRIALS },
  );
});

test('two branches that need not cross do not', () => {
  const flow = flowOf(mapOf(['a>b:0.5', 'a>c:0.5', 'b>e', 'c>d', 'e>f', 'd>f']));
  const columns = columnsOf(flow);
  const grid = gridOf(columns);
  const widths = columns.forward.map(({ flow: part }) => part);
  expect(crossingsOf(grid, widths, orderOf(grid, widths))).toBe(0);
});

test('a ribbon passes beside the touchpoints of the columns between', () => {
  const picture = pictureOf(mapOf(['a>b:0.5', 'b>c', 'a>c:0.5']));
  const [, between] = picture.stops;
  const direct = picture.ribbons.find(({ key }) => key === '0-2')!;
  const places = [...direct.path.matchAll(/[\d.]+,[\d.]+/g)].map(([place]) => place.split(',').map(Number));
  const passing = places.filter(([x = 0]) => Math.abs(x - between!.bar.x) < BAR).map(([, y = 0]) => y);
  expect(passing.length).toBeGreaterThan(0);
  const { y, height } = between!.hit;
  for (const at of passing) expect(at <= y || at >= y + height).toBe(true);
});

test('the one end of the journey is written big, several are not', () => {
  expect(pictureOf(mapOf(['a>b'])).stops.map(({ big }) => big)).toEqual([false, true]);
  expect(pictureOf(mapOf(['a>b:0.5', 'a>c:0.5'])).stops.some(({ big }) => big)).toBe(false);
});

test('fills its room and grows beyond it with the columns', () => {
  expect(pictureOf(mapOf(['a>b']), 900).width).toBe(900);
  const letters = 'abcdefghijklmnopqrst';
  const chain = Array.from(letters.slice(1), (letter, index) => `${letters[index]}>${letter}`);
  expect(pictureOf(mapOf(chain), 900).width).toBeGreaterThan(19 * 100);
});

test('busy loops do not grow the picture beyond measure', () => {
  const picture = pictureOf(mapOf(['a>b', 'b>a:0.98'], { a: 0 }));
  for (const { bar } of picture.stops) expect(bar.height).toBeLessThanOrEqual(181);
  expect(picture.returns).toHaveLength(1);
});
