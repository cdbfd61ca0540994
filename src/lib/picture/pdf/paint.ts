import type { PathShape, Scene, Shape, Stroke, TextShape } from '../scene/shapes.ts';
import type { Turns } from '../scene/turns.ts';
import { circleOutline, lineOutline, pathOutline, rectOutline } from './outlines.ts';
import { num, pdfText } from './pdf-file.ts';
import type { Rasters } from './rasters.ts';
import type { Typesetter } from './typesetter.ts';

/** So many shapes are painted in one step: a card has as many, a curve far more. */
const STEP = 40;

/** Where shapes become operators of PDF: what the pages of a file share. */
export class Painter {
  readonly #typesetter: Typesetter;
  readonly #rasters: Rasters;
  readonly #encoder = new TextEncoder();
  readonly #outlines = new Map<string, string>();
  readonly #colours = new Map<string, string>();
  /** In thousandths. */
  readonly opacities = new Set<number>();

  constructor(typesetter: Typesetter, rasters: Rasters) {
    this.#typesetter = typesetter;
    this.#rasters = rasters;
  }

  /** A scene in CSS pixels, y downwards, with its background; steps of a few shapes each. */
  *scene({ width, height, background, groups }: Scene): Turns<Uint8Array<ArrayBuffer>[]> {
    const ground: Shape = { kind: 'rect', x: 0, y: 0, width, height, fill: background };
    const parts = [this.shapes([ground])];
    for (const { children } of groups) {
      for (let from = 0; from < children.length; from += STEP) {
        parts.push(this.shapes(children.slice(from, from + STEP)));
        yield;
      }
    }
    return parts;
  }

  shapes(shapes: readonly Shape[]): Uint8Array<ArrayBuffer> {
    return this.#encoder.encode(this.#operators(shapes));
  }

  #operators(shapes: readonly Shape[]): string {
    return shapes.map((shape) => `${this.#shape(shape)}\n`).join('');
  }

  #shape(shape: Shape): string {
    switch (shape.kind) {
      case 'rect':
        return this.#filled(rectOutline(shape.x, shape.y, shape.width, shape.height, shape.radius), shape);
      case 'circle':
        return this.#filled(circleOutline(shape.x, shape.y, shape.r), shape);
      case 'line': {
        const { from, to, stroke } = shape;
        return this.#filled(lineOutline(from.x, from.y, to.x, to.y), { stroke });
      }
      case 'path':
        return this.#path(shape);
      case 'text':
        return this.#text(shape);
      case 'group':
        return this.#operators(shape.children);
    }
  }

  #path(shape: PathShape): string {
    const { at, d } = shape;
    // Signs come up often, and long lines on every sheet that they cross.
    let outline = this.#outlines.get(d);
    if (outline === undefined) this.#outlines.set(d, (outline = pathOutline(d)));
    if (!at) return this.#filled(outline, shape);
    const scale = num(at.scale);
    return `q ${scale} 0 0 ${scale} ${num(at.x)} ${num(at.y)} cm ${this.#filled(outline, shape)} Q`;
  }

  #filled(
    outline: string,
    { fill, opacity, stroke }: Pick<PathShape, 'fill' | 'opacity' | 'stroke'>,
  ): string {
    if (outline === '' || (fill === undefined && !stroke)) return '';
    const parts: string[] = [];
    const through = fill !== undefined && opacity !== undefined && opacity < 1;
    if (through) parts.push(`q ${this.#opacity(opacity)} gs`);
    if (fill !== undefined) parts.push(`${this.#colour(fill)} rg`);
    if (stroke) parts.push(this.#stroke(stroke));
    parts.push(outline, fill === undefined ? 'S' : stroke ? 'B' : 'f');
    if (stroke?.dash) parts.push('[] 0 d');
    if (stroke?.round) parts.push('0 J 0 j');
    if (through) parts.push('Q');
    return parts.join(' ');
  }

  #opacity(opacity: number): string {
    const thousandths = Math.round(Math.max(0, opacity) * 1000);
    this.opacities.add(thousandths);
    return `/O${thousandths}`;
  }

  #stroke({ colour, width, dash, round }: Stroke): string {
    const dashes = dash ? ` [${dash.map(num).join(' ')}] 0 d` : '';
    return `${this.#colour(colour)} RG ${num(width)} w${dashes}${round ? ' 1 J 1 j' : ''}`;
  }

  #colour(hex: string): string {
    let colour = this.#colours.get(hex);
    if (colour === undefined) {
      const channel = (at: number) => num((parseInt(hex.slice(at, at + 2), 16) || 0) / 255);
      this.#colours.set(hex, (colour = `${channel(1)} ${channel(3)} ${channel(5)}`));
    }
    return colour;
  }

  #text(shape: TextShape): string {
    const { lines, size, weight, fill, anchor, struck } = shape;
    const font = `/${this.#typesetter.fontName(weight)} ${num(size)} Tf`;
    const parts: string[] = [];
    for (const line of lines) {
      const { text, x, y, width } = line;
      if (text.trim() === '') continue;
      const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
      // The page's y runs downwards: letters are turned the right way up again.
      const place = `1 0 0 -1 ${num(left)} ${num(y)} Tm`;
      const show = this.#typesetter.show(text, size, weight, width);
      if (show !== null) {
        parts.push(`BT ${this.#colour(fill)} rg ${font} ${place} ${show} ET`);
      } else {
        const held = this.#typesetter.hold(size, weight, Math.max(1, width));
        parts.push(this.#rasters.drawn({ ...shape, anchor: 'start', lines: [{ ...line, x: left }] }));
        // Nobody sees this, but the text can be found and copied.
        parts.push(
          `/Span<</ActualText ${pdfText(text)}>>BDC q BT 3 Tr 0 Tc ${font} ${place} ${held} ET Q EMC`,
        );
      }
      if (struck) {
        const through = rectOutline(left, Math.round(y - size * 0.33), width, 1);
        parts.push(`${this.#colour(fill)} rg ${through} f`);
      }
    }
    return parts.join('\n');
  }
}
