import { expect, type Page } from '@playwright/test';

/** What has come of texts that should have stayed texts, in words; none is as it should be. Runs in the page. */
function traces(): readonly string[] {
  const found: string[] = [];
  if ('pwned' in window) found.push('a script ran');
  const strange = [
    'iframe',
    'frame',
    'object',
    'embed',
    'base',
    'math',
    'marquee',
    'foreignobject',
    'animate',
  ];
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName.toLowerCase();
    const told = () => element.cloneNode() instanceof Element && element.outerHTML.slice(0, 120);
    if (strange.includes(name)) found.push(`element: ${told()}`);
    if (name === 'meta' && element.getAttribute('http-equiv') === 'refresh') found.push(`element: ${told()}`);
    if (['script', 'style'].includes(name) && /pwned|evil\.example/.test(element.textContent))
      found.push(`content: ${told()}`);
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on')) found.push(`handler: ${told()}`);
      const address = ['href', 'xlink:href', 'src', 'srcdoc', 'action', 'formaction', 'ping'].includes(name);
      if (address && /^[\s\u0000-\u001f]*(java|vb)?script:|^data:text|evil\.example|^x$/i.test(value))
        found.push(`address: ${told()}`);
      if (
        ['style', 'fill', 'stroke', 'filter', 'mask'].includes(name) &&
        /evil\.example|expression\(/.test(value)
      )
        found.push(`style: ${told()}`);
    }
  }
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth) found.push(`the page is ${scrollWidth} wide`);
  return found;
}

/** Watches a page from now on and tells whether the texts shown on it were nothing but texts. */
export class Inertness {
  readonly #page: Page;
  readonly #home: string;
  readonly #faults: string[] = [];

  constructor(page: Page) {
    this.#page = page;
    this.#home = new URL(page.url()).pathname;
    page.on('dialog', (dialog) => {
      this.#faults.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('popup', (popup) => this.#faults.push(`popup: ${popup.url()}`));
    page.on('framenavigated', (frame) => {
      if (frame !== page.mainFrame()) this.#faults.push(`frame: ${frame.url()}`);
      else if (new URL(frame.url()).pathname !== this.#home) this.#faults.push(`gone to: ${frame.url()}`);
    });
  }

  async check(): Promise<void> {
    expect([...this.#faults, ...(await this.#page.evaluate(traces))]).toEqual([]);
  }
}
