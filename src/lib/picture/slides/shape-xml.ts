import type { Box } from '#lib/domain';
import type { GroupShape, Shape, Stroke, TextShape } from '../scene/shapes.ts';
import { connectorOf } from './connector.ts';
import { fillOf, lineOf } from './look-xml.ts';
import { EMU } from './page.ts';
import { pathGeometry } from './path-xml.ts';
import { DESCENT, linesOf, shrinking, textBody, topOf } from './text-xml.ts';
import { escaped } from '../xml.ts';

/** Where a scene lies on its slide, and what all its shapes share. */
export interface Place {
  /** The scene's upper left corner in EMU. */
  readonly left: number;
  readonly top: number;
  readonly scale: number;
  readonly language: string;
  /** An id that no other shape of the slide has. */
  readonly nextId: () => number;
}

export interface Named {
  readonly id: number;
  readonly name: string;
  /** For who can't see it. */
  readonly alt?: string;
}

/** A shape and the box that it takes, in the scene's CSS pixels. */
export interface Drawn {
  readonly xml: string;
  readonly box: Box;
}

const emu = (pixels: number, { scale }: Place) => Math.round(pixels * scale * EMU.pixel);

function named({ id, name, alt }: Named): string {
  return `<p:cNvPr id="${id}" name="${escaped(name)}"${alt === undefined ? '' : ` descr="${escaped(alt)}"`}/>`;
}

function corners({ x, y, width, height }: Box, place: Place, prefix = ''): string {
  const [o, e] = prefix === '' ? ['off', 'ext'] : ['chOff', 'chExt'];
  return (
    `<a:${o} x="${place.left + emu(x, place)}" y="${place.top + emu(y, place)}"/>` +
    `<a:${e} cx="${emu(Math.max(0, width), place)}" cy="${emu(Math.max(0, height), place)}"/>`
  );
}

const preset = (name: string, guides = '') =>
  `<a:prstGeom prst="${name}">${guides === '' ? '<a:avLst/>' : `<a:avLst>${guides}</a:avLst>`}</a:prstGeom>`;

interface Parts {
  readonly box: Box;
  readonly flip?: string;
  readonly geometry: string;
  readonly look: string;
  readonly body?: string;
  readonly isText?: boolean;
}

function shapeXml(
  name: Named,
  { box, flip = '', geometry, look, body = '', isText }: Parts,
  place: Place,
): Drawn {
  const xml =
    `<p:sp><p:nvSpPr>${named(name)}<p:cNvSpPr${isText ? ' txBox="1"' : ''}/><p:nvPr/></p:nvSpPr>` +
    `<p:spPr><a:xfrm${flip}>${corners(box, place)}</a:xfrm>${geometry}${look}</p:spPr>${body}</p:sp>`;
  return { xml, box };
}

const plain = (place: Place): Named => ({ id: place.nextId(), name: '' });

/** A shape of a scene; `null` for one that shows nothing. */
export function drawShape(
  shape: Exclude<Shape, GroupShape>,
  place: Place,
  name = plain(place),
  body = '',
): Drawn | null {
  const { scale } = place;
  switch (shape.kind) {
    case 'rect': {
      const { x, y, radius = 0 } = shape;
      const box = { x, y, width: Math.max(0, shape.width), height: Math.max(0, shape.height) };
      const part = Math.min(0.5, radius / Math.max(0.01, Math.min(box.width, box.height)));
      const guide = `<a:gd name="adj" fmla="val ${Math.round(part * 100_000)}"/>`;
      const geometry = radius > 0 ? preset('roundRect', guide) : preset('rect');
      const look = fillOf(shape.fill, shape.opacity) + lineOf(shape.stroke, scale);
      return shapeXml(name, { box, geometry, look, body }, place);
    }
    case 'circle': {
      const { x, y, r } = shape;
      const look = fillOf(shape.fill, shape.opacity) + lineOf(shape.stroke, scale);
      const box = { x: x - r, y: y - r, width: 2 * r, height: 2 * r };
      return shapeXml(name, { box, geometry: preset('ellipse'), look, body }, place);
    }
    case 'line': {
      const { from, to, stroke } = shape;
      const box = {
        x: Math.min(from.x, to.x),
        y: Math.min(from.y, to.y),
        width: Math.abs(to.x - from.x),
        height: Math.abs(to.y - from.y),
      };
      const flip = (to.x - from.x) * (to.y - from.y) < 0 ? ' flipV="1"' : '';
      return shapeXml(name, { box, flip, geometry: preset('line'), look: lineOf(stroke, scale) }, place);
    }
    case 'path': {
      const geometry = pathGeometry(shape.d, shape.fill !== undefined);
      if (!geometry) return null;
      const at = shape.at ?? { x: 0, y: 0, scale: 1 };
      const box = {
        x: at.x + geometry.box.x * at.scale,
        y: at.y + geometry.box.y * at.scale,
        width: geometry.box.width * at.scale,
        height: geometry.box.height * at.scale,
      };
      const look = fillOf(shape.fill, shape.opacity) + lineOf(shape.stroke, scale * at.scale);
      return shapeXml(name, { box, geometry: geometry.xml, look, body }, place);
    }
    case 'text':
      return drawText(shape, place, name);
  }
}

