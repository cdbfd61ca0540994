import { COLOURS, type Scene, type Shape } from '#lib/picture';
import { formatNumber, m, titleOr } from '#lib/i18n';
import { titleLines } from '../flow/title-lines.ts';
import { labelPlace } from '../paths/label-place.ts';
import { accountLine, accountScale, CLOSEST, PLOT, type AccountScale } from '../paths/plot.ts';
import { accountSteps, type AccountStep, type StepKind } from '../paths/statement.ts';
import { shareText, signed } from '../paths/step-words.ts';
import { sameWay } from '../paths/way.ts';
import { brushAt, type Brush } from './brush.ts';
import {
  chartScene,
  grownFor,
  KEY_SIGN,
  LEAST_SCALE,
  roomOf,
  type ChartColours,
  type ChartInput,
  type Drawing,
  type Key,
} from './frame.ts';

const MOST_SCALE = 1.8;
/** Room for the levels and the account at the end, as in the report, and for the lines of a title. */
const AXIS = 40;
const END = 76;
const TITLE_LINES = 3;
const TITLE = 4 + 16 * TITLE_LINES;
/** Nearer than that two steps can't both be written at. */
const LABELLED = 84;

/** The customer's account along the likeliest path, as a picture; `null` where there is no path. */
export function accountScene({ map, analysis, today }: ChartInput, drawing: Drawing): Scene | null {
  const path = analysis.paths[0];
  if (!path) return null;
  const steps = accountSteps(path, analysis.touchpoints);
  const before = today?.analysis.paths.find(({ ids }) => sameWay(ids, path.ids))?.account ?? null;
  const wanted = AXIS + steps.length * CLOSEST + END;
  const grown = grownFor(wanted * LEAST_SCALE, 0);
  const room = roomOf(grown);
  const scale = Math.min(MOST_SCALE, Math.max(LEAST_SCALE, room.width / wanted));
  const height = room.height / scale - TITLE;
  const span = room.width / scale - AXIS;
  const step = (span - END) / steps.length;
  const brush = brushAt(drawing.measure, { x: room.x + AXIS * scale, y: room.y, scale });
  const colours = COLOURS[drawing.theme];
  const { y, ticks } = accountScale(before ? [...path.account, ...before] : path.account, height);
  const titles = new Map(map.touchpoints.map(({ id, title }) => [id, titleOr(title)]));
  const written = writtenSteps(steps, step);
  const line = (account: readonly number[]) => accountLine(account, y, step);
  const last = y(path.account.at(-1) ?? 0);
  return chartScene(drawing, {
    name: m.report_path_account(),
    keys: keysOf(new Set(steps.map(({ kind }) => kind)), before !== null, colours),
    foot: [
      `${m.report_path_share()}: ${shareText(path.probability)}`,
      `${m.report_path_staying()}: ${shareText(path.staying)}`,
      `${m.report_path_peak_end()}: ${signed(path.peakEnd)}`,
    ].join(' · '),
    grown,
    shapes: [
      ...ticks.flatMap((level) => [
        brush.line(0, y(level), span, y(level), {
          colour: level === 0 ? colours.edge : colours.line,
          width: 1,
        }),
        brush.text(formatNumber(level), -6, y(level) + 4, { fill: colours.soft, anchor: 'end' }),
      ]),
      ...(before ? [brush.path(line(before), { stroke: beforeStroke(colours) })] : []),
      brush.path(line(path.account), { stroke: { colour: colours.accent, width: 2, round: true } }),
      ...steps.flatMap((each, index) => {
        const x = (index + 0.5) * step;
        const mark = markShapes(each, x, y, Math.min(1, step / 14), brush, colours);
        if (!written.has(index)) return mark;
        const title = titles.get(each.id) ?? titleOr(undefined);
        const lines = titleLines(title, Math.max(step, LABELLED) - 4, TITLE_LINES, (text) =>
          brush.width(text, 12, 400),
        );
        return [
          ...mark,
          ...labelShapes(each, x, y, brush, colours),
          ...lines.map((text, at) =>
            brush.text(text, x, height + 14 + at * 16, { fill: colours.soft, anchor: 'middle' }),
          ),
        ];
      }),
      brush.text(m.report_path_total(), steps.length * step + 6, last + 1, { fill: colours.soft }),
      brush.text(signed(path.account.at(-1) ?? 0), steps.length * step + 6, last + 18, {
        fill: colours.text,
        size: 15,
        weight: 700,
      }),
    ],
  });
}

const beforeStroke = (colours: ChartColours) => ({ colour: colours.edge, width: 1.5, dash: [4, 4] });

/** The steps at which something is written: all that have room, else those that tell most. */
function writtenSteps(steps: readonly AccountStep[], step: number): ReadonlySet<number> {
  if (step >= LABELLED) return new Set(steps.keys());
  const weight = ({ kind, peak, end, gap }: AccountStep) =>
    Number(kind === 'zeroes') * 30 + Number(peak) * 20 + Number(end) * 10 + Math.abs(gap ?? 0);
  const order = steps.map((each, index) => ({ index, weight: weight(each) }));
  const written = new Set<number>();
  for (const { index } of order.toSorted((a, b) => b.weight - a.weight)) {
    const near = Math.ceil(LABELLED / step);
    const free = !Array.from({ length: 2 * near - 1 }, (_, at) => index - near + 1 + at).some((each) =>
      written.has(each),
    );
    if (free) written.add(index);
  }
  return written;
}

