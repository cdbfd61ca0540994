/** Mean width of a letter as a part of the type's size, where the browser can't measure. */
const LETTER = 0.58;

/** Measures texts as the browser draws them in `font`, a CSS font such as '500 11px sans-serif'; in px. */
export function textWidth(font: string, size: number): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return (text) => text.length * size * LETTER;
  context.font = font;
  return (text) => context.measureText(text).width;
}
