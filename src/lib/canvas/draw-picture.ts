import { flushSync, mount, tick, unmount } from 'svelte';
import type { JourneyMap } from '#lib/domain';
import { pictureFrame } from './picture-frame.ts';

export interface DrawnPicture {
  /** The whole map, laid out at 100 % where nobody sees it. */
  readonly element: HTMLElement;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Takes it off the page again. */
  readonly done: () => void;
}

/** The canvas library draws in passes: cards, then links, then their labels. */
const PASSES = 60;

/**
 * Draws the whole map beside the page, in a theme of its own, with nothing selected, so many months ahead; the canvas on the screen is not
 * touched. To be called only for a map of which `pictureFrame` tells a size; throws for another.
 */
export async function drawPicture(
  map: JourneyMap,
  theme: 'light' | 'dark',
  monthsAhead = 0,
): Promise<DrawnPicture> {
  const frame = pictureFrame(map);
  if (!frame) throw new RangeError('The map has nothing to draw.');
  const { default: MapPicture } = await import('./MapPicture.svelte');
  const picture = mount(MapPicture, { target: document.body, props: { map, frame, theme, monthsAhead } });
  const done = () => void unmount(picture);
  try {
    flushSync();
    const element = picture.element();
    await complete(element, map);
    await document.fonts.ready;
    return { element, width: frame.width, height: frame.height, done };
  } catch (fault) {
    done();
    throw fault;
  }
}

async function complete(element: HTMLElement, { touchpoints, notes, links }: JourneyMap): Promise<void> {
  const labels = links.filter(({ label, share }) => label !== '' || share !== null).length;
  const wanted = { node: touchpoints.length + notes.length, edge: links.length, 'edge-label': labels };
  const there = () =>
    Object.entries(wanted).every(
      ([part, count]) => element.querySelectorAll(`.svelte-flow__${part}`).length >= count,
    );
  for (let pass = 0; pass < PASSES; pass++) {
    await tick();
    if (there()) return;
    await new Promise((resolve) => setTimeout(resolve, 16));
  }
  throw new Error('The picture was not drawn whole.');
}
