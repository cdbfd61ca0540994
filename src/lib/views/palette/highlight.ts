import { fold } from './fold.ts';

export interface Part {
  readonly text: string;
  /** Whether this part is what was looked for. */
  readonly hit: boolean;
}

/** How much of a text is kept before the first match, when its beginning has to go. */
const LEAD = 24;

/**
 * Cuts a text into parts that match the folded words and parts that don't. A text longer than `room` characters is cut
 * to that, around its first match.
 */
export function highlight(text: string, words: readonly string[], room = 120): Part[] {
  const { excerpt, before, after } = cut(text.normalize('NFC'), words, room);
  const letters = Array.from(excerpt);
  const hits = hitsOf(letters, words);
  const parts: { text: string; hit: boolean }[] = before ? [{ text: '…', hit: false }] : [];
  letters.forEach((letter, index) => {
    const hit = hits[index] ?? false;
    const last = parts.at(-1);
    if (last?.hit === hit) last.text += letter;
    else parts.push({ text: letter, hit });
  });
  return after ? [...parts, { text: '…', hit: false }] : parts;
}

function cut(text: string, words: readonly string[], room: number) {
  if (text.length <= room) return { excerpt: text, before: false, after: false };
  const folded = fold(text);
  const found = words.map((word) => folded.indexOf(word)).filter((index) => index >= 0);
  const first = Math.min(...found, text.length);
  const start = found.length > 0 && first > room - LEAD ? first - LEAD : 0;
  const end = start + room;
  // Half a surrogate pair at a cut would be shown as a box.
  const excerpt = text.slice(start, end).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
  return { excerpt, before: start > 0, after: end < text.length };
}

/** Which letters stand in a match. */
function hitsOf(letters: readonly string[], words: readonly string[]): readonly boolean[] {
  const hits = letters.map(() => false);
  if (words.length === 0) return hits;
  let folded = '';
  /** Index of the letter that each place of the folded text comes from. */
  const origins: number[] = [];
  letters.forEach((letter, index) => {
    const plain = fold(letter);
    folded += plain;
    for (let place = 0; place < plain.length; place += 1) origins.push(index);
  });
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      for (const origin of origins.slice(at, at + word.length)) hits[origin] = true;
    }
  }
  return hits;
}
