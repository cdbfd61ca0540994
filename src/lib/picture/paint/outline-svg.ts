import type { Scene } from '../scene/shapes.ts';
import { paintSvgInTurns } from './svg.ts';
import type { TextOutlines } from './text-outlines.ts';

/** What `paintSvg` needs for texts as outlines: fetched when it is first asked for. Rejects where it can't be had. */
export async function sceneOutlines(scene: Scene, signal?: AbortSignal): Promise<TextOutlines> {
  const { outlinesFor } = await import('./outline-files.ts');
  signal?.throwIfAborted();
  return outlinesFor(scene, signal);
}

/** A scene as an SVG document whose letters are shapes, in turns: it looks the same where no font can be had. */
export async function outlineSvg(scene: Scene, signal?: AbortSignal): Promise<string> {
  const outlines = await sceneOutlines(scene, signal);
  return paintSvgInTurns(scene, { font: 'outlines', outlines }, signal);
}
