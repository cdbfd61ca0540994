import regular from '@expo-google-fonts/golos-text/400Regular/GolosText_400Regular.ttf?url';
import medium from '@expo-google-fonts/golos-text/500Medium/GolosText_500Medium.ttf?url';
import semiBold from '@expo-google-fonts/golos-text/600SemiBold/GolosText_600SemiBold.ttf?url';
import bold from '@expo-google-fonts/golos-text/700Bold/GolosText_700Bold.ttf?url';
import { textsOf, type Scene } from '../scene/shapes.ts';
import { readFace, type FaceOutlines } from './glyph-outlines.ts';
import { outlineWeight, textOutlines, type OutlineWeight, type TextOutlines } from './text-outlines.ts';

/** The interface's font, a file for each weight. */
const ADDRESSES: Readonly<Record<OutlineWeight, string>> = {
  400: regular,
  500: medium,
  600: semiBold,
  700: bold,
};

/** Faces that were read, for the next picture. */
const faces = new Map<OutlineWeight, FaceOutlines>();

/** Outlines for a scene's texts. Fetches the faces that it needs; rejects where one can't be had, or with the signal's reason. */
export async function outlinesFor(scene: Scene, signal?: AbortSignal): Promise<TextOutlines> {
  const weights = new Set([...textsOf(scene.groups)].map(({ weight }) => outlineWeight(weight)));
  await Promise.all([...weights].map((weight) => have(weight, signal)));
  return textOutlines(faces);
}

async function have(weight: OutlineWeight, signal?: AbortSignal): Promise<void> {
  if (faces.has(weight)) return;
  const response = await fetch(ADDRESSES[weight], signal ? { signal } : {});
  if (!response.ok) throw new Error(`${ADDRESSES[weight]}: ${response.status}`);
  faces.set(weight, readFace(await response.arrayBuffer()));
}
