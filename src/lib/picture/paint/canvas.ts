import type { PathShape, RectShape, Scene, Shape, Stroke } from '../scene/shapes.ts';
import { finish, type Turns } from '../scene/turns.ts';
import { textPainter, type Canvas2d, type PaintText } from './canvas-text.ts';

export type { Canvas2d };

/** What is painted with, and what is kept of one thing for the next. */
interface Brush {
  readonly ctx: Canvas2d;
  readonly text: PaintText;
  /** Paths that many things have, by their data: signs and ticks that are put to their places. */
  readonly paths: Map<string, Path2D>;
}

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
  const brush: Brush = { ctx, text: textPainter(ctx), paths: new Map() };
  for (const group of scene.groups) {
    for (const shape of group.children) paint(shape, brush);
    yield;
  }
  ctx.setTransform(1, 0, 0, 1, 0, 0);
}

function paint(shape: Shape, brush: Brush): void {
  const { ctx } = brush;
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
      paintPath(shape, brush);
      break;
    case 'text':
      brush.text(shape);
      break;
    case 'group':
      for (const child of shape.children) paint(child, brush);
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
    if (opacity !== undefined) ctx.globalAlpha = opacity;
    if (path) ctx.fill(path);
    else ctx.fill();
    if (opacity !== undefined) ctx.globalAlpha = 1;
  }
  if (line) stroke(line, ctx, path);
}

function stroke({ colour, width, dash, round }: Stroke, ctx: Canvas2d, path?: Path2D): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.lineCap = round ? 'round' : 'butt';
  ctx.lineJoin = round ? 'round' : 'miter';
  if (dash) ctx.setLineDash([...dash]);
  if (path) ctx.stroke(path);
  else ctx.stroke();
  if (dash) ctx.setLineDash([]);
}

function paintPath(shape: PathShape, { ctx, paths }: Brush): void {
  const { d, at } = shape;
  if (!at) {
    fillAndStroke(shape, ctx, new Path2D(d));
    return;
  }
  let path = paths.get(d);
  if (!path) paths.set(d, (path = new Path2D(d)));
  ctx.save();
  ctx.translate(at.x, at.y);
  ctx.scale(at.scale, at.scale);
  fillAndStroke(shape, ctx, path);
  ctx.restore();
}
