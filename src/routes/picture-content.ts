import { MAX_PICTURE_BYTES, mapInPng, mapInSvg } from '#lib/picture';
import type { PictureContent } from '#lib/workspace';

/** The map's file that a picture carries. Rejects where the browser can't read the picture. */
export async function pictureContent(picture: Blob, kind: 'png' | 'svg'): Promise<PictureContent> {
  if (picture.size > MAX_PICTURE_BYTES) return { found: null, reason: 'too-large' };
  const carried =
    kind === 'png'
      ? await mapInPng(new Uint8Array(await picture.arrayBuffer()))
      : await mapInSvg(await picture.text());
  if (carried.found !== null) return carried;
  const { reason } = carried;
  // What only begins like a picture is a torn one.
  return { found: null, reason: reason === 'no-png' || reason === 'no-svg' ? 'damaged' : reason };
}
