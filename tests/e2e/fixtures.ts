import { test as base, type BrowserContext } from '@playwright/test';
import { privatePickers, withoutPickers } from './pages/file-pickers.ts';
import { LibraryPage } from './pages/library-page.ts';

/** What a page may never do, in the words of a failed test; filled while the context lives. */
function watch(context: BrowserContext, origin: string): readonly string[] {
  const faults: string[] = [];
  const request = (url: string) => {
    const { protocol, origin: asked } = new URL(url.replace(/^ws/, 'http'));
    if (protocol !== 'data:' && protocol !== 'blob:' && asked !== origin) faults.push(`request: ${url}`);
  };
  context.on('request', (asked) => request(asked.url()));
  context.on('page', (page) => page.on('websocket', (socket) => request(socket.url())));
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => faults.push(`error: ${error.error().stack ?? error.error().message}`));
  return faults;
}

interface Parts {
  wellBehaved: undefined;
  /** The file system's pickers: none, as in Firefox and Safari, or ones that use the origin's private files. */
  pickers: 'none' | 'private';
  /** The faults that a test provokes. */
  allowedFaults: RegExp | null;
  library: LibraryPage;
}

/**
 * Playwright's `test` that also fails where a page asks another origin for anything (nothing is ever sent
 * anywhere), logs an error or throws one that nobody catches.
 */
export const test = base.extend<Parts>({
  pickers: ['none', { option: true }],
  allowedFaults: [null, { option: true }],

  wellBehaved: [
    async ({ context, baseURL, allowedFaults }, use) => {
      if (!baseURL) throw new Error('playwright.config.ts should set baseURL');
      const faults = watch(context, new URL(baseURL).origin);
      await use(undefined);
      const left = faults.filter((fault) => !allowedFaults?.test(fault));
      if (left.length > 0) throw new Error(`The page misbehaved:\n${left.join('\n')}`);
    },
    { auto: true },
  ],

  /** The library, open. */
  library: async ({ page, pickers }, use) => {
    await page.addInitScript(pickers === 'none' ? withoutPickers : privatePickers);
    // From the start: a chooser that comes up before Playwright catches them is lost.
    page.on('filechooser', () => {});
    const library = new LibraryPage(page);
    await library.goto();
    await use(library);
  },
});

export { expect } from '@playwright/test';
