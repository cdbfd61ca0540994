import { COLOURS, type Scene, type Shape } from '#lib/picture';
import { MONTHS_AHEAD } from '#lib/document';
import { formatNumber, m, titleOr } from '#lib/i18n';
import { whenText } from '../escalator/fall-words.ts';
import { fallsPlot, type FallsPlot } from '../escalator/falls-plot.ts';
import { escalatorOf, fallenBy, type Escalator, type Fall } from '../escalator/falls.ts';
import { fitText } from '../importance/labels.ts';
import { brushAt, type Brush } from './brush.ts';
import { chartScene, KEY_SIGN, roomOf, type ChartColours, type ChartInput, type Drawing } from './frame.ts';

/** Touchpoints that are shown, the soonest. */
const MOST = 12;
const MOST_SCALE = 1.6;

/** When which touchpoint falls short; `null` where nothing moves: the report has no chart for it. */
export function movingFalls({ map, analysis }: ChartInput): Escalator | null {
  const { drift } = map.settings;
  const escalator = escalatorOf(map.touchpoints, analysis.touchpoints, drift);
  return drift > 0 && escalator.falls.length > 0 ? escalator : null;
}

/** By how much expectations are taken to rise. */
export const driftText = (drift: number) =>
  m.report_escalator_drift({ levels: drift, text: formatNumber(drift, 2) });

/** When rising expectations overtake what suffices today, as a picture; `null` where nothing moves. */
export function fallsScene(input: ChartInput, drawing: Drawing): Scene | null {
  const escalator = movingFalls(input);
  if (!escalator) return null;
  const { map, monthsAhead } = input;
  const falls = escalator.falls.slice(0, MOST);
  const room = roomOf();
  const scale = Math.min(MOST_SCALE, room.height / fallsPlot(falls.length, 0).height);
  const width = room.width / scale;
  const plot = fallsPlot(falls.length, width);
  const colours = COLOURS[drawing.theme];
  const brush = brushAt(drawing.measure, {
    x: room.x,
    y: room.y + (room.height - plot.height * scale) / 2,
    scale,
  });
  const titles = new Map(map.touchpoints.map(({ id, title }) => [id, titleOr(title)]));
  const rest = escalator.falls.length - falls.length;
  return chartScene(drawing, {
    name: m.report_escalator(),
    keys: keysOf(monthsAhead, colours),
    foot: [
      ...(rest > 0 ? [`${m.report_more({ count: rest })}.`] : []),
      driftText(map.settings.drift),
      ...(escalator.short.length > 0
        ? [`${m.report_escalator_short({ count: escalator.short.length })}.`]
        : []),
    ].join(' '),
    shapes: [
      ...plot.ticks.flatMap((month) => [
        brush.line(plot.x(month), plot.head, plot.x(month), plot.height, { colour: colours.line, width: 1 }),
        brush.text(month === 0 ? m.report_escalator_now() : String(month), plot.x(month), 12, {
          fill: colours.soft,
          size: 11,
          anchor: 'middle',
        }),
      ]),
      ...falls.flatMap((fall, index) => bars(fall, index, plot, brush, colours)),
      ...(monthsAhead > 0 ? chosen(plot, monthsAhead, brush, colours) : []),
      ...falls.flatMap((fall, index) => {
        const y = plot.middle(index);
        const fallen = fallenBy(fall, monthsAhead);
        const title = fitText(titles.get(fall.id) ?? '', plot.titled - 4, (text) =>
          brush.width(text, 12, 400),
        );
        const { months } = fall;
        const dot =
          months !== null && months < MONTHS_AHEAD
            ? [brush.circle(plot.x(months), y, 4.5, { fill: colours.short })]
            : [];
        return [
          ...dot,
          brush.text(title, 2, y + 4, { fill: colours.text }),
          brush.text(whenText(fall), width, y + 4, {
            fill: fallen ? colours.short : colours.soft,
            weight: fallen ? 650 : 400,
            anchor: 'end',
          }),
        ];
      }),
    ],
  });
}

/** How long it suffices, and from when it does not. */
function bars(
  { months }: Fall,
  index: number,
  { x, middle }: FallsPlot,
  brush: Brush,
  colours: ChartColours,
): readonly Shape[] {
  const y = middle(index);
  const [start, until, end] = [x(0), x(months ?? MONTHS_AHEAD), x(MONTHS_AHEAD)];
  return [
    ...(until > start ? [brush.rect(start, y - 5, until - start, 10, { fill: colours.above })] : []),
    ...(until < end
      ? [brush.rect(until, y - 1.5, end - until, 3, { fill: colours.short, opacity: 0.55 })]
      : []),
  ];
}

function chosen(
  { x, head, height }: FallsPlot,
  months: number,
  brush: Brush,
  colours: ChartColours,
): readonly Shape[] {
  return [
    brush.line(x(months), head - 3, x(months), height, { colour: colours.accent, width: 2 }),
    brush.circle(x(months), head - 3, 4.5, { fill: colours.accent }),
  ];
}

function keysOf(monthsAhead: number, colours: ChartColours) {
  const bar =
    (height: number, look: Parameters<Brush['rect']>[4]) => (brush: Brush, x: number, y: number) => [
      brush.rect(x, y - height / 2, KEY_SIGN, height, look),
    ];
  const month = (brush: Brush, x: number, y: number) => [
    brush.rect(x + KEY_SIGN / 2 - 1.5, y - 8, 3, 16, { fill: colours.accent }),
  ];
  return [
    { name: m.report_escalator_suffices(), sign: bar(12, { fill: colours.above }) },
    { name: m.report_escalator_falls_short(), sign: bar(4, { fill: colours.short, opacity: 0.55 }) },
    ...(monthsAhead > 0 ? [{ name: m.report_escalator_chosen(), sign: month }] : []),
  ];
}
