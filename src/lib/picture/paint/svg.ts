import { FONT } from '../scene/colours.ts';
import type { GroupShape, PathShape, Scene, Shape, Stroke, TextShape } from '../scene/shapes.ts';
import { finish, inTurns, type Turns } from '../scene/turns.ts';
import { escaped } from '../xml.ts';
import type { TextOutlines } from './text-outlines.ts';

export interface SvgOptions {
  /**
   * 'embedded': with `fontCss`, so that the picture looks the same everywhere; 'none': with the reader's fonts; 'outlines':
   * letters as shapes by `outlines`, for programs that neither have the font nor take it from the file.
   */
  readonly font: 'embedded' | 'none' | 'outlines';
  /** `@font-face` rules whose files are in them; see `sceneFontCss`. */
  readonly fontCss?: string;
  /** See `outlineSvg`. */
  readonly outlines?: TextOutlines;
}

/**
 * A scene as an SVG document that stands by itself: text as text, nothing that runs, nothing asked for elsewhere. Well-formed
 * XML whatever stands in the map's texts.
 */
export function paintSvg(scene: Scene, options: SvgOptions): string {
  return finish(painting(scene, options));
}

/** The same a bit at a time, so that the page goes on moving. Rejects with the signal's reason where that stops it. */
export function paintSvgInTurns(scene: Scene, options: SvgOptions, signal?: AbortSignal): Promise<string> {
  return inTurns(painting(scene, options), signal);
}

function* painting(scene: Scene, { font, fontCss = '', outlines }: SvgOptions): Turns<string> {
  const { width, height, background, title } = scene;
  const parts = [
    `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
      `viewBox="0 0 ${width} ${height}" role="img" xml:space="preserve" font-family="${escaped(FONT)}" ` +
      `style="font-variant-numeric:tabular-nums"><title>${escaped(title)}</title>`,
  ];
  if (font === 'embedded' && fontCss !== '')
    parts.push(`<defs><style type="text/css">${escaped(fontCss)}</style></defs>`);
  parts.push(`<rect width="${width}" height="${height}" fill="${background}"/>\n`);
  const write: Writer = font === 'outlines' && outlines ? (text) => outlinedText(text, outlines) : textOf;
  let index = 0;
  for (const group of scene.groups) {
    // Browsers put a string that was added up together when it is read: by and by, that all need not be at the end.
    parts.push([groupOf(group, `g${index++}`, write), '\n'].join(''));
    yield;
  }
  parts.push('</svg>\n');
  return parts.join('');
}

/** How texts are written. */
type Writer = (text: TextShape) => string;

/** To the hundredth of a pixel. */
function n(value: number): string {
  // Most are whole, and a whole number is written faster.
  if (Number.isSafeInteger(value)) return String(value);
  const rounded = Math.round(value * 100) / 100;
  return Number.isFinite(rounded) ? String(rounded) : '0';
}

function groupOf({ role, name, id, from, to, children }: GroupShape, domId: string, write: Writer): string {
  const data = given('data-id', id) + given('data-from', from) + given('data-to', to);
  const title = name === '' ? '' : `<title>${escaped(name)}</title>`;
  let drawn = '';
  for (const child of children) drawn += shapeOf(child, write);
  return `<g id="${domId}" data-role="${role}"${data}>${title}${drawn}</g>`;
}

function given(name: string, value: string | undefined): string {
  return value === undefined ? '' : ` ${name}="${escaped(value)}"`;
}

function shapeOf(shape: Shape, write: Writer): string {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, radius } = shape;
      const round = radius ? ` rx="${n(radius)}"` : '';
      const box = `x="${n(x)}" y="${n(y)}" width="${n(Math.max(0, width))}" height="${n(Math.max(0, height))}"`;
      return `<rect ${box}${round}${look(shape)}/>`;
    }
    case 'circle':
      return `<circle cx="${n(shape.x)}" cy="${n(shape.y)}" r="${n(shape.r)}"${look(shape)}/>`;
    case 'line': {
      const { from, to, stroke } = shape;
      return `<line x1="${n(from.x)}" y1="${n(from.y)}" x2="${n(to.x)}" y2="${n(to.y)}"${strokeOf(stroke)}/>`;
    }
    case 'path':
      return `<path d="${shape.d}"${placeOf(shape)}${look(shape)}/>`;
    case 'text':
      return write(shape);
    case 'group':
      return `<g>${shape.children.map((child) => shapeOf(child, write)).join('')}</g>`;
  }
}

function placeOf({ at }: PathShape): string {
  return at ? ` transform="translate(${n(at.x)} ${n(at.y)}) scale(${at.scale})"` : '';
}

function look({ fill, opacity, stroke }: Pick<PathShape, 'fill' | 'opacity' | 'stroke'>): string {
  const through = opacity === undefined ? '' : ` fill-opacity="${Math.round(opacity * 1000) / 1000}"`;
  return ` fill="${fill ?? 'none'}"${through}${stroke ? strokeOf(stroke) : ''}`;
}

function strokeOf({ colour, width, dash, round }: Stroke): string {
  const dashes = dash ? ` stroke-dasharray="${dash.join(' ')}"` : '';
  const ends = round ? ' stroke-linecap="round" stroke-linejoin="round"' : '';
  return ` stroke="${colour}" stroke-width="${width}"${dashes}${ends}`;
}

function textOf({ lines, size, weight, fill, anchor, struck }: TextShape): string {
  const where = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  const through = struck ? ' text-decoration="line-through"' : '';
  const face = `font-size="${size}" font-weight="${weight}" fill="${fill}"${where}${through}`;
  // An element a line: other programs place these rightly, and not every one places the lines within a text.
  return lines
    .map(({ text, x, y }) => `<text x="${n(x)}" y="${n(y)}" ${face}>${escaped(text)}</text>`)
    .join('');
}

/** Letters as shapes, which say what they are as a title; what can't be one stays text. */
function outlinedText(shape: TextShape, outlines: TextOutlines): string {
  const { lines, size, weight, fill, anchor, struck } = shape;
  return lines
    .map((line) => {
      const pieces = outlines(line, shape);
      if (!pieces) return textOf({ ...shape, lines: [line] });
      const drawn = pieces.map((piece) => {
        if ('text' in piece) {
          const face = `font-size="${size}" font-weight="${weight}" textLength="${n(piece.width)}"`;
          return `<text x="${n(piece.x)}" y="${n(line.y)}" ${face}>${escaped(piece.text)}</text>`;
        }
        const place = `translate(${n(piece.x)} ${n(line.y)}) scale(${exact(piece.across)} ${exact(-piece.up)})`;
        return `<path transform="${place}" d="${piece.d}"/>`;
      });
      if (struck) {
        const left = anchor === 'start' ? line.x : line.x - line.width / (anchor === 'middle' ? 2 : 1);
        const y = n(Math.round(line.y - size * 0.33));
        drawn.push(`<rect x="${n(left)}" y="${y}" width="${n(line.width)}" height="1"/>`);
      }
      return `<g role="img" fill="${fill}"><title>${escaped(line.text)}</title>${drawn.join('')}</g>`;
    })
    .join('');
}

/** A scale, exact enough for a line as long as a screen. */
function exact(scale: number): string {
  return String(Math.round(scale * 1e7) / 1e7);
}