function toneOf(kind: StepKind, colours: ChartColours): string {
  const tones = { up: colours.above, down: colours.short, zeroes: colours.zeroes };
  return kind === 'even' || kind === 'unmeasured' ? colours.even : tones[kind];
}

/** The bar and the dot of a step; `part` makes them slimmer where steps stand close. */
function markShapes(
  step: AccountStep,
  x: number,
  y: AccountScale['y'],
  part: number,
  brush: Brush,
  colours: ChartColours,
): readonly Shape[] {
  const { kind, before, after, peak, end } = step;
  const [from, to] = [y(before), y(after)];
  const tone = toneOf(kind, colours);
  const outlined = { fill: colours.surface, stroke: { colour: tone, width: 2 * part } };
  const shapes: Shape[] = [];
  if (peak || end) {
    const top = labelPlace(step, y).top - 2;
    shapes.push(brush.line(x, PLOT.pins, x, top, { colour: colours.edge, width: 1, dash: [2, 3] }));
  }
  if (kind !== 'unmeasured' && from !== to) {
    const look = kind === 'zeroes' ? outlined : { fill: tone };
    shapes.push(brush.rect(x - 6 * part, Math.min(from, to), 12 * part, Math.abs(to - from), look, 2 * part));
  }
  const dot =
    kind === 'unmeasured'
      ? { fill: colours.surface, stroke: { colour: tone, width: 1.75 * part, dash: [3, 2] } }
      : { fill: tone, stroke: { colour: colours.surface, width: 2 * part } };
  shapes.push(brush.circle(x, to, (kind === 'zeroes' ? 7.5 : 5) * part, dot));
  if (kind === 'zeroes') {
    const cross = `M${x - 2.5 * part} ${to - 2.5 * part}l${5 * part} ${5 * part}m0 ${-5 * part}l${-5 * part} ${5 * part}`;
    shapes.push(brush.path(cross, { stroke: { colour: colours.surface, width: 1.75 * part, round: true } }));
  }
  return shapes;
}

/** What is written at a step: its gap, and whether it is the peak or the end. */
function labelShapes(
  step: AccountStep,
  x: number,
  y: AccountScale['y'],
  brush: Brush,
  colours: ChartColours,
): readonly Shape[] {
  const { kind, gap, peak, end } = step;
  const shapes: Shape[] = [];
  const pins = [...(peak ? [m.report_path_peak()] : []), ...(end ? [m.report_path_end()] : [])];
  const widths = pins.map((pin) => brush.width(pin, 11, 400) + 14);
  let left = x - (widths.reduce((sum, width) => sum + width, 0) + 4 * (pins.length - 1)) / 2;
  pins.forEach((pin, index) => {
    const width = widths[index] ?? 0;
    const look = { fill: colours.surface, stroke: { colour: colours['line-strong'], width: 1 } };
    shapes.push(
      brush.rect(left, 4, width, 19, look, 9.5),
      brush.text(pin, left + width / 2, 17.5, { fill: colours.soft, size: 11, anchor: 'middle' }),
    );
    left += width + 4;
  });
  const texts: string[] = kind === 'zeroes' ? [m.report_path_zeroing()] : [];
  if (gap !== null) texts.push(signed(gap));
  else if (kind !== 'zeroes') texts.push(m.report_path_unmeasured());
  const plain = kind === 'unmeasured';
  const fill = kind === 'even' || plain ? colours.soft : toneOf(kind, colours);
  texts.forEach((text, at) => {
    const face = plain ? { size: 11, weight: 400 } : { size: 12, weight: 650 };
    const top = labelPlace(step, y).y + at * 15 + 11.5;
    shapes.push(brush.text(text, x, top, { fill, ...face, anchor: 'middle' }));
  });
  return shapes;
}

function keysOf(kinds: ReadonlySet<StepKind>, compared: boolean, colours: ChartColours): readonly Key[] {
  const line =
    (stroke: { colour: string; width: number; dash?: number[] }) => (brush: Brush, x: number, y: number) => [
      brush.line(x, y, x + KEY_SIGN, y, stroke),
    ];
  const box = (look: Parameters<Brush['rect']>[4]) => (brush: Brush, x: number, y: number) => [
    brush.rect(x + 3, y - 6.5, 13, 13, look, 2.5),
  ];
  const keys: Key[] = [
    { name: m.report_path_key_account(), sign: line({ colour: colours.accent, width: 2.5 }) },
  ];
  if (kinds.has('up')) keys.push({ name: m.report_path_key_up(), sign: box({ fill: colours.above }) });
  if (kinds.has('down')) keys.push({ name: m.report_path_key_down(), sign: box({ fill: colours.short }) });
  if (kinds.has('zeroes'))
    keys.push({
      name: m.report_path_zeroing(),
      sign: box({ stroke: { colour: colours.zeroes, width: 2.5 } }),
    });
  if (kinds.has('unmeasured'))
    keys.push({
      name: m.report_path_unmeasured(),
      sign: (brush, x, y) => [
        brush.circle(x + KEY_SIGN / 2, y, 6.5, { stroke: { colour: colours.even, width: 2, dash: [3, 2] } }),
      ],
    });
  if (compared) keys.push({ name: m.report_path_key_before(), sign: line(beforeStroke(colours)) });
  return keys;
}
