import type { Stroke } from '../scene/shapes.ts';
import { EMU } from './page.ts';

/** A solid fill; `opacity` 0–1. */
export function solid(colour: string, opacity = 1): string {
  const hex = colour.replace('#', '').toUpperCase();
  if (opacity >= 1) return `<a:solidFill><a:srgbClr val="${hex}"/></a:solidFill>`;
  const alpha = Math.round(opacity * 100_000);
  return `<a:solidFill><a:srgbClr val="${hex}"><a:alpha val="${alpha}"/></a:srgbClr></a:solidFill>`;
}

export function fillOf(fill: string | undefined, opacity?: number): string {
  return fill === undefined ? '<a:noFill/>' : solid(fill, opacity);
}

/** A line as wide as in the scene, which is drawn `scale` times as large; `ends`: what stands at its ends. */
export function lineOf(stroke: Stroke | undefined, scale: number, ends = ''): string {
  if (!stroke) return '<a:ln><a:noFill/></a:ln>';
  const { colour, width, dash, round } = stroke;
  const w = Math.max(1, Math.round(width * scale * EMU.pixel));
  const cap = round ? ' cap="rnd"' : '';
  const join = round ? '<a:round/>' : '';
  return `<a:ln w="${w}"${cap}>${solid(colour)}${dashOf(dash, width)}${join}${ends}</a:ln>`;
}

/** Dashes and spaces in parts of the line's width. */
function dashOf(dash: Stroke['dash'], width: number): string {
  if (!dash) return '';
  const part = (length: number | undefined) => Math.round(((length ?? 0) / width) * 100_000);
  const pairs = dash.flatMap((length, index) =>
    index % 2 === 0 ? [`<a:ds d="${part(length)}" sp="${part(dash[index + 1] ?? length)}"/>`] : [],
  );
  return `<a:custDash>${pairs.join('')}</a:custDash>`;
}
