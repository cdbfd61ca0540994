import { expect, test } from 'vitest';
import { highlight } from './highlight.ts';

/** Parts as one text, with brackets around the hits. */
const shown = (text: string, words: readonly string[], room?: number) =>
  highlight(text, words, room)
    .map((part) => (part.hit ? `[${part.text}]` : part.text))
    .join('');

test('marks every match, whatever its case and accents', () => {
  expect(shown('Ёлка у ёлки', ['елк'])).toBe('[Ёлк]а у [ёлк]и');
  expect(shown('Cafe\u0301 Noir', ['cafe', 'no'])).toBe('[Café] [No]ir');
});

test('a letter that folds to nothing or to more keeps the places right', () => {
  expect(shown('İstanbul \u0301bus', ['bus'])).toBe('İstanbul \u0301[bus]');
});

test('without words or matches the text stands as it is', () => {
  expect(shown('Звонок', [])).toBe('Звонок');
  expect(shown('Звонок', ['сайт'])).toBe('Звонок');
  expect(highlight('', ['a'])).toEqual([]);
});

test('a long text is cut around its first match', () => {
  const text = `${'a'.repeat(5000)}needle${'b'.repeat(5000)}`;
  const cut = shown(text, ['needle'], 60);
  expect(cut).toMatch(/^…a+\[needle\]b+…$/);
  expect(cut.length).toBeLessThan(70);
  expect(shown(text, [], 10)).toBe('aaaaaaaaaa…');
});

test('markup is text', () => {
  expect(shown('<b>x</b>', ['b'])).toBe('<[b]>x</[b]>');
});
