import type { Component } from 'svelte';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** A lucide icon's component. */
  readonly icon?: Component;
  /** Shown at the end of the row: 'Ctrl Z'. */
  readonly shortcut?: string;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** Makes it an item that is on or off. */
  readonly checked?: boolean;
  /** Draws a line above. */
  readonly separatorBefore?: boolean;
  readonly onselect: () => void;
}

/** The index that a key in a menu leads to from `from` (−1: none); `null` for keys that lead nowhere. */
export function menuStep(key: string, from: number, labels: readonly string[], typed: string): number | null {
  const last = labels.length - 1;
  if (last < 0) return null;
  if (key === 'ArrowDown') return from >= last ? 0 : from + 1;
  if (key === 'ArrowUp') return from <= 0 ? last : from - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (typed === '') return null;
  // One letter goes on to the next such item; more of them narrow down from the present one.
  const start = typed.length === 1 ? from + 1 : Math.max(0, from);
  const order = labels.map((_, index) => (start + index) % labels.length);
  return order.find((index) => labels[index]?.toLocaleLowerCase().startsWith(typed)) ?? null;
}
