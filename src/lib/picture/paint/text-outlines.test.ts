import { readFileSync } from 'node:fs';
import svgpath from 'svgpath';
import { expect, it } from 'vitest';
import { analyse } from '#lib/analysis';
import { createMap, createTouchpoint } from '#lib/domain';
import { sceneOptions } from '../../../../tests/fixtures/scene-options.ts';
import { readXml } from '../../../../tests/fixtures/well-formed.ts';
import { hardMap } from '../../../../tests/fixtures/titles.ts';
import { drawScene } from '../scene/draw-scene.ts';
import { textsOf, type Scene } from '../scene/shapes.ts';
import { readFace } from './glyph-outlines.ts';
import { paintSvg } from './svg.ts';
import { nearestWeight } from '../weights.ts';
import { textOutlines } from './text-outlines.ts';

const bytes = readFileSync(
  'node_modules/@expo-google-fonts/golos-text/400Regular/GolosText_400Regular.ttf',
).buffer;
const face = readFace(bytes);
const outlines = textOutlines(new Map([400, 500, 600, 700].map((weight) => [nearestWeight(weight), face])));
const at = { size: 10, weight: 400, anchor: 'start' } as const;
const line = (text: string, width = 100) => ({ text, x: 20, y: 0, width });

/** How far a piece of path data reaches, as it is drawn. */
function reachOf(d: string, x: number, across: number): readonly [left: number, right: number] {
  let [left, right] = [Infinity, -Infinity];
  svgpath(d)
    .abs()
    .iterate(([command, ...values], _, fromX) => {
      const end = command === 'Z' ? fromX : Number(values.at(-2));
      [left, right] = [Math.min(left, end), Math.max(right, end)];
    });
  return [x + left * across, x + right * across];
}

const sceneOf = (title: string) => {
  const map = createMap({ touchpoints: [createTouchpoint({ title })] });
  return drawScene(map, analyse(map), sceneOptions());
};
const paint = (scene: Scene) => paintSvg(scene, { font: 'outlines', outlines });

it('takes the nearest weight that there is a file of', () => {
  expect([100, 400, 540, 560, 650, 651, 900].map(nearestWeight)).toEqual([400, 400, 500, 600, 600, 700, 700]);
});

it('makes a line as wide as it was measured', () => {
  for (const width of [40, 100, 173.5]) {
    const pieces = outlines(line('HHHHHHHH', width), at);
    expect(pieces).toHaveLength(1);
    const [piece] = pieces!;
    if (!piece || !('d' in piece)) throw new Error('no outline');
    const [left, right] = reachOf(piece.d, piece.x, piece.across);
    const bearing = left - 20;
    expect(bearing).toBeGreaterThan(0);
    expect(right).toBeCloseTo(20 + width - bearing, 0);
    expect(piece.up).toBe(10 / face.unitsPerEm);
  }
});

it('places a line by its anchor', () => {
  const from = (anchor: 'start' | 'middle' | 'end') => outlines(line('Ha'), { ...at, anchor })![0]!.x;
  expect([from('start'), from('middle'), from('end')]).toEqual([20, -30, -80]);
});

it('gives every digit as much room as a zero', () => {
  expect(face.set('111').width).toBe(face.set('000').width);
  expect(face.set('174').d).not.toBe(face.set('714').d);
});

it('leaves text what the font has no letters for, in the room that is left', () => {
  const pieces = outlines(line('Ta👍xi'), at)!;
  expect(pieces.map((piece) => ('text' in piece ? piece.text : 'outline'))).toEqual([
    'outline',
    '👍',
    'outline',
  ]);
  const text = pieces[1]!;
  const known = (face.set('Ta').width + face.set('xi').width) * (10 / face.unitsPerEm);
  expect('text' in text && text.width).toBeCloseTo(100 - known);
  expect(outlines(line('طلب'), at)).toBeNull();
});

it('has no text left where the font has every letter, and says each line as a title', () => {
  const scene = sceneOf('Такси & taxi');
  const tags = readXml(paint(scene));
  expect(tags.filter(({ name }) => name === 'text')).toEqual([]);
  expect(paint(scene)).toContain('<title>Такси &amp; taxi</title><path');
  const lines = [...textsOf(scene.groups)].flatMap(({ lines }) => lines).length;
  expect(tags.filter(({ attributes }) => attributes.get('role') === 'img')).toHaveLength(lines + 1);
});

it('is well-formed whatever the titles are', () => {
  const map = hardMap();
  const svg = paint(drawScene(map, analyse(map), sceneOptions()));
  for (const { attributes } of readXml(svg)) {
    for (const value of attributes.values()) expect(value).not.toMatch(/NaN|Infinity|undefined/);
  }
});
