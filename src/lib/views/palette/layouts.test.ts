import { expect, test } from 'vitest';
import { readingsOf } from './layouts.ts';

test.each([
  ['ghbdtn', 'привет'],
  ['GHBDTN', 'привет'],
  ['pdjyjr lbcgtnxthe', 'звонок диспетчеру'],
  [';fkj,f', 'жалоба'],
  ['`krf', 'ёлка'],
  ['{jl', 'ход'],
  ['zoom', 'ящщь'],
])('%s may mean %s', (typed, meant) => expect(readingsOf(typed)).toContain(meant));

test.each([
  ['ящщь', 'zoom'],
  ['Сфкв', 'card'],
  ['гтвщ', 'undo'],
  ['йгуыешщт', 'question'],
])('%s may mean %s', (typed, meant) => expect(readingsOf(typed)).toContain(meant));

test('what was typed comes first, and nothing twice', () => {
  expect(readingsOf('Привет')[0]).toBe('привет');
  expect(readingsOf('103 %')).toEqual(['103 %']);
});
