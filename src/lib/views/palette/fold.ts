/** Accents, but not the mark that makes й another letter than и. */
const MARKS = /(?!(?<=и)\u0306)\p{M}/gu;

/** Text as it is compared: without case, accents and the dots of ё; й stays й. */
export function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(MARKS, '').normalize('NFC');
}

/** The folded words of what was typed. */
export function wordsOf(query: string): string[] {
  return fold(query).split(/\s+/).filter(Boolean);
}
