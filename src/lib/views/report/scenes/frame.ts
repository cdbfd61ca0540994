import type { Analysis } from '#lib/analysis';
import type { JourneyContent } from '#lib/domain';
import { COLOURS, type Measure, type Scene, type SceneTheme, type Shape } from '#lib/picture';
import { fitText } from '../importance/labels.ts';
import { brushAt, type Brush } from './brush.ts';

/** What a chart shows. */
export interface ChartInput {
  readonly map: JourneyContent;
  readonly analysis: Analysis;
  /** The kept map with today's figures, where something else is shown. */
  readonly today: { readonly map: JourneyContent; readonly analysis: Analysis } | null;
  /** How far ahead is looked, in months. */
  readonly monthsAhead: number;
}

/** How it is drawn. */
export interface Drawing {
  readonly theme: SceneTheme;
  readonly measure: Measure;
}

export type ChartColours = (typeof COLOURS)[SceneTheme];

/** Room that a chart has on a slide beneath its title, in CSS px. */
export const SLIDE = { width: 1120, height: 560 } as const;
/** Type that is projected is no smaller than that; in a chart twelve of its own pixels are the usual size. */
export const LEAST_SCALE = 13 / 12;
/** A chart that needs more room than a slide has is drawn on a picture so much larger at most. */
const MOST_GROWN = 2;

const SIDE = 6;
const HEAD = 40;
const FOOT = 30;

/** What a sign of a chart means; a key without a sign is a word on how to read it. */
export interface Key {
  readonly name: string;
  /** Draws the sign in the middle of a line, `KEY_SIGN` wide from `x`. */
  readonly sign?: (brush: Brush, x: number, y: number) => readonly Shape[];
}

export const KEY_SIGN = 20;

/** Where the chart itself may be drawn. */
export interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The chart's room on a picture `grown` times as large as a slide. */
export function roomOf(grown = 1): Room {
  return {
    x: SIDE * grown,
    y: HEAD * grown,
    width: (SLIDE.width - 2 * SIDE) * grown,
    height: (SLIDE.height - HEAD - FOOT) * grown,
  };
}

/** How much larger than a slide the picture of a chart of that size is, 1 to 2. */
export function grownFor(width: number, height: number): number {
  const room = roomOf();
  return Math.min(MOST_GROWN, Math.max(1, width / room.width, height / room.height));
}

interface Contents {
  readonly name: string;
  readonly keys: readonly Key[];
  /** What the figures rest on. */
  readonly foot: string;
  readonly shapes: readonly Shape[];
  readonly grown?: number;
}

/** A chart with its keys above it and what it rests on below. */
export function chartScene(
  { theme, measure }: Drawing,
  { name, keys, foot, shapes, grown = 1 }: Contents,
): Scene {
  const colours = COLOURS[theme];
  const brush = brushAt(measure, { x: 0, y: 0, scale: grown });
  const least = fitText(foot, SLIDE.width - 2 * SIDE, (text) => brush.width(text, 13, 400));
  return {
    width: Math.ceil(SLIDE.width * grown),
    height: Math.ceil(SLIDE.height * grown),
    background: colours.surface,
    title: name,
    groups: [
      { kind: 'group', role: 'curve', name, children: shapes },
      {
        kind: 'group',
        role: 'legend',
        name: '',
        children: [
          ...keyShapes(keys, brush, colours),
          ...(foot === ''
            ? []
            : [brush.text(least, SIDE, SLIDE.height - 9, { fill: colours.faint, size: 13 })]),
        ],
      },
    ],
  };
}

function keyShapes(keys: readonly Key[], brush: Brush, colours: ChartColours): readonly Shape[] {
  let x = SIDE;
  return keys.flatMap(({ name, sign }) => {
    const shapes = sign ? [...sign(brush, x, 16)] : [];
    if (sign) x += KEY_SIGN + 8;
    shapes.push(brush.text(name, x, 21, { fill: colours.soft, size: 15 }));
    x += brush.width(name, 15, 400) + 26;
    return shapes;
  });
}
