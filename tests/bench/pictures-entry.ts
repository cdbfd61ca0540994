import { toBlob } from 'html-to-image';
import { analyse } from '#lib/analysis';
import type { JourneyMap } from '#lib/domain';
import {
  capturePng,
  drawSceneInTurns,
  paintSvgInTurns,
  sceneFontCss,
  scenePdf,
  scenePixels,
  deckPptx,
  type Deck,
  type Scene,
} from '#lib/picture';
import { drawScene, optionsOf, paintSvg, scenePng } from '../fixtures/scene-entry.ts';

export { analyse, optionsOf };

/** How long each part takes, in ms. */
export async function svgTimes(map: JourneyMap) {
  const analysis = analyse(map);
  const options = await optionsOf({ curve: true, legend: true, title: { date: '' } });
  const start = performance.now();
  const scene = drawScene(map, analysis, options);
  const drawn = performance.now();
  const svg = paintSvg(scene, { font: 'none' });
  const end = performance.now();
  return { scene: drawn - start, svg: end - drawn, both: end - start, kilobytes: svg.length / 1000 };
}

/** A PNG by the scene, analysis and all. */
export async function pngByScene(map: JourneyMap, scale: number): Promise<number> {
  const start = performance.now();
  const scene = drawScene(map, analyse(map), await optionsOf({ curve: false }));
  await scenePng(scene, scale);
  return performance.now() - start;
}

/**
 * A PNG of as many pixels by html-to-image: of the canvas that shows the same map whole. `tuned`: as the app has it copy what is
 * seen, with the page's style sheets in place of every element's computed style.
 */
async function pngOfCanvas(map: JourneyMap, wanted: number, tuned: boolean): Promise<number> {
  const scene = drawScene(map, analyse(map), await optionsOf({ curve: false }));
  const { pixels } = scenePixels(scene, wanted);
  const canvas = document.querySelector<HTMLElement>('[data-tool]');
  if (!canvas || canvas.querySelectorAll('.svelte-flow__node-touchpoint').length < map.touchpoints.length)
    throw new Error('The canvas does not show the whole map.');
  const { clientWidth: width, clientHeight: height } = canvas;
  const scale = Math.sqrt((pixels.width * pixels.height) / (width * height));
  const start = performance.now();
  if (tuned) await capturePng(canvas, { width, height, scale });
  else {
    const canvasWidth = Math.round(width * scale);
    const canvasHeight = Math.round(height * scale);
    await toBlob(canvas, { width, height, canvasWidth, canvasHeight, pixelRatio: 1 });
  }
  return performance.now() - start;
}

export const pngByHtmlToImage = (map: JourneyMap, scale: number) => pngOfCanvas(map, scale, false);
export const pngByCapture = (map: JourneyMap, scale: number) => pngOfCanvas(map, scale, true);

const DECK: Deck = {
  title: 'Bench',
  subtitle: '',
  date: '',
  made: '2026-01-01T00:00:00Z',
  maker: 'Tropa',
  language: 'en',
  theme: 'light',
  slides: [{ kind: 'map', title: 'Map', scene: 0, notes: '' }],
};

/** What a scene is exported as, the way the app does it. */
const EXPORTS: Readonly<Record<string, (scene: Scene, scale: number) => Promise<unknown>>> = {
  png: (scene, scale) => scenePng(scene, scale),
  svg: async (scene) => paintSvgInTurns(scene, { font: 'embedded', fontCss: await sceneFontCss(scene) }),
  pdf: (scene) => scenePdf(scene, { layout: 'own', paper: 'a4' }, { maker: 'Tropa', language: 'en' }),
  pptx: (scene) => deckPptx(DECK, [scene]),
};

/** How long an export takes, laying the picture out included, and the longest frame of the page meanwhile, in ms. */
export async function exportFrames(map: JourneyMap, scale: number, name: string) {
  const analysis = analyse(map);
  const options = await optionsOf({ curve: true, legend: true, title: { date: '' } });
  // The analysis is the editor's, and done long before anybody exports: its frame is over.
  for (let each = 0; each < 3; each += 1) await new Promise(requestAnimationFrame);
  const frames = watchFrames();
  const start = performance.now();
  const scene = await drawSceneInTurns(map, analysis, options);
  await EXPORTS[name]?.(scene, scale);
  return { time: performance.now() - start, longest: await frames() };
}

/** Watches the page's frames; the returned function ends that and says how long the longest one was. */
function watchFrames(): () => Promise<number> {
  let [last, longest, going] = [performance.now(), 0, true];
  const ended = new Promise<number>((resolve) => {
    const frame = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      if (going) requestAnimationFrame(frame);
      else resolve(longest);
    };
    requestAnimationFrame(frame);
  });
  return () => {
    going = false;
    return ended;
  };
}
