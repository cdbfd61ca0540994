import { doJob } from '../workshop/index.ts';
import { paintCanvas } from './canvas.ts';
import type { FaceRule } from './faces.ts';
import type { PngJob } from './png.ts';

/** The page's type library has no worker scope; this is the part of it that is used. */
const { fonts } = self as unknown as { readonly fonts: FontFaceSet };

doJob<PngJob, ArrayBuffer>(async ([scene], { scale, pixels, faces }) => {
  await Promise.all(faces.map(loadFace));
  const canvas = new OffscreenCanvas(pixels.width, pixels.height);
  const ctx = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!scene || !ctx) throw new Error('There is nothing to paint.');
  paintCanvas(scene, ctx, scale);
  const png = await canvas.convertToBlob({ type: 'image/png' });
  const result = await png.arrayBuffer();
  return { result, transfer: [result] };
});

async function loadFace({ family, url, ...rule }: FaceRule): Promise<void> {
  const face = new FontFace(family, `url(${JSON.stringify(url)})`, rule);
  fonts.add(face);
  // A font that can't be had is replaced, as on the page.
  await face.load().catch(() => face);
}
