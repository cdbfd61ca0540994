import { describe, expect, it } from 'vitest';
import { numberText, readNumber } from './number-text.ts';

describe('readNumber', () => {
  it.each([
    ['2,5', 2.5],
    ['2.5', 2.5],
    [' 1 000 ', 1000],
    ['1\u00a0000,5', 1000.5],
    ['−3', -3],
    ['.5', 0.5],
    ['2,', 2],
    ['', null],
    ['  ', null],
  ])('reads %j as %j', (text, value) => expect(readNumber(text)).toEqual({ ok: true, value }));

  it.each(['abc', '1,2,3', '1,000.5', '1e3', '-', '.', '0x10', 'NaN', 'Infinity'])('refuses %j', (text) =>
    expect(readNumber(text)).toEqual({ ok: false, fault: 'not-a-number' }),
  );

  it('holds the limits', () => {
    expect(readNumber('7', { max: 5 })).toEqual({ ok: false, fault: 'too-large' });
    expect(readNumber('-1', { min: 0 })).toEqual({ ok: false, fault: 'too-small' });
    expect(readNumber('1,5', { whole: true })).toEqual({ ok: false, fault: 'not-whole' });
    expect(readNumber('5', { min: 0, max: 5, whole: true })).toEqual({ ok: true, value: 5 });
  });
});

describe('numberText', () => {
  it('is what readNumber reads back, in each language', () => {
    for (const value of [0, -0.25, 1234.5, 1_000_000]) {
      for (const locale of ['ru', 'en']) {
        expect(readNumber(numberText(value, locale))).toEqual({ ok: true, value });
      }
    }
    expect(numberText(1234.5, 'ru')).toBe('1234,5');
    expect(numberText(null, 'en')).toBe('');
  });
});
