import { describe, expect, it } from 'vitest';
import type { PlanItem } from '#lib/analysis';
import { planAround, wishFor, type Wishes } from './choice.ts';

const item = (id: string, effort: PlanItem['effort'], severity: number): PlanItem => ({
  id,
  effort,
  severity,
  recoverable: 0,
  to: 3,
});
const items = [item('a', 3, 20), item('b', 2, 8), item('c', 2, 7), item('d', 1, 1)];
const around = (budget: number, wishes: Wishes = new Map()) => {
  const { chosen, ...rest } = planAround(items, budget, wishes);
  return { chosen: [...chosen].sort().join(''), ...rest };
};

describe('a plan', () => {
  it('is the best set where nothing is wished', () => {
    expect(around(5)).toEqual({ chosen: 'ab', effort: 5, severity: 28, wished: false });
  });

  it('is the best of the rest around what is taken in or out', () => {
    expect(around(5, new Map([['c', true]]))).toEqual({
      chosen: 'ac',
      effort: 5,
      severity: 27,
      wished: true,
    });
    expect(around(5, new Map([['a', false]]))).toEqual({
      chosen: 'bcd',
      effort: 5,
      severity: 16,
      wished: true,
    });
  });

  it('may cost more than the budget where the user wants it so', () => {
    const both = new Map([
      ['a', true],
      ['b', true],
    ]);
    expect(around(3, both)).toEqual({ chosen: 'ab', effort: 5, severity: 28, wished: true });
  });

  it('passes over wishes for what is not there', () => {
    expect(around(5, new Map([['gone', true]]))).toEqual(around(5));
  });
});

describe('a wish', () => {
  it('is kept as long as the plan would be another without it', () => {
    const without = wishFor(items, 5, new Map(), 'b', false);
    expect([...without]).toEqual([['b', false]]);
    expect([...wishFor(items, 5, without, 'b', true)]).toEqual([]);
  });

  it('for what the plan has anyway is none', () => {
    const wishes = new Map([['d', true]]);
    expect([...wishFor(items, 5, wishes, 'a', true)]).toEqual([['d', true]]);
  });
});
