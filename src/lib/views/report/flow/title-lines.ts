/** The width of a text in pixels. */
export type Measure = (text: string, face: Face) => number;

/** How a text is written: `big` is the number of those who complete the journey. */
export type Face = 'plain' | 'bold' | 'big';

/** A rough measure where no text can be drawn: the mean width of a letter of the interface at 12 px. */
export const roughMeasure: Measure = (text, face) => text.length * (face === 'big' ? 11 : 6.9);

/**
 * A title in at most `most` lines no wider than `width`: broken between words, what doesn't fit is cut with an ellipsis.
 * At least one letter is kept of a title; a blank one gives no line.
 */
export function titleLines(title: string, width: number, most: number, measure: Measure): string[] {
  const words = title.trim().split(/\s+/u).filter(Boolean);
  const fits = (text: string) => measure(text, 'plain') <= width;
  const lines: string[] = [];
  while (words.length > 0) {
    const rest = words.join(' ');
    if (fits(rest)) return [...lines, rest];
    let taken = 0;
    while (fits(words.slice(0, taken + 1).join(' '))) taken += 1;
    if (taken === 0 || lines.length + 1 === most) return [...lines, cut(rest, width, measure)];
    lines.push(words.splice(0, taken).join(' '));
  }
  return lines;
}

/** The longest beginning that fits with an ellipsis. */
function cut(text: string, width: number, measure: Measure): string {
  const letters = Array.from(text);
  let [fits, tooLong] = [1, letters.length + 1];
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (measure(`${letters.slice(0, middle).join('')}…`, 'plain') <= width) fits = middle;
    else tooLong = middle;
  }
  const kept = letters.slice(0, fits).join('');
  return `${kept.replace(/[\s.,:;–—-]+$/u, '') || kept}…`;
}
