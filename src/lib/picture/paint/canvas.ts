import { FONT } from '../scene/colours.ts';
import { evenDigits } from '../scene/measure.ts';
import type { PathShape, RectShape, Scene, Shape, Stroke, TextShape } from '../scene/shapes.ts';
import { finish, type Turns } from '../scene/turns.ts';

export type Canvas2d = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/**
 * Paints a scene on a canvas from its upper left corner, `scale` pixels for a CSS pixel. The font is to be there already; see
 * `loadFont`.
 */
export function paintCanvas(scene: Scene, ctx: Canvas2d, scale: number): void {
  finish(canvasPainting(scene, ctx, scale));
}

/** The same work, to be done in turns. */
export function* canvasPainting(scene: Scene, ctx: Canvas2d, scale: number): Turns<void> {
  ctx.setTransform(scale, 0, 0, scale, 0, 0);
  ctx.direction = 'ltr';
  ctx.textBaseline = 'alphabetic';
  ctx.fillStyle = scene.background;
  ctx.fillRect(0, 0, scene.width, scene.height);
  for (const group of scene.groups) {
    for (const shape of group.children) paint(shape, ctx);
    yield;
  }
  ctx.setTransform(1, 0, 0, 1, 0, 0);
}

function paint(shape: Shape, ctx: Canvas2d): void {
  switch (shape.kind) {
    case 'rect':
      ctx.beginPath();
      outline(shape, ctx);
      fillAndStroke(shape, ctx);
      break;
    case 'circle':
      ctx.beginPath();
      ctx.arc(shape.x, shape.y, shape.r, 0, 2 * Math.PI);
      fillAndStroke(shape, ctx);
      break;
    case 'line':
      ctx.beginPath();
      ctx.moveTo(shape.from.x, shape.from.y);
      ctx.lineTo(shape.to.x, shape.to.y);
      stroke(shape.stroke, ctx);
      break;
    case 'path':
      paintPath(shape, ctx);
      break;
    case 'text':
      paintText(shape, ctx);
      break;
    case 'group':
      for (const child of shape.children) paint(child, ctx);
  }
}

function outline({ x, y, width, height, radius = 0 }: RectShape, ctx: Canvas2d): void {
  if (radius === 0) ctx.rect(x, y, Math.max(0, width), Math.max(0, height));
  else ctx.roundRect(x, y, Math.max(0, width), Math.max(0, height), radius);
}

function fillAndStroke(
  { fill, opacity, stroke: line }: Pick<PathShape, 'fill' | 'opacity' | 'stroke'>,
  ctx: Canvas2d,
  path?: Path2D,
): void {
  if (fill !== undefined) {
    ctx.fillStyle = fill;
    ctx.globalAlpha = opacity ?? 1;
    if (path) ctx.fill(path);
    else ctx.fill();
    ctx.globalAlpha = 1;
  }
  if (line) stroke(line, ctx, path);
}

function stroke({ colour, width, dash, round }: Stroke, ctx: Canvas2d, path?: Path2D): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.lineCap = round ? 'round' : 'butt';
  ctx.lineJoin = round ? 'round' : 'miter';
  ctx.setLineDash(dash ? [...dash] : []);
  if (path) ctx.stroke(path);
  else ctx.stroke();
}

function paintPath(shape: PathShape, ctx: Canvas2d): void {
  const path = new Path2D(shape.d);
  if (!shape.at) {
    fillAndStroke(shape, ctx, path);
    return;
  }
  ctx.save();
  ctx.translate(shape.at.x, shape.at.y);
  ctx.scale(shape.at.scale, shape.at.scale);
  fillAndStroke(shape, ctx, path);
  ctx.restore();
}

const DIGITS = /(\d)/;
/** Scripts and signs that run from right to left: such a text can't be put together from pieces. */
const LEFTWARD = /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc]/u;

function paintText({ lines, size, weight, fill, anchor, struck }: TextShape, ctx: Canvas2d): void {
  ctx.font = `${weight} ${size}px ${FONT}`;
  ctx.fillStyle = fill;
  for (const { text, x, y, width } of lines) {
    const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
    if (DIGITS.test(text) && !LEFTWARD.test(text)) paintWithDigits(text, left, y, ctx);
    else ctx.fillText(text, left, y);
    if (struck) ctx.fillRect(left, Math.round(y - size * 0.33), width, 1);
  }
}

/** A canvas has no digits of one width: each is put in the middle of as much room as a zero takes. */
function paintWithDigits(text: string, left: number, y: number, ctx: Canvas2d): void {
  const room = ctx.measureText('0').width;
  let before = '';
  for (const piece of text.split(DIGITS)) {
    if (piece === '') continue;
    const x = left + ctx.measureText(evenDigits(before)).width;
    const inset = DIGITS.test(piece) ? (room - ctx.measureText(piece).width) / 2 : 0;
    ctx.fillText(piece, x + inset, y);
    before += piece;
  }
}
