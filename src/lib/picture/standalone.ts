/** What XML can't hold, escaped or not: control characters, halves of surrogate pairs, the two non-characters. */
const CONTROL = /[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const HALF = /\p{Cs}/gu;

/** A text as XML can hold it: halves of surrogate pairs are shown as what they are, unknown characters. */
export function xmlText(text: string): string {
  return text.replace(HALF, '\uFFFD').replace(CONTROL, '');
}

/** A copy of an element, off the page, whose texts and attributes XML can hold, whatever was typed or pasted. */
export function standaloneCopy(element: HTMLElement): HTMLElement {
  const copy = document.importNode(element, true);
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node: Node | null = copy; node; node = walker.nextNode()) {
    const parts = node instanceof Element ? node.attributes : node instanceof Text ? [node] : [];
    for (const part of parts) {
      const value = part.nodeValue ?? '';
      const clean = xmlText(value);
      if (clean !== value) part.nodeValue = clean;
    }
  }
  return copy;
}
