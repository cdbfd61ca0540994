import { faceFile } from '../face-file.ts';
import { textsOf, type Scene } from '../scene/shapes.ts';
import { readFace, type FaceOutlines } from './glyph-outlines.ts';
import { nearestWeight, type FaceWeight } from '../weights.ts';
import { textOutlines, type TextOutlines } from './text-outlines.ts';

/** Faces that were read, for the next picture. */
const faces = new Map<FaceWeight, FaceOutlines>();

/** Outlines for a scene's texts. Fetches the faces that it needs; rejects where one can't be had, or with the signal's reason. */
export async function outlinesFor(scene: Scene, signal?: AbortSignal): Promise<TextOutlines> {
  const weights = new Set([...textsOf(scene.groups)].map(({ weight }) => nearestWeight(weight)));
  await Promise.all([...weights].map((weight) => have(weight, signal)));
  return textOutlines(faces);
}

async function have(weight: FaceWeight, signal?: AbortSignal): Promise<void> {
  if (faces.has(weight)) return;
  faces.set(weight, readFace(await faceFile(weight, signal)));
}
