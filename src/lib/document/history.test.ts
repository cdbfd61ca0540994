import { describe, expect, it } from 'vitest';
import { createMap, createTouchpoint } from '#lib/domain';
import {
  HISTORY_LIMIT,
  MERGE_WINDOW,
  push,
  redo,
  seal,
  startHistory,
  undo,
  type History,
} from './history.ts';
import { FEWEST_STEPS, stepsKept } from './steps-kept.ts';

type Numbers = History<number, string>;

const root = (history: Numbers) => history.now.root;
const roots = ({ past, now, future }: Numbers) => [...past, now, ...future].map((step) => step.root);
const times = (count: number, change: (history: Numbers) => Numbers, history: Numbers) =>
  Array.from({ length: count }).reduce<Numbers>((each) => change(each), history);
const add = (history: Numbers, value: number, mergeKey: string | null = null, at = 0) =>
  push(history, { root: value, label: `to ${value}`, mergeKey, at });

describe('history', () => {
  it('undoes and redoes step by step and stops at both ends', () => {
    const full = add(add(startHistory(0), 1), 2);
    expect(root(undo(full))).toBe(1);
    expect(root(times(5, undo, full))).toBe(0);
    expect(root(times(5, redo, times(2, undo, full)))).toBe(2);
    expect(redo(full)).toBe(full);
  });

  it('drops what could be redone when something else is done', () => {
    const after = add(undo(add(add(startHistory(0), 1), 2)), 3);
    expect(roots(after)).toEqual([0, 1, 3]);
  });

  it('makes no step of the same root', () => {
    const history = add(startHistory(0), 1);
    expect(add(history, 1)).toBe(history);
  });

  it('joins edits of one key within the window, measured from the last of them', () => {
    let history = add(startHistory(0), 1, 'drag', 0);
    history = add(history, 2, 'drag', MERGE_WINDOW);
    history = add(history, 3, 'drag', 2 * MERGE_WINDOW);
    expect(roots(history)).toEqual([0, 3]);
    history = add(history, 4, 'drag', 3 * MERGE_WINDOW + 1);
    expect(roots(history)).toEqual([0, 3, 4]);
  });

  it('does not join edits of other keys, without a key or after the step was sealed', () => {
    const dragged = add(startHistory(0), 1, 'drag');
    expect(roots(add(dragged, 2, 'other'))).toHaveLength(3);
    expect(roots(add(add(startHistory(0), 1), 2))).toHaveLength(3);
    expect(roots(add(seal(dragged), 2, 'drag'))).toHaveLength(3);
  });

  it('keeps as many steps as it is told to, the newest of more', () => {
    let history = startHistory<number, string>(0);
    for (let step = 1; step <= 90; step += 1)
      history = push(history, { root: step, label: '', at: 0, limit: 40 });
    expect(roots(history)).toHaveLength(41);
    expect(root(times(100, undo, history))).toBe(50);
    expect(root(times(100, redo, times(100, undo, history)))).toBe(90);
  });

  it('keeps 10,000 steps of maps that are not big, never fewer than 500', () => {
    const kept = (count: number) =>
      stepsKept(createMap({ touchpoints: Array(count).fill(createTouchpoint()) }));
    expect([0, 1, 300].map(kept)).toEqual([HISTORY_LIMIT, HISTORY_LIMIT, HISTORY_LIMIT]);
    expect(kept(500)).toBeGreaterThan(5_000);
    expect([2_000, 10_000].map(kept)).toEqual([1_500, FEWEST_STEPS]);
  });
});
