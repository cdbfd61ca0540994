import fc from 'fast-check';
import { expect, it } from 'vitest';
import { analyse, mostLostOf } from '#lib/analysis';
import { COLOURS, drawScene, groupsOf, type SceneWords } from '#lib/picture';
import { legendRows } from '../../src/lib/canvas/overlay-legend.ts';
import { curveLine, curveSpaces } from '../../src/lib/picture/scene/curve-lines.ts';
import { ladderShapes } from '../../src/lib/picture/scene/ladder.ts';
import { textsOf } from '../../src/lib/picture/scene/shapes.ts';
import { ladderGeometry } from '../../src/lib/ui/ladder-geometry.ts';
import { linePath, spacePaths } from '../../src/lib/views/curve/plot.ts';
import { pictureWords } from '../../src/routes/map/[id]/[[place=place]]/picture-words.ts';
import { arbitraryMap } from '../fixtures/random-map.ts';
import { sceneOptions } from '../fixtures/scene-options.ts';
import { trials } from '../fixtures/trials.ts';

/*
 * The picture's layer knows neither the canvas nor the interface, so what both of them draw is drawn twice. Here one is held
 * against the other.
 */

const words: SceneWords = pictureWords();

it.each(['target', 'reliability', 'lost', 'complaint'] as const)(
  'has the legend of the overlay %s',
  (overlay) => {
    const map = fc.sample(arbitraryMap(), { numRuns: 1, seed: 7 })[0]!;
    const analysis = analyse(map);
    const scene = drawScene(map, analysis, sceneOptions({ overlay, words }));
    const said = [...textsOf(groupsOf(scene, 'legend')[0]!.children)].flatMap(({ lines }) => lines[0]!.text);
    const rows = legendRows(overlay, mostLostOf({ analysis, baseline: null }));
    expect(said.slice(3)).toEqual(rows.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])));
  },
);

const level = fc.option(fc.double({ min: 0, max: 5, noNaN: true }), { nil: null });

it('draws the gap ladder where the interface has it @trial', () => {
  const whole = fc.option(fc.integer({ min: 0, max: 5 }), { nil: null });
  fc.assert(
    fc.property(level, level, whole, whole, whole, (expected, delivered, target, low, high) => {
      const there = ladderGeometry({ expected, delivered, target, low, high }, { width: 186 });
      const levels = { expected, delivered, target, low, high, zeroes: false };
      const shapes = ladderShapes(levels, { x: 0, y: 0 }, 186, COLOURS.light);
      const circles = shapes.filter((shape) => shape.kind === 'circle');
      const ticks = shapes.find((shape) => shape.kind === 'path' && shape.at !== undefined);
      const starts = ticks?.kind === 'path' ? [...ticks.d.matchAll(/M([\d.]+) 0/g)] : [];
      expect(starts.map(([, x]) => Number(x) + 1.75)).toEqual(there.ticks.map((x) => expect.closeTo(x, 1)));
      const ring = circles.find(({ stroke }) => stroke !== undefined);
      expect(ring?.x ?? null).toBe(there.ring);
      const dot = circles.find(({ stroke }) => stroke === undefined);
      expect(dot?.x ?? null).toBe(there.dot);
      if (dot) expect(dot.r).toBe(there.dotRadius);
      const [, bar] = shapes.filter((shape) => shape.kind === 'line');
      expect(bar ? { from: bar.from.x, to: bar.to.x } : null).toEqual(there.bar);
      const swing = shapes.find((shape) => shape.kind === 'rect');
      expect(swing !== undefined).toBe(there.swing !== null);
      if (swing && there.swing) expect(swing.width).toBeCloseTo(there.swing.width + 6, 1);
      expect(shapes.some((shape) => shape.kind === 'path' && !shape.at)).toBe(there.flag !== null);
    }),
    { numRuns: trials(200) },
  );
});

it('draws the curve as the interface does @trial', () => {
  const point = fc.record({ expected: level, delivered: level });
  fc.assert(
    fc.property(fc.array(point, { maxLength: 12 }), (values) => {
      const points = values.map((each, index) => ({ id: String(index), x: 40 * index, ...each }));
      const height = (at: number) => 100 - 20 * at;
      expect(curveLine(points, 'expected', height)).toBe(linePath(points, 'expected', height));
      expect(curveLine(points, 'delivered', height)).toBe(linePath(points, 'delivered', height));
      expect(curveSpaces(points, height)).toEqual(spacePaths(points, height));
    }),
    { numRuns: trials(200) },
  );
});
