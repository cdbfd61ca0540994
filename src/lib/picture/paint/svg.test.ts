import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '#lib/analysis';
import type { JourneyMap } from '#lib/domain';
import { INJECTIONS, injectedMap } from '../../../../tests/fixtures/injections.ts';
import { arbitraryMap } from '../../../../tests/fixtures/random-map.ts';
import { sceneOptions } from '../../../../tests/fixtures/scene-options.ts';
import { hardMap } from '../../../../tests/fixtures/titles.ts';
import { trials } from '../../../../tests/fixtures/trials.ts';
import { readXml } from '../../../../tests/fixtures/well-formed.ts';
import { drawScene } from '../scene/draw-scene.ts';
import { groupsOf } from '../scene/shapes.ts';
import { paintSvg, paintSvgInTurns } from './svg.ts';

const sceneOf = (map: JourneyMap) => drawScene(map, analyse(map), sceneOptions());
const painted = (map: JourneyMap) => paintSvg(sceneOf(map), { font: 'none' });

const ELEMENTS = new Set(['svg', 'title', 'defs', 'style', 'g', 'rect', 'circle', 'line', 'path', 'text']);
const REFERRING = /^(?:xlink:)?href$|^src$|^action$|^on/i;

/** What an SVG may never have; its texts are none of these tags' business. */
function check(svg: string): void {
  const ids = new Set<string>();
  for (const { name, attributes } of readXml(svg)) {
    expect(ELEMENTS).toContain(name);
    for (const [key, value] of attributes) {
      expect(key).not.toMatch(REFERRING);
      if (key.startsWith('data-')) continue;
      if (key !== 'xmlns') expect(value).not.toMatch(/url\(|https?:|javascript:|NaN|Infinity|undefined/i);
      if (key !== 'id') continue;
      expect(ids).not.toContain(value);
      ids.add(value);
    }
  }
}

it('is well-formed and asks for nothing, whatever a map holds @trial', () => {
  fc.assert(
    fc.property(arbitraryMap(), (map) => check(painted(map))),
    { numRuns: trials(25) },
  );
});

describe('the injection corpus', () => {
  it.each(INJECTIONS.map((text, index) => [text.slice(0, 40), index] as const))('%s', (_, index) => {
    check(painted(injectedMap(index)));
  });
});

it('has every card, link and label by name', () => {
  const map = injectedMap(0);
  const scene = sceneOf(map);
  const groups = readXml(paintSvg(scene, { font: 'none' })).filter(({ name }) => name === 'g');
  for (const role of ['card', 'link', 'label', 'note', 'stage'] as const) {
    const found = groups.filter(({ attributes }) => attributes.get('data-role') === role);
    expect(found).toHaveLength(groupsOf(scene, role).length);
  }
  expect(groups.filter(({ attributes }) => attributes.has('data-from'))).toHaveLength(2 * map.links.length);
});

it('writes texts as texts', () => {
  const svg = painted({ ...injectedMap(0), title: 'Такси & <co> "x"' });
  expect(svg).toContain('>Такси &amp; &lt;co&gt; &quot;x&quot;</text>');
});

it('holds the font where it is given and wanted', () => {
  const scene = sceneOf(hardMap());
  const fontCss = '@font-face{font-family:"G";src:url("data:font/woff2;base64,AA==")}';
  const svg = paintSvg(scene, { font: 'embedded', fontCss });
  expect(svg).toContain('src:url(&quot;data:font/woff2;base64,AA==&quot;)');
  expect(readXml(svg).filter(({ name }) => name === 'style')).toHaveLength(1);
  expect(paintSvg(scene, { font: 'none', fontCss })).not.toContain('@font-face');
});

it('is the same in turns, and stops when asked to', async () => {
  const scene = sceneOf(hardMap());
  expect(await paintSvgInTurns(scene, { font: 'none' })).toBe(paintSvg(scene, { font: 'none' }));
  const reason = new Error('stopped');
  await expect(paintSvgInTurns(scene, { font: 'none' }, AbortSignal.abort(reason))).rejects.toBe(reason);
});
