import { analyse } from '#lib/analysis';
import { drawPicture } from '#lib/canvas';
import type { JourneyMap } from '#lib/domain';
import { capturePng } from '#lib/picture';
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
