import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HARD_TITLES } from '../../../../tests/fixtures/titles.ts';
import { trials } from '../../../../tests/fixtures/trials.ts';
import { graphemesOf } from './line-breaks.ts';
import { approximateMeasure } from './measure.ts';
import { clipped, shownText, wrapped, wrappedLines } from './wrap.ts';

/** Ten pixels a sign. */
const signs = { measure: (text: string) => graphemesOf(text).length * 10, size: 13, weight: 600 };
const font = { measure: approximateMeasure, size: 13, weight: 600 };

it('wraps at spaces, hyphens, dashes and between ideographs', () => {
  expect(wrapped('one two three', 70, signs)).toEqual(['one two', 'three']);
  expect(wrapped('само-рост', 60, signs)).toEqual(['само-', 'рост']);
  expect(wrapped('цена—срок', 60, signs)).toEqual(['цена—', 'срок']);
  expect(wrapped('从机场，回家', 40, signs)).toEqual(['从机场，', '回家']);
  expect(wrapped('до/после/потом', 90, signs)).toEqual(['до/после/', 'потом']);
});

it('keeps together what belongs together', () => {
  expect(wrapped('10\u00a0% and 5', 60, signs)).toEqual(['10\u00a0%', 'and 5']);
  expect(wrapped('слово-1 слово', 60, signs)).toEqual(['слово-', '1', 'слово']);
  expect(wrapped('a.b, c', 40, signs)).toEqual(['a.b,', 'c']);
});

it('breaks a word that is too long for any line, on a line of its own', () => {
  expect(wrapped('a bbbbbbbb', 50, signs)).toEqual(['a', 'bbbbb', 'bbb']);
});

it('shows so many lines and an ellipsis where there is more', () => {
  expect(wrapped('one two three four', 70, signs, 2)).toEqual(['one two', 'three…']);
  expect(wrapped('one two three', 70, signs, 2)).toEqual(['one two', 'three']);
  expect(wrapped('aaaaaaaaaaaaaaaaaaaaaa', 50, signs, 2)).toEqual(['aaaaa', 'aaaa…']);
  expect(wrappedLines('a\n\nb\nc', 70, signs, 3)).toEqual(['a', '', 'b…']);
});

it('clips to one line', () => {
  expect(clipped('one two', 70, signs)).toBe('one two');
  expect(clipped('one two three', 70, signs)).toBe('one tw…');
  expect(clipped('three', 0, signs)).toBe('…');
});

it('shows nothing that XML can’t hold, and spaces as one', () => {
  expect(shownText(' a\u0000\n\tb \ud800')).toBe('a b \ufffd');
  expect(wrapped('\u0001 ', 70, signs)).toEqual([]);
});

it('never leaves the width, loses a sign or tears one @trial', () => {
  const texts = fc.oneof(
    fc.constantFrom(...HARD_TITLES),
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc.string({ unit: 'binary', maxLength: 120 }),
  );
  fc.assert(
    fc.property(texts, fc.integer({ min: 30, max: 400 }), (text, width) => {
      const lines = wrapped(text, width, font);
      const all = graphemesOf(shownText(text));
      expect(lines.join('').replaceAll(' ', '')).toBe(all.join('').replaceAll(' ', ''));
      for (const line of lines) {
        const one = graphemesOf(line).length <= 1;
        expect(one || approximateMeasure(line, 13, 600) <= width).toBe(true);
      }
      const ends = new Set<number>();
      all.reduce((sum, sign) => {
        if (sign !== ' ') ends.add(sum + sign.length);
        return sum + sign.replaceAll(' ', '').length;
      }, 0);
      let end = 0;
      for (const line of lines) {
        end += line.replaceAll(' ', '').length;
        expect(ends.has(end) || line === '').toBe(true);
      }
    }),
    { numRuns: trials(60) },
  );
});

it('takes no more than a moment for ten thousand signs without a space', () => {
  expect(wrapped('Ж'.repeat(10_000), 152, font, 2)).toHaveLength(2);
  expect(wrapped('Ж'.repeat(10_000), 1000, font).join('')).toBe('Ж'.repeat(10_000));
});
