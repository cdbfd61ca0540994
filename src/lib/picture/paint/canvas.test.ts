import { beforeEach, expect, it, vi } from 'vitest';
import { analyse } from '#lib/analysis';
import { createMap, createTouchpoint } from '#lib/domain';
import { sceneOptions } from '../../../../tests/fixtures/scene-options.ts';
import { drawScene } from '../scene/draw-scene.ts';
import { textsOf } from '../scene/shapes.ts';
import { paintCanvas, type Canvas2d } from './canvas.ts';
import { scenePixels } from './png.ts';

/** A canvas that only notes its texts; a letter is ten pixels wide, a 1 six. */
function noting(texts: [string, number][]): Canvas2d {
  const measureText = (text: string) => ({
    width: [...text].reduce((sum, letter) => sum + (letter === '1' ? 6 : 10), 0),
  });
  const fillText = (text: string, x: number) => texts.push([text, x]);
  return new Proxy({ measureText, fillText } as unknown as Canvas2d, {
    get: (target, name) => Reflect.get(target, name) ?? (() => undefined),
    set: () => true,
  });
}

const sceneOf = (title: string) => {
  const map = createMap({ touchpoints: [createTouchpoint({ title })] });
  const measure = (text: string) => 10 * text.length;
  return drawScene(map, analyse(map), sceneOptions({ measure, title: null, legend: false, curve: false }));
};

beforeEach(() => {
  vi.stubGlobal('Path2D', function Path2D() {});
  return () => vi.unstubAllGlobals();
});

it('paints every line of text', () => {
  const texts: [string, number][] = [];
  const scene = sceneOf('Taxi from home');
  paintCanvas(scene, noting(texts), 2);
  const lines = [...textsOf(scene.groups)].flatMap(({ lines }) => lines.map(({ text, x }) => [text, x]));
  expect(texts).toEqual(lines);
});

it('puts each digit in the middle of as much room as a zero takes', () => {
  const texts: [string, number][] = [];
  const scene = sceneOf('a1b20');
  paintCanvas(scene, noting(texts), 1);
  const left = texts[0]![1];
  expect(texts.slice(0, 5)).toEqual([
    ['a', left],
    ['1', left + 12],
    ['b', left + 20],
    ['2', left + 30],
    ['0', left + 40],
  ]);
});

it('never asks for more pixels than a canvas has', () => {
  expect(scenePixels({ width: 1000, height: 500 }, 3)).toEqual({
    scale: 3,
    pixels: { width: 3000, height: 1500 },
  });
  const { scale, pixels } = scenePixels({ width: 40_000, height: 1000 }, 4);
  expect(scale).toBeLessThan(1);
  expect(pixels.width).toBeLessThanOrEqual(16_384);
});
