import { roughMeasure, type Face, type Measure } from './title-lines.ts';

const WEIGHTS: Record<Face, string> = { plain: '500 12px', bold: '700 12px', big: '800 20px' };

/** Texts as the browser draws them in `family`, in pixels; each is measured once. */
export function textMeasure(family: string): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return roughMeasure;
  const known: Record<Face, Map<string, number>> = { plain: new Map(), bold: new Map(), big: new Map() };
  return (text, face) => {
    let width = known[face].get(text);
    if (width === undefined) {
      context.font = `${WEIGHTS[face]} ${family}`;
      // A hair more than measured: shapes snap to whole pixels.
      width = context.measureText(text).width + 1;
      known[face].set(text, width);
    }
    return width;
  };
}
