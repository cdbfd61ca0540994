import { capturePng } from '#lib/picture';
import { shownTheme } from '#lib/ui';

/** A PNG of the canvas as it is on the screen, pixel by pixel. Rejects with the signal's reason once that is given. */
export async function viewPng(canvas: HTMLElement, signal: AbortSignal): Promise<Blob> {
  const { clientWidth: width, clientHeight: height } = canvas;
  // Whatever the canvas takes from the page around is said here again: the copy stands alone.
  const alone = document.createElement('div');
  alone.dataset['theme'] = shownTheme();
  Object.assign(alone.style, {
    width: `${width}px`,
    height: `${height}px`,
    background: 'var(--page)',
    color: 'var(--text)',
    // Apart: a shorthand with a var() of which one part is said again can't be written out.
    fontFamily: 'var(--font)',
    fontSize: '13px',
    lineHeight: '1.45',
    fontVariantNumeric: 'tabular-nums',
  });
  alone.append(canvas.cloneNode(true));
  return capturePng(alone, { width, height, scale: devicePixelRatio, signal });
}
