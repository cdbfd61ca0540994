import type { Page } from '@playwright/test';

export type Colour = readonly [red: number, green: number, blue: number];

/** A decoded picture, probed in the pixels of the drawing it was made from. */
export class Pixels {
  constructor(
    readonly width: number,
    readonly height: number,
    readonly scale: number,
    readonly data: Uint8Array,
  ) {}

  /** The colour of one pixel of the file. */
  at(column: number, row: number): Colour {
    const start = 4 * (row * this.width + column);
    return [this.data[start]!, this.data[start + 1]!, this.data[start + 2]!];
  }

  /** How many pixels of a part of the drawing pass, scaled back to its own pixels. */
  count(
    left: number,
    top: number,
    width: number,
    height: number,
    passes: (colour: Colour) => boolean,
  ): number {
    let count = 0;
    const [right, bottom] = [(left + width) * this.scale, (top + height) * this.scale];
    for (let row = Math.max(0, Math.round(top * this.scale)); row < Math.min(bottom, this.height); row++) {
      for (
        let column = Math.max(0, Math.round(left * this.scale));
        column < Math.min(right, this.width);
        column++
      ) {
        if (passes(this.at(column, row))) count += 1;
      }
    }
    return count / this.scale ** 2;
  }
}

/** Whether a colour is this one, give or take so much on each channel. */
export function isNear([red, green, blue]: Colour, [r, g, b]: Colour, by: number): boolean {
  return Math.abs(red - r) <= by && Math.abs(green - g) <= by && Math.abs(blue - b) <= by;
}

export function isDark([red, green, blue]: Colour): boolean {
  return red + green + blue < 390;
}

/** Decodes a PNG with the browser's own decoder. */
export async function decodePng(page: Page, png: Buffer, scale: number): Promise<Pixels> {
  const { width, height, data } = await page.evaluate(async (base64) => {
    // The page's policy lets it fetch from its own origin only.
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    context.drawImage(image, 0, 0);
    const pixels = context.getImageData(0, 0, image.width, image.height).data;
    let binary = '';
    for (let start = 0; start < pixels.length; start += 32_768) {
      binary += String.fromCharCode(...pixels.subarray(start, start + 32_768));
    }
    return { width: image.width, height: image.height, data: btoa(binary) };
  }, png.toString('base64'));
  return new Pixels(width, height, scale, Buffer.from(data, 'base64'));
}
