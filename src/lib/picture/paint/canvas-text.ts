import { FONT } from '../scene/colours.ts';
import { evenDigits, measuredOnce } from '../scene/measure.ts';
import type { TextShape } from '../scene/shapes.ts';

export type Canvas2d = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
export type PaintText = (text: TextShape) => void;

const DIGITS = /(\d)/;
/** Scripts and signs that run from right to left: such a text can't be put together from pieces. */
const LEFTWARD = /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** Paints texts on a canvas whose font nobody else changes: each of their pieces is measured once. */
export function textPainter(ctx: Canvas2d): PaintText {
  let face = '';
  const raw = (text: string) => ctx.measureText(text).width;
  const even = measuredOnce((text) => raw(evenDigits(text)));
  const digits = new Map<string, number>();

  /** A canvas has no digits of one width: each is put in the middle of as much room as a zero takes. */
  function withDigits(text: string, left: number, y: number, size: number, weight: number): void {
    const room = even('0', size, weight);
    let before = '';
    for (const piece of text.split(DIGITS)) {
      if (piece === '') continue;
      const x = left + (before === '' ? 0 : even(before, size, weight));
      ctx.fillText(piece, x + (DIGITS.test(piece) ? (room - digitWidth(piece)) / 2 : 0), y);
      before += piece;
    }
  }

  function digitWidth(digit: string): number {
    const key = face + digit;
    let width = digits.get(key);
    if (width === undefined) digits.set(key, (width = raw(digit)));
    return width;
  }

  return ({ lines, size, weight, fill, anchor, struck }) => {
    const wanted = `${weight} ${size}px ${FONT}`;
    if (wanted !== face) {
      face = wanted;
      ctx.font = wanted;
    }
    ctx.fillStyle = fill;
    for (const { text, x, y, width } of lines) {
      const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
      if (DIGITS.test(text) && !LEFTWARD.test(text)) withDigits(text, left, y, size, weight);
      else ctx.fillText(text, left, y);
      if (struck) ctx.fillRect(left, Math.round(y - size * 0.33), width, 1);
    }
  };
}
