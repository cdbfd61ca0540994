import { COLOURS, type Scene, type Shape } from '#lib/picture';
import { formatNumber, m, titleOr } from '#lib/i18n';
import { importancePicture, RADIUS, type ChartMark, type ImportancePicture } from '../importance/picture.ts';
import { importanceFigures, type ImportanceFigures } from '../importance/points.ts';
import { crossText, quadrantName } from '../importance/words.ts';
import { brushAt, type Brush } from './brush.ts';
import {
  chartScene,
  KEY_SIGN,
  roomOf,
  type ChartColours,
  type ChartInput,
  type Drawing,
  type Key,
} from './frame.ts';

const SCALE = 1.4;
/** Room above the plot for the name of its axis. */
const AXIS = 18;
const NAME = { size: 11, weight: 500 } as const;

/** The figures of the chart, by the means, as the report has them at first. */
export function figuresOf({ map, analysis, today }: ChartInput): ImportanceFigures {
  return importanceFigures(map, analysis, 'means', today);
}

/** Importance against what is delivered, as a picture; `null` where nothing has been observed. */
export function importanceScene(input: ChartInput, drawing: Drawing): Scene | null {
  const figures = figuresOf(input);
  if (figures.points.length === 0) return null;
  const room = roomOf();
  const colours = COLOURS[drawing.theme];
  const brush = brushAt(drawing.measure, { x: room.x, y: room.y + AXIS * SCALE, scale: SCALE });
  const names = [
    quadrantName('overkill'),
    quadrantName('keep'),
    quadrantName('low'),
    quadrantName('concentrate'),
  ] as const;
  const picture = importancePicture(figures, {
    width: room.width / SCALE,
    height: room.height / SCALE - AXIS,
    widthOf: (text) => brush.width(text, NAME.size, NAME.weight),
    names,
    titleOf: ({ touchpoint }) => titleOr(touchpoint.title),
  });
  const foot = figures.crosshair ? [crossText('means', figures.crosshair)] : [];
  return chartScene(drawing, {
    name: m.report_importance(),
    keys: keysOf(figures, colours),
    foot: [...foot, m.charts_importance_source()].join(' '),
    shapes: [
      ...plane(picture, names, brush, colours),
      ...picture.trails.flatMap(({ from, to }) => [
        brush.line(from.x, from.y, to.x, to.y, { colour: colours.edge, width: 1.5 }),
        was(brush, from.x, from.y, colours),
      ]),
      ...picture.labels.flatMap(({ x, y, text, leader, mark }) => [
        ...(leader
          ? [brush.line(mark.x, mark.y, leader.x, leader.y, { colour: colours.edge, width: 1 })]
          : []),
        brush.text(text, x, y + 4, { fill: colours.text, ...NAME }),
      ]),
      ...picture.marks.flatMap((mark) => markShapes(mark, brush, colours)),
    ],
  });
}

const was = (brush: Brush, x: number, y: number, colours: ChartColours) =>
  brush.circle(x, y, RADIUS - 1, { fill: colours.surface, stroke: { colour: colours.edge, width: 1.5 } });

function keysOf({ points, unmeasured }: ImportanceFigures, colours: ChartColours): readonly Key[] {
  const dot = (tone: string) => (brush: Brush, x: number, y: number) => [
    brush.circle(x + KEY_SIGN / 2, y, 7, { fill: tone }),
  ];
  const keys: Key[] = [];
  if (points.some(({ quadrant, zeroes }) => quadrant === 'concentrate' && !zeroes))
    keys.push({ name: quadrantName('concentrate'), sign: dot(colours.short) });
  if (points.some(({ zeroes }) => zeroes))
    keys.push({
      name: m.charts_point_zeroes(),
      sign: (brush, x, y) => [
        ...dot(colours.zeroes)(brush, x, y),
        brush.circle(x + KEY_SIGN / 2, y, 10, { stroke: { colour: colours.zeroes, width: 1.8 } }),
      ],
    });
  if (points.some(({ before }) => before))
    keys.push({
      name: m.charts_key_before(),
      sign: (brush, x, y) => [was(brush, x + KEY_SIGN / 2, y, colours)],
    });
  if (unmeasured > 0)
    keys.push({ name: m.charts_off_chart({ count: unmeasured, points: formatNumber(unmeasured, 0) }) });
  return keys;
}

function plane(
  { plot, cross, across, up }: ImportancePicture,
  [overkill, keep, low, concentrate]: readonly [string, string, string, string],
  brush: Brush,
  colours: ChartColours,
): readonly Shape[] {
  const faint = { fill: colours.faint, size: 11 } as const;
  const shapes: Shape[] = [];
  if (cross) {
    const dashed = { colour: colours.edge, width: 1, dash: [3, 3] };
    const [width, height] = [plot.right - cross.x, plot.bottom - cross.y];
    shapes.push(
      brush.rect(cross.x, cross.y, width, height, { fill: colours.short, opacity: 0.06 }),
      brush.line(cross.x, plot.top, cross.x, plot.bottom, dashed),
      brush.line(plot.left, cross.y, plot.right, cross.y, dashed),
    );
  }
  const axis = { colour: colours['line-strong'], width: 1 };
  shapes.push(
    brush.path(`M${plot.left} ${plot.top}V${plot.bottom}H${plot.right}`, { stroke: axis }),
    ...across.map(({ at, value }) =>
      brush.text(String(value), at, plot.bottom + 14, { ...faint, anchor: 'middle' }),
    ),
    ...up.map(({ at, value }) =>
      brush.text(String(value), plot.left - 8, at + 4, { ...faint, anchor: 'end' }),
    ),
    brush.text(m.charts_axis_importance(), (plot.left + plot.right) / 2, plot.bottom + 31, {
      ...faint,
      anchor: 'middle',
    }),
    brush.text(m.slides_axis_delivered(), plot.left - 14, plot.top - 8, faint),
    brush.text(overkill, plot.left + 6, plot.top + 15, faint),
    brush.text(keep, plot.right - 6, plot.top + 15, { ...faint, anchor: 'end' }),
    brush.text(low, plot.left + 6, plot.bottom - 8, faint),
    brush.text(concentrate, plot.right - 6, plot.bottom - 8, {
      ...NAME,
      fill: colours.short,
      anchor: 'end',
    }),
  );
  return shapes;
}

function markShapes(
  { x, y, tone, points }: ChartMark,
  brush: Brush,
  colours: ChartColours,
): readonly Shape[] {
  const fill = tone === 'zeroes' ? colours.zeroes : tone === 'concentrate' ? colours.short : colours.accent;
  const look = { fill, stroke: { colour: colours.surface, width: 1 } };
  if (points.length > 1) {
    const count = formatNumber(points.length, 0);
    const width = 16 + 6 * Math.max(0, String(points.length).length - 2);
    return [
      brush.rect(x - width / 2, y - 7, width, 14, look, 7),
      brush.text(count, x, y + 3.5, { fill: colours['on-strong'], size: 10, weight: 700, anchor: 'middle' }),
    ];
  }
  const ring = brush.circle(x, y, RADIUS + 2.5, { stroke: { colour: fill, width: 1.5 } });
  return [...(tone === 'zeroes' ? [ring] : []), brush.circle(x, y, RADIUS, look)];
}