const ALIGN = { start: 'l', middle: 'ctr', end: 'r' } as const;

function drawText(text: TextShape, place: Place, name: Named): Drawn | null {
  const { lines, anchor } = text;
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last || linesOf(text).every((line) => line === '')) return null;
  const lefts = lines.map(
    ({ x, width }) => x - (anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width),
  );
  const rights = lines.map(({ width }, index) => (lefts[index] ?? 0) + width);
  const [left, top] = [Math.min(...lefts), topOf(text)];
  const bottom = last.y + DESCENT * text.size * shrinking(text);
  const box = { x: left, y: top, width: Math.max(1, Math.max(...rights) - left), height: bottom - top };
  const { scale, language } = place;
  const at = { left: 0, top: 0, right: 0 };
  const body = textBody(text, { scale, language, align: ALIGN[anchor], at, wrap: 'none' });
  return shapeXml(name, { box, geometry: preset('rect'), look: '<a:noFill/>', body, isText: true }, place);
}

/** The box around boxes; an empty one at the corner for none. */
function around(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const [left, top] = [Math.min(...boxes.map(({ x }) => x)), Math.min(...boxes.map(({ y }) => y))];
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Shapes that move as one. */
export function drawTogether(parts: readonly Drawn[], name: Named, place: Place): Drawn {
  const box = around(parts.map((part) => part.box));
  const xml =
    `<p:grpSp><p:nvGrpSpPr>${named(name)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>` +
    `${corners(box, place)}${corners(box, place, 'ch')}</a:xfrm></p:grpSpPr>` +
    `${parts.map((part) => part.xml).join('')}</p:grpSp>`;
  return { xml, box };
}

/** An arrow head of the scene is as long as that, in CSS pixels. */
const HEAD = 8;
/** How many times the line's width the heads are that a file can name; a line counts as two points wide at least. */
const HEADS = [
  ['sm', 2],
  ['med', 3],
  ['lg', 5],
] as const;

/** A filled head may be so many times as large as the scene's. */
const HIDING = 2;

function arrowHead({ width }: Stroke, scale: number): string {
  const points = (pixels: number) => (pixels * scale * EMU.pixel) / EMU.point;
  const wide = Math.max(2, points(width));
  const [size] = [...HEADS].sort(
    ([, a], [, b]) => Math.abs(a * wide - points(HEAD)) - Math.abs(b * wide - points(HEAD)),
  )[0] ?? ['med'];
  // Where even the smallest one would hide what it points at, an open head hides less.
  const type = HEADS[0][1] * wide > HIDING * points(HEAD) ? 'arrow' : 'triangle';
  return `<a:tailEnd type="${type}" w="${size}" len="${size}"/>`;
}

/** A link as a connector that holds on to the shapes of its cards. */
export function drawConnector(
  { route, children }: GroupShape,
  { from, to }: { readonly from: number; readonly to: number },
  name: Named,
  place: Place,
): Drawn | null {
  const [line] = children;
  const stroke = line && 'stroke' in line ? line.stroke : undefined;
  if (!route || !stroke) return null;
  const { shape, turns, middle, width, height, quarters, flipH, flipV, fromSite, toSite } =
    connectorOf(route);
  const box = { x: middle.x - width / 2, y: middle.y - height / 2, width, height };
  const turn =
    (quarters === 0 ? '' : ` rot="${quarters * 5_400_000}"`) +
    (flipH ? ' flipH="1"' : '') +
    (flipV ? ' flipV="1"' : '');
  const guides = turns.map(
    (part, index) => `<a:gd name="adj${index + 1}" fmla="val ${Math.round(part * 100_000)}"/>`,
  );
  const xml =
    `<p:cxnSp><p:nvCxnSpPr>${named(name)}<p:cNvCxnSpPr><a:stCxn id="${from}" idx="${fromSite}"/>` +
    `<a:endCxn id="${to}" idx="${toSite}"/></p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr>` +
    `<a:xfrm${turn}>${corners(box, place)}</a:xfrm>${preset(shape, guides.join(''))}` +
    `${lineOf(stroke, place.scale, arrowHead(stroke, place.scale))}</p:spPr></p:cxnSp>`;
  return { xml, box };
}
