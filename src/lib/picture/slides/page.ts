import type { Box } from '#lib/domain';

/** Lengths of a file: English metric units, so many an inch, a point and a CSS pixel. */
export const EMU = { inch: 914_400, point: 12_700, pixel: 9525 } as const;

/** A slide of 16 : 9 in inches, and what stands where on it. */
export const SLIDE = { width: 40 / 3, height: 7.5 } as const;
export const TITLE_AT: Box = { x: 0.5, y: 0.3, width: SLIDE.width - 1, height: 0.8 };
export const CONTENT_AT: Box = { x: 0.5, y: 1.2, width: SLIDE.width - 1, height: 5.95 };
export const COVER = {
  title: { x: 1, y: 1.4, width: SLIDE.width - 2, height: 2.4 },
  subtitle: { x: 1, y: 4, width: SLIDE.width - 2, height: 1.6 },
  foot: { x: 1, y: 6.4, width: SLIDE.width - 2, height: 0.4 },
} as const;

/** So much larger than on the screen a picture is drawn at most: a card's title is 16 points high then. */
const LARGEST = 1.6;

/** Where a picture of a size in CSS pixels stands in the middle of the content's place, in inches, and at which scale. */
export function fitted({ width, height }: { readonly width: number; readonly height: number }): Box & {
  readonly scale: number;
} {
  const inch = EMU.inch / EMU.pixel;
  const room = { width: CONTENT_AT.width * inch, height: CONTENT_AT.height * inch };
  const scale = Math.min(LARGEST, room.width / width, room.height / height);
  const [w, h] = [(width * scale) / inch, (height * scale) / inch];
  return {
    x: CONTENT_AT.x + (CONTENT_AT.width - w) / 2,
    y: CONTENT_AT.y + (CONTENT_AT.height - h) / 2,
    width: w,
    height: h,
    scale,
  };
}
