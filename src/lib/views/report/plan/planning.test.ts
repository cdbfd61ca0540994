import { describe, expect, it } from 'vitest';
import type { PlanItem } from '#lib/analysis';
import { Editor } from '#lib/document';
import { createMap } from '#lib/domain';
import { Planning, planningOf } from './planning.svelte.ts';

const item = (id: string, effort: PlanItem['effort']): PlanItem => ({
  id,
  effort,
  severity: effort,
  recoverable: 0,
  to: 3,
});

describe('the budget', () => {
  it('is about half of all the efforts until it is set, and never more than all', () => {
    const planning = new Planning();
    const items = [item('a', 3), item('b', 2)];
    expect(planning.budgetFor(items)).toBe(3);
    expect(planning.budgetFor([])).toBe(0);
    planning.setBudget(4);
    expect(planning.budgetFor(items)).toBe(4);
    expect(planning.budgetFor([item('a', 3)])).toBe(3);
  });

  it('reaches for the cheapest at least', () => {
    expect(new Planning().budgetFor([item('a', 3)])).toBe(3);
  });
});

describe('what the user wants', () => {
  it('changes the plan until it is forgotten', () => {
    const planning = new Planning();
    const items = [item('a', 3), item('b', 2)];
    planning.wish(items, 'b', true);
    expect([...planning.planFor(items).chosen]).toEqual(['b']);
    expect([planning.wishOf('a'), planning.wishOf('b')]).toEqual([null, true]);
    planning.forgetWishes();
    expect([...planning.planFor(items).chosen]).toEqual(['a']);
  });
});

it('an open map has one planning', () => {
  const editor = new Editor(createMap());
  expect(planningOf(editor)).toBe(planningOf(editor));
  expect(planningOf(new Editor(createMap()))).not.toBe(planningOf(editor));
});
