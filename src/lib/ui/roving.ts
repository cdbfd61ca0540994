import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';
import { nearestMark, type Direction } from './nearest-mark.ts';

type Mark = HTMLElement | SVGElement;

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const IN_ORDER: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  horizontal: { ArrowLeft: -1, ArrowRight: 1 },
  vertical: { ArrowUp: -1, ArrowDown: 1 },
};

/**
 * Makes the `[data-mark]` elements of a container one tab stop with the arrow keys between them, Home and End to the first
 * and the last: `<div {@attach roving()}>`. Where they lie in the plane ('both') an arrow leads to the nearest mark that way;
 * in a row ('horizontal') or a column ('vertical') to the next one in the page's order, and the other arrows are left alone.
 */
export function roving({
  orientation = 'both',
}: { readonly orientation?: 'both' | 'horizontal' | 'vertical' } = {}): Attachment<Mark> {
  return (container) => {
    let current: Mark | null = null;
    const marks = () => Array.from(container.querySelectorAll<Mark>('[data-mark]'));

    function settle(next: Mark | null = current): void {
      const all = marks();
      current = next && all.includes(next) ? next : (all[0] ?? null);
      for (const mark of all) mark.tabIndex = mark === current ? 0 : -1;
    }

    function stepOf(key: string, all: readonly Mark[], from: number): number | null | undefined {
      if (key === 'Home') return 0;
      if (key === 'End') return all.length - 1;
      if (orientation === 'both') {
        const direction = ARROWS[key];
        return direction && nearestMark(all.map(middle), from, direction);
      }
      const step = IN_ORDER[orientation]?.[key];
      return step && Math.min(all.length - 1, Math.max(0, from + step));
    }

    function onkeydown(event: Event): void {
      if (!(event instanceof KeyboardEvent)) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const all = marks();
      const from = all.findIndex((mark) => mark === event.target);
      const to = from < 0 ? undefined : stepOf(event.key, all, from);
      if (to === undefined) return;
      // At the edge too: the page is not to scroll under a mark that has the focus.
      event.preventDefault();
      event.stopPropagation();
      if (to !== null) all[to]?.focus();
    }

    const marksChanged = new MutationObserver(() => settle());
    marksChanged.observe(container, { subtree: true, childList: true, attributeFilter: ['data-mark'] });
    settle();
    const offs = [
      on(container, 'keydown', onkeydown),
      on(container, 'focusin', ({ target }) => {
        if (marks().some((mark) => mark === target)) settle(target as Mark);
      }),
    ];
    return () => {
      marksChanged.disconnect();
      for (const off of offs) off();
    };
  };
}

function middle(mark: Mark): { x: number; y: number } {
  const { left, right, top, bottom } = mark.getBoundingClientRect();
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
