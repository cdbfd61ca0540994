import { drawPicture } from '#lib/canvas';
import type { JourneyMap } from '#lib/domain';
import { capturePng } from '#lib/picture';

interface Drawing {
  readonly map: JourneyMap;
  readonly theme: 'light' | 'dark';
  readonly monthsAhead: number;
  /** Pixels of the picture for one CSS pixel. */
  readonly scale: number;
  readonly signal: AbortSignal;
}

/** A turn for the page to show what it has to show, before work that holds it up. */
const breath = () => new Promise((resolve) => setTimeout(resolve, 50));

/** The map as a PNG, drawn beside the page. Rejects with the signal's reason once that is given. */
export async function pictureOf({ map, theme, monthsAhead, scale, signal }: Drawing): Promise<Blob> {
  await breath();
  signal.throwIfAborted();
  const picture = await drawPicture(map, theme, monthsAhead);
  try {
    await breath();
    signal.throwIfAborted();
    return await capturePng(picture.element, { ...picture, scale, signal });
  } finally {
    picture.done();
  }
}
