import type { Page } from '@playwright/test';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A thing of the map in an exported SVG. */
export interface DrawnGroup {
  readonly role: string;
  readonly id: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Every line of text in it. */
  readonly texts: readonly string[];
  /** The first rectangle with a border, border included. */
  readonly frame: Box | null;
  /** Where its first line of text begins. */
  readonly words: { readonly x: number; readonly y: number } | null;
}

export interface DrawnPicture {
  readonly width: number;
  readonly height: number;
  /** What the browser's XML parser has to say against it. */
  readonly fault: string | null;
  /** The names of all elements that occur. */
  readonly elements: readonly string[];
  readonly groups: readonly DrawnGroup[];
}

/** Reads an exported SVG with the browser's own parser. */
export function parsePicture(page: Page, svg: string): Promise<DrawnPicture> {
  return page.evaluate((svg) => {
    const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    const number = (element: Element, name: string) => Number(element.getAttribute(name));
    const groups = [...root.querySelectorAll('[data-role]')].map((group) => {
      const rect = group.querySelector('rect[stroke]');
      const line = group.querySelector('text');
      return {
        role: group.getAttribute('data-role') ?? '',
        id: group.getAttribute('data-id'),
        from: group.getAttribute('data-from'),
        to: group.getAttribute('data-to'),
        texts: [...group.querySelectorAll('text')].map(({ textContent }) => textContent),
        frame: rect && {
          x: number(rect, 'x') - 0.5,
          y: number(rect, 'y') - 0.5,
          width: number(rect, 'width') + 1,
          height: number(rect, 'height') + 1,
        },
        words: line && { x: number(line, 'x'), y: number(line, 'y') },
      };
    });
    return {
      width: number(root, 'width'),
      height: number(root, 'height'),
      fault: root.querySelector('parsererror')?.textContent ?? null,
      elements: [...new Set([...root.querySelectorAll('*')].map(({ localName }) => localName))],
      groups,
    };
  }, svg);
}
