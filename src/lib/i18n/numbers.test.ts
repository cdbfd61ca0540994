import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { asPercent, formatMoney, setLocale } from './index.ts';

/** The spaces that Intl sets, which never break, as plain ones. */
const money = (value: number, currency: string) =>
  formatMoney(value, currency).replace(/[\u00a0\u202f]/g, ' ');

beforeAll(() => void vi.stubGlobal('document', { documentElement: {} }));
afterAll(() => {
  setLocale('en');
  vi.unstubAllGlobals();
});

describe('an amount of money', () => {
  it('is written as each language writes its currency', () => {
    setLocale('en');
    expect(money(450_131.7, 'USD')).toBe('$450,132');
    expect(money(-1200, 'EUR')).toBe('−€1,200');
    expect(money(1200, 'RUB')).toBe('RUB 1,200');
    setLocale('ru');
    expect(money(450_131.7, 'RUB')).toBe('450 132 ₽');
    expect(money(-1200, ' eur ')).toBe('−1200 €');
  });

  it('has decimals below 100 only, where it is not whole', () => {
    setLocale('en');
    expect(money(12.5, 'USD')).toBe('$12.50');
    expect(money(12, 'USD')).toBe('$12');
    expect(money(99.996, 'USD')).toBe('$100');
    expect(money(-0.001, 'USD')).toBe('$0');
    expect(money(12.4, 'JPY')).toBe('¥12');
    expect(money(12.5, 'points')).toBe('12.50 points');
  });

  it('stands before what is no ISO 4217 code', () => {
    setLocale('ru');
    expect(money(1200, '₽')).toBe('1200 ₽');
    expect(money(1200, 'руб.')).toBe('1200 руб.');
    expect(money(1200, 'ABC')).toBe('1200 ABC');
    expect(money(1200, ' ')).toBe('1200');
  });

  it('is written whatever the currency and the value', () => {
    fc.assert(
      fc.property(
        fc.double(),
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[A-Z]{3}$/)),
        (value, text) => {
          expect(money(value, text)).not.toBe('');
        },
      ),
    );
  });
});

it('a part of one as a percentage is free of binary noise', () => {
  expect([0.07, 0.29, 1].map(asPercent)).toEqual([7, 29, 100]);
});
