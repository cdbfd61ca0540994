/** The same keys in the two layouts; the second rows are with Shift. */
const LATIN = `\`qwertyuiop[]asdfghjkl;'zxcvbnm,./` + `~{}:"<>?`;
const RUSSIAN = 'ёйцукенгшщзхъфывапролджэячсмитьбю.' + 'ёхъжэбю,';

const TO_RUSSIAN = pairs(LATIN, RUSSIAN);
const TO_LATIN = pairs(RUSSIAN, LATIN);

function pairs(from: string, to: string): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const [index, letter] of [...from].entries())
    if (!keys.has(letter)) keys.set(letter, to[index] ?? letter);
  return keys;
}

function retype(text: string, keys: ReadonlyMap<string, string>): string {
  return Array.from(text, (letter) => keys.get(letter) ?? letter).join('');
}

/** What may have been meant by a text: as it is typed, then with its keys in the other layout: `ghbdtn` → `привет`. */
export function readingsOf(query: string): string[] {
  const typed = query.normalize('NFC').toLowerCase();
  return [...new Set([typed, retype(typed, TO_RUSSIAN), retype(typed, TO_LATIN)])];
}
