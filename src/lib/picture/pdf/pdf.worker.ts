import { FONT } from '../scene/colours.ts';
import { finish } from '../scene/turns.ts';
import { doJob } from '../workshop/index.ts';
import type { PdfJob } from './scene-pdf.ts';
import type { FaceFile } from './typesetter.ts';
import { writePdf } from './write.ts';

/** The page's type library has no worker scope; this is the part of it that is used. */
interface WorkerFonts {
  readonly fonts?: { add: (face: FontFace) => void };
}

/** A worker has none of the page's fonts: lines that are drawn have letters of ours among others. */
async function lendFaces(faces: readonly FaceFile[]): Promise<void> {
  const { fonts } = self as unknown as WorkerFonts;
  const family = FONT.split(',')[0]?.replaceAll("'", '') ?? '';
  for (const { weight, bytes } of faces) {
    fonts?.add(await new FontFace(family, bytes, { weight: String(weight) }).load());
  }
}

doJob<PdfJob, ArrayBuffer>(async ([scene], { plan, info, faces }) => {
  if (!scene) throw new Error('There is no scene.');
  await lendFaces(faces);
  const result = await writePdf(scene, plan, info, faces, finish);
  return { result, transfer: [result] };
});
