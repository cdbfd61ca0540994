import type { Point, Touchpoint } from '#lib/domain';
import { baselineIn, CARD_LEFT, CARD_RIGHT, FOOT } from './card-measures.ts';
import { mix } from './colours.ts';
import { overlayOf, meritOf, type OverlayFigure, type OverlayMark } from '#lib/analysis';
import { setting, textAt, type Pen } from './pen.ts';
import type { TextShape } from './shapes.ts';
import { clipped } from './wrap.ts';

/** A gap that is shown as ±0. */
const EVEN = 0.05;

interface Look {
  readonly size: number;
  readonly weight: number;
  readonly fill: string;
}

/** What a card's foot says: what is measured on the left, its figure on the right, today's before it where it differs. */
export function cardFoot(
  touchpoint: Touchpoint,
  mark: OverlayMark,
  level: number | null,
  { x, y }: Point,
  pen: Pen,
): readonly TextShape[] {
  const { colours, options } = pen;
  const { words, overlay } = options;
  const measure =
    overlay !== 'gap' ? words.measure(overlay) : level === null ? words.notMeasured : words.level(level);
  const figure = overlay === 'gap' && level === null ? '' : words.figure(mark.figure);
  const figures = figure === '' ? [] : figureTexts(touchpoint, mark, figure, x + CARD_RIGHT, y + FOOT.y, pen);
  const taken = figures.reduce((left, { lines: [line] }) => Math.min(left, line?.x ?? left), x + CARD_RIGHT);
  const set = setting(pen, FOOT.level.size, FOOT.level.weight);
  const room = taken - (figures.length > 0 ? FOOT.gap : 0) - x - CARD_LEFT;
  const at = { x: x + CARD_LEFT, y: baselineIn(y + FOOT.y, FOOT.lineHeight, FOOT.level.size) };
  return [textAt('level', [clipped(measure, Math.max(0, room), set)], at, set, colours.faint), ...figures];
}

/** The figure with its right end at `right`. */
function figureTexts(
  touchpoint: Touchpoint,
  mark: OverlayMark,
  figure: string,
  right: number,
  top: number,
  pen: Pen,
): readonly TextShape[] {
  const { colours, options } = pen;
  const look = lookOf(mark, pen);
  const before = todaysFigure(touchpoint, pen);
  const now = before === null ? figure : options.words.figure(before);
  const changed = now !== figure;
  const set = setting(pen, look.size, look.weight);
  const width = set.measure(figure, look.size, look.weight);
  const y = baselineIn(top, FOOT.lineHeight, look.size);
  const better = before === null ? null : betterThan(mark.figure, before);
  const fill = changed && better !== null ? (better ? colours.above : colours.short) : look.fill;
  const then = textAt('figure', [figure], { x: right - width, y }, set, fill);
  if (!changed) return [then];
  const faint = setting(pen, look.size, FOOT.before);
  const space = FOOT.spaced * look.size;
  const [nowWidth, arrowWidth] = [now, '→'].map((text) => faint.measure(text, look.size, FOOT.before));
  const arrowAt = right - width - space - (arrowWidth ?? 0);
  return [
    {
      ...textAt('figure', [now], { x: arrowAt - space - (nowWidth ?? 0), y }, faint, colours.faint),
      struck: true,
    },
    textAt('figure', ['→'], { x: arrowAt, y }, faint, colours.faint),
    then,
  ];
}

/** How to complain is no figure, and stands in the map alone. */
function todaysFigure(touchpoint: Touchpoint, pen: Pen): OverlayFigure | null {
  const { overlay, today } = pen.options;
  const figures = overlay === 'complaint' ? undefined : today?.touchpoints.get(touchpoint.id);
  return figures ? overlayOf(overlay, touchpoint, figures, pen).figure : null;
}

function betterThan(figure: OverlayFigure, before: OverlayFigure): boolean | null {
  const [from, to] = [meritOf(before), meritOf(figure)];
  return from === null || to === null || from === to ? null : to > from;
}

function lookOf({ figure, tone }: OverlayMark, { colours }: Pen): Look {
  if (figure.code === 'gap') {
    const sign = Math.abs(figure.gap) < EVEN ? 'even' : figure.gap < 0 ? 'short' : 'above';
    return { ...FOOT.gapFigure, fill: colours[sign] };
  }
  if (meritOf(figure) === null && figure.code !== 'complaint') return { ...FOOT.level, fill: colours.faint };
  const fill =
    tone === 'short'
      ? mix(colours.short, 0.85, colours.text)
      : tone === 'warn'
        ? colours['warn-text']
        : tone === 'above'
          ? colours.above
          : colours.soft;
  return { ...FOOT.figure, fill };
}
