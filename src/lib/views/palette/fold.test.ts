import { expect, test } from 'vitest';
import { fold, wordsOf } from './fold.ts';

test('case, accents and the dots of ё make no difference', () => {
  expect(fold('Ёлка')).toBe('елка');
  expect(fold('CAFÉ')).toBe('cafe');
  expect(fold('cafe\u0301')).toBe('cafe');
});

test('й is another letter than и, composed or not', () => {
  expect(fold('Мой')).toBe('мой');
  expect(fold('мои\u0306')).toBe('мой');
  expect(fold('мои')).not.toBe(fold('мой'));
});

test('what is typed is words', () => {
  expect(wordsOf('  Звонок   Диспетчёру ')).toEqual(['звонок', 'диспетчеру']);
  expect(wordsOf('   ')).toEqual([]);
});
