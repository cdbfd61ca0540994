import { expect, it } from 'vitest';
import { analyse } from '#lib/analysis';
import { createMap } from '#lib/domain';
import { sceneOptions } from '../../../../tests/fixtures/scene-options.ts';
import { drawScene } from '../scene/draw-scene.ts';
import { facesFor } from './font-css.ts';

const face = (name: string, range: string, family = 'Golos Text Variable') =>
  `@font-face{font-family:${family};src:url("data:${name}")${range && `;unicode-range:${range}`}}`;
const latin = face('latin', 'U+0-FF,U+2000-206F');
const cyrillic = face('cyrillic', 'U+301,U+4??');
const other = face('other', '', 'Other');
const css = `body{color:red}${latin}p{}${cyrillic}${other}`;

const sceneOf = (title: string) => {
  const map = createMap({ title });
  return drawScene(map, analyse(map), sceneOptions());
};

it('takes the parts of the font that a scene has letters of, and no other font', () => {
  expect(facesFor(sceneOf('Taxi'), css)).toBe(latin);
  expect(facesFor(sceneOf('Такси'), css)).toBe(`${latin}\n${cyrillic}`);
});

it('takes a font that is all in one file', () => {
  expect(facesFor(sceneOf('Taxi'), face('whole', ''))).toBe(face('whole', ''));
});
