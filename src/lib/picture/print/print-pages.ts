import { inMillimetres, type PagePlan } from '../pages/index.ts';
import type { Scene } from '../scene/shapes.ts';
import { sheetPictures } from './sheet-pictures.ts';

/** The element that holds the sheets while they are printed. */
const SHEETS = 'printed-sheets';

/**
 * Prints a scene on the pages of a plan by way of the browser's own dialog: the same pages as in the PDF, vectors and text.
 * `fontCss`: `@font-face` rules with their files in them; see `sceneFontCss`. Comes back when the dialog is closed, whatever came
 * of it: that the browser does not tell. Rejects with the signal's reason where that stops it before the dialog is there.
 */
export async function printPages(
  scene: Scene,
  plan: PagePlan,
  fontCss: string,
  signal?: AbortSignal,
  page: Window = window,
): Promise<void> {
  const { document } = page;
  const addresses: string[] = [];
  const holder = document.createElement('div');
  holder.className = SHEETS;
  holder.hidden = true;
  const style = document.createElement('style');
  style.textContent = cssOf(plan);
  try {
    for (const tile of plan.tiles) {
      const sheet = document.createElement('div');
      for (const picture of await sheetPictures(scene, plan, tile, fontCss, signal)) {
        const { svg, left, top, width, height } = picture;
        const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
        addresses.push(address);
        const image = document.createElement('img');
        Object.assign(image, { src: address, alt: '' });
        const sides = { left, top, width, height };
        for (const [side, length] of Object.entries(sides)) image.style.setProperty(side, `${length}px`);
        // An image that is not there yet is printed as nothing.
        await image.decode();
        signal?.throwIfAborted();
        sheet.append(image);
      }
      holder.append(sheet);
    }
    document.head.append(style);
    document.body.append(holder);
    await printed(page, signal);
  } finally {
    holder.remove();
    style.remove();
    for (const address of addresses) URL.revokeObjectURL(address);
  }
}

/** Some browsers come back from `print` at once: the dialog is closed when they say so. */
function printed(page: Window, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    page.addEventListener('afterprint', () => resolve(), { once: true });
    // Where printing is not allowed the browser says nothing at all.
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    page.print();
  });
}

/** On the screen nothing changes; on paper there is nothing but the sheets. */
function cssOf({ sheet }: PagePlan): string {
  const [width, height] = [sheet.width, sheet.height].map((side) => `${inMillimetres(side).toFixed(3)}mm`);
  return `
@page { size: ${width} ${height}; margin: 0 }
@media print {
  html, body {
    display: block !important; position: static !important; width: auto !important; height: auto !important;
    margin: 0 !important; padding: 0 !important; overflow: visible !important; background: #fff !important;
  }
  body > * { display: none !important }
  body > .${SHEETS} { display: block !important }
  .${SHEETS} > div {
    position: relative; width: ${width}; height: ${height}; overflow: hidden; break-inside: avoid;
  }
  .${SHEETS} > div + div { break-before: page }
  .${SHEETS} img { position: absolute; max-width: none }
}`;
}
