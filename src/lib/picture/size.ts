export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The largest area of a picture in pixels, 16 megapixels, and its longest side: what every browser's canvas takes. */
export const MAX_AREA = 4096 * 4096;
export const MAX_SIDE = 16_384;

/**
 * The scale nearest to `wanted` at which a picture of this size (in CSS pixels, above 0) fits the canvas: `wanted`
 * itself where that fits, else the largest that does, to two decimals down (below 0.1 as exact as it is).
 */
export function largestScale(width: number, height: number, wanted: number): number {
  const largest = Math.min(MAX_SIDE / width, MAX_SIDE / height, Math.sqrt(MAX_AREA / (width * height)));
  if (wanted <= largest) return wanted;
  return largest < 0.1 ? largest : Math.floor(largest * 100) / 100;
}

/** The size in whole pixels, at least 1 × 1, of a picture of this size in CSS pixels at a scale. */
export function pixelSize(width: number, height: number, scale: number): Size {
  // 1.1 × 1000 is a hair above 1100, 1.1 × 30 a hair below 33.
  const whole = (length: number) => Math.max(1, Math.floor(length * scale + 1e-6));
  return { width: whole(width), height: whole(height) };
}
