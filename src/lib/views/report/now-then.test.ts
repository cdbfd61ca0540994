import { describe, expect, it } from 'vitest';
import type { Economics } from '#lib/domain';
import { lessLost, moneyLost } from './now-then.ts';

const economics: Economics = { customersPerMonth: 1000, valuePerCustomer: 20, currency: 'EUR' };
const journey = (completion: number | null, measured = 1) => ({ completion, coverage: { measured, all: 2 } });

describe('the money that is lost', () => {
  it('is known with economics, links and observations', () => {
    expect(moneyLost(journey(0.75), economics)).toEqual({ sum: 5000, currency: 'EUR' });
    expect(moneyLost(journey(0.75), null)).toBe(null);
    expect(moneyLost(journey(null), economics)).toBe(null);
    expect(moneyLost(journey(1, 0), economics)).toBe(null);
  });

  it('is better when it is less, in one currency', () => {
    const lost = (sum: number, currency = 'EUR') => ({ sum, currency });
    expect(lessLost(lost(10), lost(5))).toBe(true);
    expect(lessLost(lost(5), lost(10))).toBe(false);
    expect(lessLost(lost(5), lost(5))).toBe(null);
    expect(lessLost(lost(5), lost(1, 'USD'))).toBe(null);
    expect(lessLost(null, lost(1))).toBe(null);
  });
});
