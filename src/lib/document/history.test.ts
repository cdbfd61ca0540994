import { describe, expect, it } from 'vitest';
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

  it('keeps at least 200 steps, and the newest of more', () => {
    let history = startHistory<number, string>(0);
    for (let step = 1; step <= HISTORY_LIMIT + 50; step += 1) history = add(history, step);
    expect(HISTORY_LIMIT).toBeGreaterThanOrEqual(200);
    expect(roots(history)).toHaveLength(HISTORY_LIMIT + 1);
    expect(root(times(HISTORY_LIMIT, undo, history))).toBe(50);
  });
});
