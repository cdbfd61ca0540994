import { MAX_DEPTH, MAX_FILE_BYTES, MAX_VALUES } from './limits.ts';
import { readError, type ReadError } from './read-error.ts';
import { placeOf } from './place.ts';

/**
 * Refuses a text that is larger or deeper than a map may be or holds more values, in one pass over it and before anything
 * is built from it. On what is not JSON depth and number are exact up to the place where it stops being JSON.
 * Without `limited` the depth alone counts, which is what could break the reading itself.
 */
export function checkSize(text: string, limited: boolean): ReadError | null {
  if (limited && isLongerThan(text, MAX_FILE_BYTES))
    return readError('too-large', [], { limit: MAX_FILE_BYTES });
  const { tooDeepAt, values } = structureOf(text, MAX_DEPTH);
  if (tooDeepAt !== null) return readError('too-deep', [], { limit: MAX_DEPTH, ...placeOf(text, tooDeepAt) });
  return limited && values > MAX_VALUES
    ? readError('too-many', [], { limit: MAX_VALUES, got: values })
    : null;
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

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [LIST, LIST_END, OBJECT, OBJECT_END] = [0x5b, 0x5d, 0x7b, 0x7d];

interface Structure {
  /** The index of the first bracket nested deeper than the limit; counting ends there. */
  readonly tooDeepAt: number | null;
  /** How many values there are: one by itself, and one more for every comma and for what stands in every bracket. */
  readonly values: number;
}

/** Depth and number of values, from brackets and commas alone; those in strings aside. */
function structureOf(text: string, limit: number): Structure {
  let depth = 0;
  let values = 1;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (inString) {
      if (unit === BACKSLASH) at++;
      else if (unit === QUOTE) inString = false;
    } else if (unit === QUOTE) inString = true;
    else if (unit === COMMA) values++;
    else if (unit === LIST || unit === OBJECT) {
      values++;
      if (++depth > limit) return { tooDeepAt: at, values };
    } else if (unit === LIST_END || unit === OBJECT_END) depth--;
  }
  return { tooDeepAt: null, values };
}
