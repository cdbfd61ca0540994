import { loadFont } from '../scene/measure.ts';
import type { Scene } from '../scene/shapes.ts';
import { inTurns } from '../scene/turns.ts';
import { largestScale, pixelSize, type Size } from '../size.ts';
import { canvasPainting } from './canvas.ts';

/** What a PNG of a scene would be: the wanted scale or the largest that fits a canvas, and the size in pixels. */
export function scenePixels(
  { width, height }: Size,
  wanted: number,
): { readonly scale: number; readonly pixels: Size } {
  const scale = largestScale(width, height, wanted);
  return { scale, pixels: pixelSize(width, height, scale) };
}

/**
 * A PNG of a scene, `scale` pixels for a CSS pixel or as many as fit a canvas. Painted in turns, so that the page goes on
 * moving. Rejects with the signal's reason where that stops it, and where the browser can't draw it.
 */
export async function scenePng(scene: Scene, scale: number, signal?: AbortSignal): Promise<Blob> {
  await loadFont();
  signal?.throwIfAborted();
  const { scale: drawn, pixels } = scenePixels(scene, scale);
  const canvas = Object.assign(document.createElement('canvas'), pixels);
  const ctx = canvas.getContext('2d', { alpha: false });
  if (!ctx) throw new Error('There is no canvas to paint on.');
  await inTurns(canvasPainting(scene, ctx, drawn), signal);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  signal?.throwIfAborted();
  if (!blob) throw new Error('The canvas gave no picture.');
  return blob;
}
