import { FONT } from './colours.ts';

/** The width of a text on one line in CSS pixels, in the interface's font with digits of one width. */
export type Measure = (text: string, size: number, weight: number) => number;

/**
 * Measures with the page's canvas, once the font is there. Measuring throws where there is no canvas; a font that can't be had is
 * replaced, here as on the page.
 */
export async function canvasMeasure(): Promise<Measure> {
  await loadFont();
  // A canvas for each face: to change a canvas's font takes longer than to measure.
  const faces = new Map<string, CanvasRenderingContext2D>();
  return (text, size, weight) => {
    const font = `${weight} ${size}px ${FONT}`;
    let ctx = faces.get(font);
    if (!ctx) faces.set(font, (ctx = canvasWith(font)));
    return ctx.measureText(evenDigits(text)).width;
  };
}

function canvasWith(font: string): CanvasRenderingContext2D {
  const ctx = document.createElement('canvas').getContext('2d');
  if (!ctx) throw new Error('There is no canvas to measure with.');
  ctx.font = font;
  return ctx;
}

/** Waits for the font's files, whichever of them a map may need. */
export async function loadFont(): Promise<void> {
  await document.fonts.load(`600 13px ${FONT}`, 'Aя').catch(() => []);
}

const ANY_DIGIT = /[1-9]/;

/** In this font every digit of one width is as wide as a zero; a canvas has the others. */
export function evenDigits(text: string): string {
  return ANY_DIGIT.test(text) ? text.replace(/[1-9]/g, '0') : text;
}

const NARROW = /[\s.,:;!'|()[\]ijlItf·-]/u;
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u;
const NOTHING = /[\p{M}\p{C}]/u;
const TALL = /[\p{Lu}mwшщжюфмыЩ—…→%]/u;

/** Widths near the font's, worked out without any: for tests and for where there is no canvas. */
export const approximateMeasure: Measure = (text, size, weight) => {
  let ems = 0;
  for (const character of text) {
    if (/\d/.test(character)) ems += 0.62;
    else if (NOTHING.test(character)) continue;
    else if (WIDE.test(character)) ems += 1.05;
    else if (NARROW.test(character)) ems += 0.3;
    else ems += TALL.test(character) ? 0.74 : 0.58;
  }
  return ems * size * (1 + (weight - 400) / 6000);
};

/** The same, each text measured once, whatever its digits. */
export function measuredOnce(measure: Measure): Measure {
  const faces = new Map<number, Map<string, number>>();
  return (text, size, weight) => {
    // Weights are whole numbers of at most 1000, so no two faces have the same key.
    const face = size * 10_000 + weight;
    let known = faces.get(face);
    if (!known) faces.set(face, (known = new Map()));
    const digits = evenDigits(text);
    let width = known.get(digits);
    if (width === undefined) known.set(digits, (width = measure(text, size, weight)));
    return width;
  };
}
