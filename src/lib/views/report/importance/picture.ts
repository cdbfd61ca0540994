import { scaleLinear } from 'd3-scale';
import { TOP_LEVEL } from '#lib/domain';
import { boxOf, fitText, placeLabels, type Box, type Label } from './labels.ts';
import type { ChartPoint, ImportanceFigures } from './points.ts';
import { spread } from './spread.ts';

/** Radius of a point, in px. */
export const RADIUS = 5.5;
/** Between the middles of two points that stand side by side. */
const APART = 13;
/** The least part of the plane that a pointer has to meet, where neighbours leave room for it. */
const TARGET = 24;
const MARGIN = { left: 38, top: 2, right: 2, bottom: 36 };
/** Room above level 5 and below level 0, where the quadrants' names stand. */
const NAMES = 28;
/** How many points at most are named in the chart itself. */
const MOST_NAMED = 8;
/** How wide a name may be, as parts of the plot: in full, and where that finds no room. */
const NAMED = [0.42, 0.28];

export type Tone = 'zeroes' | 'concentrate' | 'other';

export interface ChartMark {
  /** The first of its points. */
  readonly id: string;
  /** More than one: points too close to be told apart. */
  readonly points: readonly ChartPoint[];
  readonly x: number;
  readonly y: number;
  readonly tone: Tone;
  /** Side of the square that a pointer has to meet, in px. */
  readonly target: number;
}

export interface ImportancePicture {
  readonly plot: Box;
  readonly across: readonly { readonly at: number; readonly value: number }[];
  readonly up: readonly { readonly at: number; readonly value: number }[];
  readonly cross: { readonly x: number; readonly y: number } | null;
  readonly marks: readonly ChartMark[];
  readonly labels: readonly (Label & { readonly text: string; readonly mark: ChartMark })[];
  /** From where a point stood before to where it stands. */
  readonly trails: readonly {
    readonly id: string;
    readonly from: { readonly x: number; readonly y: number };
    readonly to: { readonly x: number; readonly y: number };
  }[];
}

interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly widthOf: (text: string) => number;
  /** Written in the corners, from the top left one in reading order. */
  readonly names: readonly [string, string, string, string];
  readonly titleOf: (point: ChartPoint) => string;
}

/** The chart of importance (1–5) and delivered level (0–5) in px, for a drawing of a given size. */
export function importancePicture(figures: ImportanceFigures, drawing: Drawing): ImportancePicture {
  const { width, height } = drawing;
  const plot: Box = {
    left: MARGIN.left,
    top: MARGIN.top,
    right: Math.max(MARGIN.left + 100, width - MARGIN.right),
    bottom: Math.max(MARGIN.top + 2 * NAMES + 40, height - MARGIN.bottom),
  };
  // Half a step beyond either end of the scale: each whole importance has a column of its own.
  const x = scaleLinear([0.5, 5.5], [plot.left, plot.right]);
  const y = scaleLinear([0, TOP_LEVEL], [plot.bottom - NAMES, plot.top + NAMES]);
  const cross = figures.crosshair && {
    x: x(figures.crosshair.importance),
    y: y(figures.crosshair.performance),
  };
  const marks = marksOf(figures.points, x, y, cross?.x ?? null);
  return {
    plot,
    across: [1, 2, 3, 4, 5].map((value) => ({ value, at: x(value) })),
    up: [0, 1, 2, 3, 4, 5].map((value) => ({ value, at: y(value) })),
    cross,
    marks,
    labels: labelsOf(marks, plot, cross, drawing),
    trails: marks.flatMap((mark) =>
      mark.points.flatMap(({ touchpoint, before }) =>
        before
          ? [{ id: touchpoint.id, from: { x: x(before.importance), y: y(before.performance) }, to: mark }]
          : [],
      ),
    ),
  };
}

type Scale = (value: number) => number;

function marksOf(
  points: readonly ChartPoint[],
  x: Scale,
  y: Scale,
  cross: number | null,
): readonly ChartMark[] {
  const byId = new Map(points.map((point) => [point.touchpoint.id, point]));
  const half = (x(2) - x(1)) / 2 - RADIUS;
  const dots = points.map(({ touchpoint, importance, performance, quadrant }) => {
    const at = x(importance);
    let [least, greatest] = [at - half, at + half];
    // A point that has been moved aside must not seem to stand in another quadrant.
    if (cross !== null && (quadrant === 'concentrate' || quadrant === 'keep'))
      least = Math.max(least, Math.min(at, cross + RADIUS + 1));
    else if (cross !== null) greatest = Math.min(greatest, Math.max(at, cross - RADIUS - 1));
    return { id: touchpoint.id, x: at, y: y(performance), room: [least, greatest] as const };
  });
  const marks = spread(dots, APART);
  return marks.flatMap((mark, index): ChartMark[] => {
    const all = mark.ids.flatMap((id) => byId.get(id) ?? []);
    const near = marks.reduce(
      (least, other, place) =>
        place === index ? least : Math.min(least, Math.hypot(other.x - mark.x, other.y - mark.y)),
      TARGET,
    );
    const id = mark.ids[0];
    if (id === undefined) return [];
    return [{ id, points: all, x: mark.x, y: mark.y, tone: toneOf(all), target: Math.max(APART, near) }];
  });
}

function toneOf(points: readonly ChartPoint[]): Tone {
  if (points.some(({ zeroes }) => zeroes)) return 'zeroes';
  return points.some(({ quadrant }) => quadrant === 'concentrate') ? 'concentrate' : 'other';
}

function labelsOf(
  marks: readonly ChartMark[],
  plot: Box,
  cross: ImportancePicture['cross'],
  { widthOf, names, titleOf }: Drawing,
): ImportancePicture['labels'] {
  const room = plot.right - plot.left;
  const named = marks.flatMap((mark) => {
    const first = mark.points.find(({ quadrant }) => quadrant === 'concentrate');
    if (!first) return [];
    const rest = mark.points.length > 1 ? ` +${mark.points.length - 1}` : '';
    const texts = NAMED.map((part) =>
      fitText(titleOf(first), room * part - widthOf(rest), widthOf).concat(rest),
    );
    return [{ mark, texts, widths: texts.map(widthOf) }];
  });
  const obstacles = [
    ...marks.map(({ x, y }) => ({ left: x - 7, top: y - 7, right: x + 7, bottom: y + 7 })),
    ...names.map((name, index) => {
      const length = widthOf(name) + 8;
      const left = index % 2 === 0 ? plot.left : plot.right - length;
      return boxOf({ x: left, y: index < 2 ? plot.top + 11 : plot.bottom - 12 }, length);
    }),
  ];
  const wishes = named
    .slice(0, MOST_NAMED)
    .map(({ mark, widths }) => ({ id: mark.id, x: mark.x, y: mark.y, widths }));
  const byId = new Map(named.map((each) => [each.mark.id, each]));
  const home = cross ? { ...plot, left: cross.x, top: cross.y } : plot;
  return placeLabels(wishes, obstacles, plot, home).flatMap((label) => {
    const wish = byId.get(label.id);
    return wish ? [{ ...label, text: wish.texts[label.form] ?? '', mark: wish.mark }] : [];
  });
}
