import { pageCss } from './page-css.ts';
import { pixelSize, type Size } from './size.ts';
import { standaloneCopy } from './standalone.ts';

export interface Capture extends Size {
  /** Pixels of the picture for one CSS pixel; see `largestScale`. */
  readonly scale: number;
  /** Stops the work; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * A PNG of an element that is laid out on the page, width and height in CSS pixels. Its theme must be said by the
 * element itself or below it, not by the page around. Rejects where the browser can't draw it.
 */
export async function capturePng(
  element: HTMLElement,
  { width, height, scale, signal }: Capture,
): Promise<Blob> {
  const [{ toBlob }, css] = await Promise.all([import('html-to-image'), pageCss()]);
  signal?.throwIfAborted();
  const pixels = pixelSize(width, height, scale);
  const blob = await toBlob(standaloneCopy(element), {
    width,
    height,
    canvasWidth: pixels.width,
    canvasHeight: pixels.height,
    pixelRatio: 1,
    skipAutoScale: true,
    skipFonts: true,
    /*
     * The page's own rules go with the copy, and the copy keeps its classes. So no computed style has to be written
     * out on every element, which is slow and would leave out all that stands inside an <svg>.
     */
    fontEmbedCSS: css,
    includeStyleProperties: [],
    filter: () => {
      signal?.throwIfAborted();
      return true;
    },
  });
  signal?.throwIfAborted();
  if (!blob) throw new Error('The canvas gave no picture.');
  return blob;
}
