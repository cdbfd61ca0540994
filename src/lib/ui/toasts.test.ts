import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TOAST_TIME, ToastQueue } from './toasts.svelte.ts';

describe('ToastQueue', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('lets a message go after its time, one with an action later', () => {
    const queue = new ToastQueue();
    queue.toast({ message: 'a' });
    queue.toast({ message: 'b', action: { label: 'Undo', run: () => {} } });
    vi.advanceTimersByTime(TOAST_TIME - 1);
    expect(queue.shown.map(({ message }) => message)).toEqual(['a', 'b']);
    vi.advanceTimersByTime(1);
    expect(queue.shown.map(({ message }) => message)).toEqual(['b']);
    vi.advanceTimersByTime(TOAST_TIME);
    expect(queue.shown).toEqual([]);
  });

  it('stops the time while held', () => {
    const queue = new ToastQueue();
    queue.toast({ message: 'a' });
    queue.hold(true);
    vi.advanceTimersByTime(TOAST_TIME * 3);
    expect(queue.shown).toHaveLength(1);
    queue.hold(false);
    vi.advanceTimersByTime(TOAST_TIME);
    expect(queue.shown).toEqual([]);
  });

  it('shows three at most and drops the oldest', () => {
    const queue = new ToastQueue();
    for (const message of ['a', 'b', 'c', 'd']) queue.toast({ message });
    expect(queue.shown.map(({ message }) => message)).toEqual(['b', 'c', 'd']);
  });
});
