/*
 * Where a line may break, as browsers have it (Unicode Standard Annex 14, the rules that titles meet): at spaces, after
 * hyphens and dashes, between ideographs.
 */

const PLAIN = /^[\u0020-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2212]*$/u;
const segmenter =
  typeof Intl !== 'undefined' && 'Segmenter' in Intl
    ? new Intl.Segmenter(undefined, { granularity: 'grapheme' })
    : null;

/** What a reader takes for one sign each, so that none is ever torn. */
export function graphemesOf(text: string): readonly string[] {
  if (PLAIN.test(text) || !segmenter) return [...text];
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

const IDEOGRAPH =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\p{Regional_Indicator}\u3000-\u303f\uff00-\uffef]/u;
const NO_BREAK_BEFORE =
  /^[\p{Pe}\p{Pf}!?,.:;%°…‥·ー〜ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々、。，．：；！？・％]/u;
const NO_BREAK_AFTER = /[\p{Ps}\p{Pi}$£¥€№#@]$/u;
const GLUE = /[\u00a0\u202f\u2060\ufeff\u200d]/u;
const DIGIT = /^\d/;
const ASCII_WORD = /[0-9A-Za-z]$/;
const isAscii = (text: string) => text.length === 1 && text < '\u0080';

/** Between two ASCII signs browsers break as they always did, not by the annex. */
function mayBreakAscii(before: string, one: string, next: string): boolean {
  if (one === '-') {
    return DIGIT.test(next) ? ASCII_WORD.test(before) : before !== '' && !'!$),./:;?]}'.includes(next);
  }
  if (one === '?') return !`!"'),./:;?]}`.includes(next);
  return '(<[{'.includes(next) && '!"#%&)*+,.:;=>\\]|}~'.includes(one);
}

/** Whether a line may break between two signs, neither of them a space; `before`: the one before both. */
function mayBreak(before: string, one: string, next: string): boolean {
  if (one === '\u200b') return true;
  if (GLUE.test(one) || GLUE.test(next) || next === '\u200b') return false;
  if (isAscii(one) && isAscii(next)) return mayBreakAscii(before, one, next);
  if (one === '—' || next === '—') return !(one === '—' && next === '—');
  if (NO_BREAK_BEFORE.test(next) || NO_BREAK_AFTER.test(one)) return false;
  if (IDEOGRAPH.test(one) || IDEOGRAPH.test(next)) return true;
  if (one === '-' || one === '/') return !DIGIT.test(next);
  if (one === '–' || one === '…' || one === '‐') return true;
  if (one === ')' && next === '(') return true;
  return '!?|}'.includes(one) && !/^[\d\p{P}]/u.test(next);
}

/** Letters, digits and points: what lines break between only at a space. */
const ONLY_SPACES_BREAK = /^[0-9A-Za-z\u00c0-\u024f\u0400-\u0482\u048a-\u052f ,.:;]*$/;

/** The parts of a text that go on one line each, with the spaces behind them; together the whole text. */
export function unitsOf(text: string): readonly string[] {
  // Most titles are of such words, and there are thousands of them.
  if (ONLY_SPACES_BREAK.test(text)) return text.match(/[^ ]+ *| +/g) ?? [];
  const graphemes = graphemesOf(text);
  const units: string[] = [];
  let unit = '';
  graphemes.forEach((one, index) => {
    unit += one;
    const next = graphemes[index + 1];
    if (next === undefined || next === ' ') return;
    if (one === ' ' || mayBreak(graphemes[index - 1] ?? '', one, next)) {
      units.push(unit);
      unit = '';
    }
  });
  if (unit !== '') units.push(unit);
  return units;
}
