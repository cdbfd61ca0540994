import { expect, it } from 'vitest';
import { moneyOf } from './index.ts';

it('turns a share of the customers into money a month', () => {
  const economics = { customersPerMonth: 1000, valuePerCustomer: 1200, currency: 'RUB' };
  expect(moneyOf(0.25, economics)).toBe(300_000);
  expect(moneyOf(0, economics)).toBe(0);
  expect(moneyOf(-0.25, economics)).toBe(-300_000);
});

it('has no figure without economics', () => {
  expect(moneyOf(0.25, null)).toBeNull();
});
