import { FONT } from '../scene/colours.ts';
import type { Scene, TextShape } from '../scene/shapes.ts';
import { paintCanvas, type Canvas2d } from '../paint/canvas.ts';
import { largestScale, pixelSize, type Size } from '../size.ts';
import { num, type PdfFile, type Ref } from './pdf-file.ts';

/** Pixels for a CSS pixel of the picture. */
const FINE = 4;
/** Letters with many marks reach far beyond their line, but not without an end: so many sizes of the text. */
const FURTHEST = 6;

/** A line in its frame, both in CSS pixels from the frame's corner. */
interface Drawing extends Size {
  readonly name: string;
  readonly shape: TextShape;
}

/** The lines that no font of the file can show: small transparent pictures, each different one once. */
export class Rasters {
  #ctx: Canvas2d | undefined;
  readonly #drawings = new Map<
    string,
    { readonly drawing: Drawing | null; readonly left: number; readonly top: number }
  >();
  readonly #waiting: Drawing[] = [];
  readonly #written = new Map<string, Ref>();

  /**
   * The operators that show a text of one line, begun at its x; its picture is made by `write`. Throws where there is no canvas.
   */
  drawn(shape: TextShape): string {
    const [line] = shape.lines;
    if (!line) return '';
    const key = JSON.stringify([line.text, shape.size, shape.weight, shape.fill]);
    let known = this.#drawings.get(key);
    if (!known) this.#drawings.set(key, (known = this.#measured(shape, line.text, line.width)));
    const { drawing, left, top } = known;
    if (!drawing) return '';
    const { width, height, name } = drawing;
    const [x, y] = [line.x - left, line.y - top + height];
    return `q ${num(width)} 0 0 ${num(-height)} ${num(x)} ${num(y)} cm /${name} Do Q`;
  }

  /** Writes the pictures that `drawn` promised, one at a time. */
  async write(file: PdfFile, signal?: AbortSignal): Promise<void> {
    for (const drawing of this.#waiting.splice(0)) {
      signal?.throwIfAborted();
      this.#written.set(drawing.name, await putDrawing(file, drawing));
    }
  }

  /** The pictures written, by name. */
  written(): ReadonlyMap<string, Ref> {
    return this.#written;
  }

  /** The browser shapes the line and finds fonts for its signs; so it knows how far they reach. */
  #measured(shape: TextShape, text: string, width: number) {
    const { size, weight } = shape;
    const ctx = (this.#ctx ??= canvasOf({ width: 1, height: 1 }));
    ctx.font = `${weight} ${size}px ${FONT}`;
    ctx.direction = 'ltr';
    const box = ctx.measureText(text);
    const most = FURTHEST * size;
    const reach = (length: number) => Math.ceil(Math.min(most, Math.max(0, length))) + 2;
    const left = reach(box.actualBoundingBoxLeft);
    const [top, below] = [reach(box.actualBoundingBoxAscent), reach(box.actualBoundingBoxDescent)];
    const right = Math.ceil(Math.max(width, Math.min(box.actualBoundingBoxRight, width + most))) + 2;
    const [line] = shape.lines;
    if (!line) return { drawing: null, left, top };
    const drawing = {
      name: `I${this.#drawings.size}`,
      width: left + right,
      height: top + below,
      shape: { ...shape, struck: false, lines: [{ ...line, x: left, y: top }] },
    };
    this.#waiting.push(drawing);
    return { drawing, left, top };
  }
}

function canvasOf({ width, height }: Size): Canvas2d {
  const canvas =
    typeof OffscreenCanvas === 'undefined'
      ? Object.assign(document.createElement('canvas'), { width, height })
      : new OffscreenCanvas(width, height);
  // All that is painted is read back: a canvas of the graphics card would wait for it each time.
  const ctx = canvas.getContext('2d', { willReadFrequently: true }) as Canvas2d | null;
  if (!ctx) throw new Error('There is no canvas to paint on.');
  return ctx;
}

async function putDrawing(file: PdfFile, { width, height, shape }: Drawing): Promise<Ref> {
  const scale = largestScale(width, height, FINE);
  const size = pixelSize(width, height, scale);
  const ctx = canvasOf(size);
  const scene: Scene = {
    width,
    height,
    background: 'transparent',
    title: '',
    groups: [{ kind: 'group', role: 'label', name: '', children: [shape] }],
  };
  paintCanvas(scene, ctx, scale);
  const { data } = ctx.getImageData(0, 0, size.width, size.height);
  const count = size.width * size.height;
  const [colours, opacities] = [new Uint8Array(3 * count), new Uint8Array(count)];
  for (let index = 0; index < count; index += 1) {
    colours.set(data.subarray(4 * index, 4 * index + 3), 3 * index);
    opacities[index] = data[4 * index + 3] ?? 0;
  }
  const head = `/Type/XObject/Subtype/Image/Width ${size.width}/Height ${size.height}/BitsPerComponent 8`;
  const mask = await file.putStream(`${head}/ColorSpace/DeviceGray`, [opacities]);
  return file.putStream(`${head}/ColorSpace/DeviceRGB/Interpolate true/SMask ${mask} 0 R`, [colours]);
}
