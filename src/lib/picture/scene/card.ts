import type { TouchpointAnalysis } from '#lib/analysis';
import { CARD, type Point, type Touchpoint } from '#lib/domain';
import { BADGE, baselineIn, CARD_RADIUS, ICON, LADDER_AT, TITLE, VERDICT } from './card-measures.ts';
import { cardFoot } from './card-foot.ts';
import { ICON_SQUARE, iconPath } from './channel-icons.ts';
import { cardFrame } from './frame.ts';
import { ladderShapes } from './ladder.ts';
import { overlayOf } from '#lib/analysis';
import { setting, textAt, type Pen } from './pen.ts';
import type { GroupShape, Shape } from './shapes.ts';
import { shownText, wrapped } from './wrap.ts';

/** A touchpoint's card with its upper left corner at a place: what the canvas shows of it at 100 %. */
export function drawCard(touchpoint: Touchpoint, { x, y }: Point, pen: Pen): GroupShape {
  const { colours, options, analysis } = pen;
  const { words, overlay } = options;
  const figures = analysis.touchpoints.get(touchpoint.id);
  const mark = overlayOf(overlay, touchpoint, figures, pen);
  const expected = options.ahead && figures ? figures.expected : touchpoint.expected.level;
  const box = { x, y, ...CARD };
  const tinted = overlay !== 'gap' && mark.strength > 0;
  return {
    kind: 'group',
    role: 'card',
    id: touchpoint.id,
    name: shownText(touchpoint.title) || words.untitledTouchpoint,
    box,
    children: [
      ...cardFrame(
        { ...box, radius: CARD_RADIUS },
        mark.tone,
        mark.strength,
        tinted,
        colours,
        options.theme === 'dark',
      ),
      ...icon(touchpoint.channel, x, y, pen),
      title(touchpoint, x, y, pen),
      ...ladder(touchpoint, figures, expected, { x, y }, pen),
      ...cardFoot(touchpoint, mark, figures?.delivered ?? expected, { x, y }, pen),
      ...(figures && options.badges ? badge(figures, x, y, pen) : []),
      ...(figures?.zeroes ? verdict(x, y, pen) : []),
    ],
  };
}

function icon(channel: string, x: number, y: number, { colours }: Pen): readonly Shape[] {
  const [left, top] = [x + ICON.x, y + ICON.y];
  const inset = (ICON.size - ICON.drawn) / 2;
  const at = { x: left + inset, y: top + inset, scale: ICON.drawn / ICON_SQUARE };
  const stroke = { colour: colours.soft, width: 2, round: true };
  return [
    {
      kind: 'rect',
      x: left,
      y: top,
      width: ICON.size,
      height: ICON.size,
      radius: ICON.radius,
      fill: colours.sunken,
    },
    { kind: 'path', d: iconPath(channel), at, stroke },
  ];
}

function title(touchpoint: Touchpoint, x: number, y: number, pen: Pen): Shape {
  const { colours, options } = pen;
  const untitled = touchpoint.title === '';
  const text = untitled ? options.words.untitledTouchpoint : touchpoint.title.slice(0, TITLE.most);
  const set = setting(pen, TITLE.size, untitled ? TITLE.untitled : TITLE.weight);
  const lines = wrapped(text, TITLE.width, set, TITLE.lines);
  const at = {
    x: x + TITLE.x,
    y: baselineIn(y + TITLE.y, TITLE.lineHeight, TITLE.size),
    lineHeight: TITLE.lineHeight,
  };
  return textAt('title', lines, at, set, untitled ? colours.faint : colours.text);
}

function ladder(
  { target }: Touchpoint,
  figures: TouchpointAnalysis | undefined,
  expected: number | null,
  { x, y }: Point,
  { colours }: Pen,
): readonly Shape[] {
  const levels = {
    expected,
    delivered: figures?.delivered ?? null,
    target,
    low: figures?.lowest ?? null,
    high: figures?.highest ?? null,
    zeroes: figures?.zeroes ?? false,
  };
  return ladderShapes(levels, { x: x + LADDER_AT.x, y: y + LADDER_AT.y }, LADDER_AT.width, colours);
}

function badge({ rank, zeroes }: TouchpointAnalysis, x: number, y: number, pen: Pen): readonly Shape[] {
  if (rank === null) return [];
  const { colours } = pen;
  const set = setting(pen, BADGE.size, BADGE.weight);
  const inner = set.measure(String(rank), BADGE.size, BADGE.weight);
  const width = Math.max(BADGE.least, inner + 2 * (BADGE.padding + BADGE.border));
  const [left, top] = [x + BADGE.x, y + BADGE.y];
  const { height, border } = BADGE;
  const baseline = baselineIn(top + border, height - 2 * border, BADGE.size);
  return [
    { kind: 'rect', x: left, y: top, width, height, radius: height / 2, fill: colours.surface },
    {
      kind: 'rect',
      x: left + border,
      y: top + border,
      width: width - 2 * border,
      height: height - 2 * border,
      radius: height / 2 - border,
      fill: zeroes ? colours.zeroes : colours.short,
    },
    textAt('rank', [String(rank)], { x: left + width / 2, y: baseline }, set, colours['on-strong'], 'middle'),
  ];
}

function verdict(x: number, y: number, pen: Pen): readonly Shape[] {
  const { colours, options } = pen;
  const set = setting(pen, VERDICT.size, VERDICT.weight);
  const [left, top] = [x + VERDICT.x, y + VERDICT.y];
  const { padding, height, radius, size } = VERDICT;
  const text = textAt(
    'verdict',
    [options.words.zeroes],
    { x: left + padding, y: baselineIn(top, height, size) },
    set,
    colours.zeroes,
  );
  const width = (text.lines[0]?.width ?? 0) + 2 * padding;
  return [{ kind: 'rect', x: left, y: top, width, height, radius, fill: colours.page }, text];
}
