import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { Turns } from '../scene/turns.ts';
import type { Parts } from './mending.ts';

/** So many bytes are packed in one turn: a few milliseconds. */
const SLICE = 128 * 1024;
/** A file has a time in its list, the same one always. */
const TIME = new Date(1980, 0, 1, 12);

/** A file's parts as one ZIP archive; the content types come first, as readers want them. */
export function* packed(parts: Parts): Turns<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let fault: Error | null = null;
  const archive = new Zip((error, piece) => {
    if (error) fault = error;
    else pieces.push(piece);
  });
  const first = '[Content_Types].xml';
  const paths = [...parts.keys()].filter((path) => path !== first).sort();
  for (const path of [first, ...paths]) {
    const part = parts.get(path) ?? '';
    // A picture is packed already.
    const entry = typeof part === 'string' ? new ZipDeflate(path, { level: 6 }) : new ZipPassThrough(path);
    entry.mtime = TIME;
    archive.add(entry);
    const bytes = typeof part === 'string' ? strToU8(part) : part;
    for (let from = 0; from === 0 || from < bytes.length; from += SLICE) {
      entry.push(bytes.subarray(from, from + SLICE), from + SLICE >= bytes.length);
      yield;
    }
  }
  archive.end();
  if (fault) throw fault;
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
