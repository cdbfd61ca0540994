import { LEVELS, type Touchpoint } from '#lib/domain';
import { curveLine, curveSpaces, type CurvePoint } from './curve-lines.ts';
import { setting, textAt, type Pen } from './pen.ts';
import type { GroupShape, Shape } from './shapes.ts';
import { clipped } from './wrap.ts';

export const CURVE_HEIGHT = 196;
const HEAD = 36;
const LEFT = 92;
const RIGHT = 56;
const TOP = 8;
const BOTTOM = 24;
/** Room between two names under the curve. */
const APART = 12;
/** In CSS pixels. */
const NAME_MOST = 160;

interface Plot {
  readonly points: readonly (CurvePoint & { readonly touchpoint: Touchpoint })[];
  readonly at: (level: number) => number;
  readonly right: number;
}

/** What customers expect and get along these touchpoints, over the picture's width. */
export function drawCurve(
  touchpoints: readonly Touchpoint[],
  width: number,
  top: number,
  pen: Pen,
): GroupShape {
  const { colours, options } = pen;
  const floor = top + CURVE_HEIGHT - BOTTOM;
  const ceiling = top + HEAD + TOP;
  const plot: Plot = {
    points: pointsOf(touchpoints, width, pen),
    at: (level) => floor - (level / 5) * (floor - ceiling),
    right: width - RIGHT / 2,
  };
  const ground: Shape = { kind: 'rect', x: 0, y: top, width, height: CURVE_HEIGHT, fill: colours.surface };
  const edge: Shape = {
    kind: 'line',
    from: { x: 0, y: top + 0.5 },
    to: { x: width, y: top + 0.5 },
    stroke: { colour: colours.line, width: 1 },
  };
  return {
    kind: 'group',
    role: 'curve',
    name: options.words.curveTitle,
    children: [
      ground,
      edge,
      ...heading(top, pen),
      ...grid(plot, pen),
      ...stageNames(plot, top + CURVE_HEIGHT - 7, pen),
      ...lines(plot, pen),
    ],
  };
}

function pointsOf(
  touchpoints: readonly Touchpoint[],
  width: number,
  { analysis, options }: Pen,
): Plot['points'] {
  const inner = width - LEFT - RIGHT;
  const last = touchpoints.length - 1;
  return touchpoints.map((touchpoint, index) => {
    const figures = analysis.touchpoints.get(touchpoint.id);
    return {
      touchpoint,
      x: LEFT + (last > 0 ? (index / last) * inner : inner / 2),
      expected: options.ahead && figures ? figures.expected : touchpoint.expected.level,
      delivered: figures?.delivered ?? null,
    };
  });
}

function heading(top: number, pen: Pen): readonly Shape[] {
  const { colours, options, measure } = pen;
  const { words } = options;
  const y = top + 23;
  const title = textAt('title', [words.curveTitle], { x: 16, y }, setting(pen, 12, 650), colours.text);
  let x = 16 + (title.lines[0]?.width ?? 0) + 16;
  const keys = (['expected', 'delivered'] as const).flatMap((line): readonly Shape[] => {
    const from = x;
    x += 26 + measure(words[line], 12, 400) + 16;
    return [
      {
        kind: 'line',
        from: { x: from, y: y - 4 },
        to: { x: from + 20, y: y - 4 },
        stroke: strokeOf(line, pen),
      },
      textAt('text', [words[line]], { x: from + 26, y }, setting(pen, 12, 400), colours.soft),
    ];
  });
  return [title, ...keys];
}

function strokeOf(line: 'expected' | 'delivered', { colours }: Pen) {
  return line === 'expected'
    ? { colour: colours.ring, width: 1.75, dash: [5, 4], round: true }
    : { colour: colours.accent, width: 2.25, round: true };
}

function grid({ at, right }: Plot, pen: Pen): readonly Shape[] {
  const { colours, options } = pen;
  return LEVELS.flatMap((level): readonly Shape[] => [
    {
      kind: 'line',
      from: { x: LEFT - 8, y: at(level) },
      to: { x: right, y: at(level) },
      stroke: { colour: colours.line, width: 1 },
    },
    textAt(
      'level',
      [options.words.level(level)],
      { x: LEFT - 14, y: at(level) + 3.5 },
      setting(pen, 11, 400),
      colours.faint,
      'end',
    ),
  ]);
}

/** A stage's name where it begins, if it does not run into the one before. */
function stageNames({ points, right }: Plot, y: number, pen: Pen): readonly Shape[] {
  const shapes: Shape[] = [];
  let end = 0;
  points.forEach(({ touchpoint: { stage }, x }, index) => {
    if (stage === null || stage === points[index - 1]?.touchpoint.stage || x < end) return;
    const type = setting(pen, 11, 400);
    const title = clipped(pen.stages.get(stage)?.title ?? '', NAME_MOST, type);
    const width = pen.measure(title, 11, 400);
    if (title === '' || x + width > right + RIGHT / 2) return;
    shapes.push(textAt('name', [title], { x, y }, type, pen.colours.faint));
    end = x + width + APART;
  });
  return shapes;
}

function lines({ points, at }: Plot, pen: Pen): readonly Shape[] {
  const { colours } = pen;
  const spaces = curveSpaces(points, at);
  const step = points.length > 1 ? (points[1]?.x ?? 0) - (points[0]?.x ?? 0) : Infinity;
  const r = Math.max(1, Math.min(4.5, step / 2.4));
  const shapes: Shape[] = [];
  for (const tone of ['short', 'above'] as const) {
    if (spaces[tone] !== '')
      shapes.push({ kind: 'path', d: spaces[tone], fill: colours[tone], opacity: 0.09 });
  }
  for (const line of ['expected', 'delivered'] as const) {
    const d = curveLine(points, line, at);
    if (d !== '') shapes.push({ kind: 'path', d, stroke: strokeOf(line, pen) });
  }
  points.forEach(({ x, expected, delivered }, index) => {
    const alone = [points[index - 1], points[index + 1]].every((each) => (each?.expected ?? null) === null);
    if (expected !== null && alone) {
      const stroke = { colour: colours.ring, width: 1.75 };
      shapes.push({ kind: 'circle', x, y: at(expected), r: Math.min(3.5, r), fill: colours.surface, stroke });
    }
    if (delivered === null) return;
    const tone =
      expected === null || Math.abs(delivered - expected) < 0.05
        ? 'even'
        : delivered < expected
          ? 'short'
          : 'above';
    const stroke = { colour: colours.surface, width: Math.min(1.5, r / 3) };
    shapes.push({ kind: 'circle', x, y: at(delivered), r, fill: colours[tone], stroke });
  });
  return shapes;
}
