/** What kind of picture a file is: PNG and SVG can carry a map; `other` is one that can't. */
export type PictureKind = 'png' | 'svg' | 'other';

/** So far into a file one looks for what it is. */
const BEGINNING = 4096;

/** How other pictures begin, as hexadecimal: JPEG, GIF, WebP and AVIF (behind four bytes of size), BMP, TIFF, PDF. */
const OTHERS =
  /^(?:ffd8ff|474946383[79]61|52494646.{8}57454250|.{8}66747970(?:61766966|68656963)|424d.{8}00000000|49492a00|4d4d002a|25504446)/;

/** What picture a file is, by its first bytes and not by its name; `null` for anything else. */
export async function pictureKindOf(file: Blob): Promise<PictureKind | null> {
  const bytes = new Uint8Array(await file.slice(0, BEGINNING).arrayBuffer());
  const start = Array.from(bytes.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (start.startsWith('89504e470d0a1a0a')) return 'png';
  if (OTHERS.test(start)) return 'other';
  return isSvg(new TextDecoder().decode(bytes)) ? 'svg' : null;
}

/** Whether the first element is an `<svg>`, of whatever prefix; declarations and comments are no elements. */
function isSvg(beginning: string): boolean {
  const text = beginning.replace(/<!--[^]*?(?:-->|$)/g, '').trimStart();
  if (!text.startsWith('<')) return false;
  const element = /<(?:[\w.-]+:)?([a-z][\w.-]*)/i.exec(text);
  return element?.[1] === 'svg';
}
