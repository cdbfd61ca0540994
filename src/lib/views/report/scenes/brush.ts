import type { Measure, Shape, Stroke } from '#lib/picture';

/** A text of a chart, in the chart's own pixels. */
export interface Writing {
  readonly fill: string;
  readonly size?: number;
  readonly weight?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** How an outline or a surface is drawn. */
export interface Look {
  readonly fill?: string;
  readonly opacity?: number;
  readonly stroke?: Stroke;
}

/**
 * Draws a chart that was laid out in its own pixels larger and elsewhere. What it makes is in the picture's pixels, what it
 * is told in the chart's.
 */
export interface Brush {
  readonly text: (line: string, x: number, y: number, writing: Writing) => Shape;
  /** How wide a line will be. */
  readonly width: (line: string, size: number, weight: number) => number;
  readonly rect: (x: number, y: number, width: number, height: number, look: Look, radius?: number) => Shape;
  readonly circle: (x: number, y: number, r: number, look: Look) => Shape;
  readonly line: (x1: number, y1: number, x2: number, y2: number, stroke: Stroke) => Shape;
  readonly path: (d: string, look: Look) => Shape;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** A brush for a chart whose upper left corner stands at a place of the picture. */
export function brushAt(measure: Measure, { x: left, y: top, scale }: Place): Brush {
  const across = (x: number) => left + x * scale;
  const down = (y: number) => top + y * scale;
  const stroked = (stroke: Stroke): Stroke => ({
    ...stroke,
    width: rounded(stroke.width * scale),
    ...(stroke.dash ? { dash: stroke.dash.map((length) => rounded(length * scale)) } : {}),
  });
  const looked = ({ stroke, ...look }: Look): Look => (stroke ? { ...look, stroke: stroked(stroke) } : look);
  return {
    width: (line, size, weight) => measure(line, rounded(size * scale), weight) / scale,
    text: (line, x, y, { fill, size = 12, weight = 400, anchor = 'start' }) => {
      const drawn = rounded(size * scale);
      const width = measure(line, drawn, weight);
      return {
        kind: 'text',
        part: 'text',
        lines: [{ text: line, x: across(x), y: down(y), width }],
        size: drawn,
        weight,
        fill,
        anchor,
      };
    },
    rect: (x, y, width, height, look, radius = 0) => ({
      kind: 'rect',
      x: across(x),
      y: down(y),
      width: width * scale,
      height: height * scale,
      radius: radius * scale,
      ...looked(look),
    }),
    circle: (x, y, r, look) => ({ kind: 'circle', x: across(x), y: down(y), r: r * scale, ...looked(look) }),
    line: (x1, y1, x2, y2, stroke) => ({
      kind: 'line',
      from: { x: across(x1), y: down(y1) },
      to: { x: across(x2), y: down(y2) },
      stroke: stroked(stroke),
    }),
    // A path is drawn larger as it is, its stroke too.
    path: (d, look) => ({ kind: 'path', d, at: { x: left, y: top, scale }, ...look }),
  };
}

const rounded = (value: number) => Math.round(value * 100) / 100;
