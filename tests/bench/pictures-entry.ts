import { analyse } from '#lib/analysis';
import { drawPicture } from '#lib/canvas';
import type { JourneyMap } from '#lib/domain';
import { capturePng, drawSceneInTurns, paintSvgInTurns, sceneFontCss, type Scene } from '#lib/picture';
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

/** The same PNG by drawing the canvas again and capturing it. */
export async function pngByCapture(map: JourneyMap, scale: number): Promise<number> {
  const start = performance.now();
  const { element, width, height, done } = await drawPicture(map, 'light');
  try {
    await capturePng(element, { width, height, scale });
  } finally {
    done();
  }
  return performance.now() - start;
}

/** What a scene is exported as, the way the app does it. */
const EXPORTS: Readonly<Record<string, (scene: Scene, scale: number) => Promise<unknown>>> = {
  png: (scene, scale) => scenePng(scene, scale),
  svg: async (scene) => paintSvgInTurns(scene, { font: 'embedded', fontCss: await sceneFontCss(scene) }),
};

/** How long an export takes, laying the picture out included, and the longest frame of the page meanwhile, in ms. */
export async function exportFrames(map: JourneyMap, scale: number, name: string) {
  const analysis = analyse(map);
  const options = await optionsOf({ curve: true, legend: true, title: { date: '' } });
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
