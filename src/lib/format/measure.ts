import { MAX_DEPTH, MAX_FILE_BYTES } from './limits.ts';
import { readError, type ReadError } from './read-error.ts';
import { placeOf } from './place.ts';

/**
 * Refuses a text that is larger or deeper than a map may be, in one pass over it and before anything is built from it.
 * On what is not JSON the depth is exact up to the place where it stops being JSON.
 */
export function checkSize(text: string): ReadError | null {
  if (isLongerThan(text, MAX_FILE_BYTES)) return readError('too-large', [], { limit: MAX_FILE_BYTES });
  const at = tooDeepAt(text, MAX_DEPTH);
  return at === null ? null : readError('too-deep', [], { limit: MAX_DEPTH, ...placeOf(text, at) });
}

/** Whether a text takes more bytes of UTF-8 than the limit. */
function isLongerThan(text: string, limit: number): boolean {
  // A UTF-16 unit takes 1 to 3 bytes, so most texts need no counting.
  if (text.length > limit) return true;
  if (text.length * 3 <= limit) return false;
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Each half of a surrogate pair counts 2: four bytes together.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
  }
  return bytes > limit;
}

/** The index of the first bracket nested deeper than the limit, brackets in strings aside; `null` without one. */
function tooDeepAt(text: string, limit: number): number | null {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (inString) {
      if (character === '\\') at++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '[' || character === '{') {
      if (++depth > limit) return at;
    } else if (character === ']' || character === '}') depth--;
  }
  return null;
}
