import { xmlText } from '../standalone.ts';
import { graphemesOf, unitsOf } from './line-breaks.ts';
import type { Measure } from './measure.ts';

export interface Face {
  readonly size: number;
  readonly weight: number;
}

/** How texts are set: a face measured in it. */
export interface Setting extends Face {
  readonly measure: Measure;
}

export const ELLIPSIS = '…';

/** Nothing but visible letters and single spaces between them. */
function isClean(text: string): boolean {
  return /^[ -~\u00a1-\u1fff\u2010-\u2027\u2030-\ud7ff]*$/.test(text) && !/^ | {2}| $/.test(text);
}

/** A text as it is shown on a page: spaces and line ends run into one space, without what nobody can show. */
export function shownText(text: string): string {
  // Most texts are clean, and there are thousands of them.
  if (isClean(text)) return text;
  return xmlText(text)
    .replace(/[ \t\n\r\f]+/g, ' ')
    .replace(/^ | $/g, '');
}

/** Without the spaces at its end; one that does not break is none of them. */
const trimmed = (line: string) => (line.endsWith(' ') ? line.replace(/ +$/, '') : line);

const widthOf = (text: string, { measure, size, weight }: Setting) => measure(text, size, weight);

/** How many of these signs, at least `least`, fit on a line with `end` behind them. */
function fitting(
  signs: readonly string[],
  width: number,
  setting: Setting,
  end: string,
  least: number,
): number {
  let [low, high] = [least, signs.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (widthOf(signs.slice(0, middle).join('') + end, setting) <= width) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Texts beyond this many signs are looked at in parts: none as long fits a line. */
const LONG = 400;
/** A sum of widths may be off by that much: letters also stand closer or wider across a space. */
const DOUBT = 4;

/** A text on one line no wider than `width`: its beginning and an ellipsis where there is more. Never torn within a sign. */
export function clipped(text: string, width: number, setting: Setting): string {
  const shown = shownText(text);
  if (shown.length < LONG && widthOf(shown, setting) <= width) return shown;
  const signs = graphemesOf(shown.slice(0, LONG));
  return signs.slice(0, fitting(signs, width, setting, ELLIPSIS, 0)).join('') + ELLIPSIS;
}

/**
 * A text in lines no wider than `width` (one sign at least), of which `most` are shown and the last one ends with an
 * ellipsis where there is more; '' has no lines. Words that are too long for a line break anywhere between two signs.
 */
export function wrapped(text: string, width: number, setting: Setting, most = Infinity): readonly string[] {
  const shown = shownText(text);
  if (shown === '') return [];
  const lines: string[] = [];
  let line = '';
  // The line's width as the sum of its units': the same units come up in many texts, and most sums leave no doubt.
  let sum = 0;
  const space = widthOf(' ', setting);
  const fits = (text: string) => widthOf(trimmed(text), setting) <= width;
  for (const unit of unitsOf(shown)) {
    if (lines.length > most) break;
    const word = trimmed(unit);
    const spaces = (unit.length - word.length) * space;
    const own = word.length < LONG ? widthOf(word, setting) : Infinity;
    const doubt = Math.abs(sum + own - width) <= DOUBT;
    if (doubt ? fits(line + unit) : sum + own < width) {
      line += unit;
      sum += own + spaces;
      continue;
    }
    if (line !== '') lines.push(line);
    [line, sum] = [unit, own + spaces];
    while (own > width - DOUBT && lines.length <= most && !fits(line)) {
      const signs = graphemesOf(line);
      const count = fitting(signs.slice(0, LONG), width, setting, '', 1);
      if (count >= signs.length) break;
      lines.push(signs.slice(0, count).join(''));
      const rest = signs.slice(count);
      line = rest.join('');
      sum = widthOf(rest.slice(0, LONG).join(''), setting);
    }
  }
  if (line !== '') lines.push(line);
  return clamped(lines, width, setting, most);
}

/** A text whose line ends hold: each of its lines wrapped by itself. */
export function wrappedLines(text: string, width: number, setting: Setting, most: number): readonly string[] {
  const lines: string[] = [];
  for (const line of text.split(/\r\n|\n|\r/)) {
    const parts = wrapped(line, width, setting, most + 1 - lines.length);
    lines.push(...(parts.length > 0 ? parts : ['']));
    if (lines.length > most) break;
  }
  return clamped(lines, width, setting, most);
}

function clamped(lines: readonly string[], width: number, setting: Setting, most: number): readonly string[] {
  const shown = lines.slice(0, most).map(trimmed);
  const last = shown.at(-1);
  if (lines.length <= most || last === undefined) return shown;
  const signs = graphemesOf(last.replace(/…$/, ''));
  return [
    ...shown.slice(0, -1),
    signs.slice(0, fitting(signs, width, setting, ELLIPSIS, 0)).join('') + ELLIPSIS,
  ];
}
