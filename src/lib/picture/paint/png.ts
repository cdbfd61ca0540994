import { loadFont } from '../scene/measure.ts';
import type { Scene } from '../scene/shapes.ts';
import { inTurns } from '../scene/turns.ts';
import { largestScale, pixelSize, type Size } from '../size.ts';
import { inWorker } from '../workshop/index.ts';
import { canvasPainting } from './canvas.ts';
import { faceRules, type FaceRule } from './faces.ts';

/** What a PNG of a scene would be: the wanted scale or the largest that fits a canvas, and the size in pixels. */
export function scenePixels(
  { width, height }: Size,
  wanted: number,
): { readonly scale: number; readonly pixels: Size } {
  const scale = largestScale(width, height, wanted);
  return { scale, pixels: pixelSize(width, height, scale) };
}

/** What a worker is told of a PNG. */
export interface PngJob {
  readonly scale: number;
  readonly pixels: Size;
  readonly faces: readonly FaceRule[];
}

/** Pictures of fewer things and fewer pixels are painted before a worker has started. */
const SMALL = { groups: 200, pixels: 2_000_000 } as const;

/**
 * A PNG of a scene, `scale` pixels for a CSS pixel or as many as fit a canvas. Painted by a worker, or in turns where there
 * is none, so that the page goes on moving; it is the same picture. Rejects with the signal's reason where that stops it,
 * and where the browser can't draw it.
 */
export async function scenePng(scene: Scene, scale: number, signal?: AbortSignal): Promise<Blob> {
  signal?.throwIfAborted();
  const { pixels } = scenePixels(scene, scale);
  const small = scene.groups.length < SMALL.groups && pixels.width * pixels.height < SMALL.pixels;
  if (small || !canPaintInWorker()) return pngOnPage(scene, scale, signal);
  try {
    return await pngInWorker(scene, scale, signal);
  } catch {
    signal?.throwIfAborted();
    return pngOnPage(scene, scale, signal);
  }
}

/** Older browsers have no canvas or no fonts in a worker. */
function canPaintInWorker(): boolean {
  return typeof Worker === 'function' && typeof OffscreenCanvas === 'function' && 'fonts' in document;
}

/** The same by a worker. Rejects where it can't start or fails. */
export async function pngInWorker(scene: Scene, wanted: number, signal?: AbortSignal): Promise<Blob> {
  const start = () => new Worker(new URL('./png.worker.ts', import.meta.url), { type: 'module' });
  const job: PngJob = { ...scenePixels(scene, wanted), faces: faceRules() };
  const png = await inWorker<PngJob, ArrayBuffer>(start, [scene], job, signal);
  return new Blob([png], { type: 'image/png' });
}

/** The same on the page, in turns. */
export async function pngOnPage(scene: Scene, wanted: number, signal?: AbortSignal): Promise<Blob> {
  await loadFont();
  signal?.throwIfAborted();
  const { scale, pixels } = scenePixels(scene, wanted);
  const canvas = Object.assign(document.createElement('canvas'), pixels);
  const ctx = canvas.getContext('2d', { alpha: false });
  if (!ctx) throw new Error('There is no canvas to paint on.');
  await inTurns(canvasPainting(scene, ctx, scale), signal);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  signal?.throwIfAborted();
  if (!blob) throw new Error('The canvas gave no picture.');
  return blob;
}
