/** Letters of a text that are shown before its rest is asked for. */
const LONGEST = 160;
/** Letters that both texts share and that are kept before the first difference, so that one sees where it is. */
const LEAD = 40;

/** Never between the halves of a character outside the basic plane. */
function cutAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return code >= 0xdc00 && code <= 0xdfff ? index - 1 : index;
}

/** The beginning of a text. */
export function clip(text: string, longest = LONGEST): string {
  return text.length <= longest ? text : `${text.slice(0, cutAt(text, longest)).trimEnd()}…`;
}

/** The parts of two texts where they begin to differ; short texts are whole. */
export function clipAround(before: string, after: string): { before: string; after: string } {
  const shorter = Math.min(before.length, after.length);
  let alike = 0;
  while (alike < shorter && before[alike] === after[alike]) alike++;
  const from = alike > LEAD * 2 && Math.max(before.length, after.length) > LONGEST ? alike - LEAD : 0;
  const part = (text: string) => (from === 0 ? clip(text) : `…${clip(text.slice(cutAt(text, from)))}`);
  return { before: part(before), after: part(after) };
}
