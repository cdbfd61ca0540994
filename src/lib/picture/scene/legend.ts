import { bordered, cardFrame } from './frame.ts';
import { flagAt, ringAt } from './ladder.ts';
import { NOBODY, UNPREDICTABLE, WAYS, type OverlayTone } from '#lib/analysis';
import { setting, textAt, type Pen } from './pen.ts';
import type { GroupShape, Shape } from './shapes.ts';

interface Swatch {
  readonly tone: OverlayTone;
  readonly strength: number;
}

/** Frames in a row and what they stand for: a scale from one end to the other, or one frame with its meaning. */
interface Row {
  readonly swatches: readonly Swatch[];
  readonly before?: string;
  readonly text: string;
}

const one = (tone: OverlayTone, strength: number, text: string): Row => ({
  swatches: [{ tone, strength }],
  text,
});
const PARTS = [0, 0.25, 0.5, 0.75, 1];
const scale = (tone: OverlayTone, before: string, text: string): Row => ({
  swatches: PARTS.map((strength) => ({ tone: strength === 0 ? 'plain' : tone, strength })),
  before,
  text,
});

function rowsOf({ options, mostLost }: Pen): readonly Row[] {
  const { words, overlay } = options;
  const { legend } = words;
  const unknown = one('open', 0, words.notMeasured);
  switch (overlay) {
    case 'gap':
      return [one('zeroes', 0, words.zeroes)];
    case 'target':
      return [
        one('short', 1, legend.far),
        one('warn', 0.6, legend.near),
        one('above', 0.6, legend.reached),
        one('open', 0, legend.noTarget),
      ];
    case 'reliability':
      return [scale('warn', words.percent(1), legend.atMost(UNPREDICTABLE)), unknown];
    case 'lost':
      if (mostLost < NOBODY) return [one('plain', 0, legend.nobody), unknown];
      return [scale('short', legend.nobody, legend.most(mostLost)), unknown];
    case 'complaint':
      return [
        one('short', 1, legend.risky),
        one('plain', 0, legend.quiet),
        ...(['possible', 'easy', 'proactive'] as const).map((way) =>
          one('above', WAYS[way], legend.way(way)),
        ),
      ];
  }
}

const SIDE = 24;
const TOP = 12;
const LINE = 22;
const SIZE = 12;
const BETWEEN = 22;
const SPACE = 8;
const SWATCH = { width: 18, height: 13, radius: 4 } as const;

interface Item {
  readonly width: number;
  readonly at: (x: number, y: number) => readonly Shape[];
}

/** What the signs on the cards and the overlay's frames mean, in as many rows as the width needs. */
export function drawLegend(
  width: number,
  top: number,
  pen: Pen,
): { readonly group: GroupShape; readonly height: number } {
  const shapes: Shape[] = [];
  let [x, row] = [SIDE, 0];
  for (const item of [...signs(pen), ...rowsOf(pen).map((each) => rowItem(each, pen))]) {
    if (x > SIDE && x + item.width > width - SIDE) [x, row] = [SIDE, row + 1];
    shapes.push(...item.at(x, top + TOP + row * LINE));
    x += item.width + BETWEEN;
  }
  const height = 2 * TOP + (row + 1) * LINE - 4;
  const ground: Shape = {
    kind: 'rect',
    x: 0,
    y: top,
    width,
    height,
    fill: pen.colours.surface,
  };
  const edge: Shape = {
    kind: 'line',
    from: { x: 0, y: top + 0.5 },
    to: { x: width, y: top + 0.5 },
    stroke: { colour: pen.colours.line, width: 1 },
  };
  const name = pen.options.overlay === 'gap' ? '' : pen.options.words.measure(pen.options.overlay);
  return { group: { kind: 'group', role: 'legend', name, children: [ground, edge, ...shapes] }, height };
}

function words(text: string, x: number, y: number, pen: Pen): Shape {
  return textAt('text', [text], { x, y: y + 13 }, setting(pen, SIZE, 400), pen.colours.soft);
}

function signs(pen: Pen): readonly Item[] {
  const { colours, options, measure } = pen;
  const item = (text: string, sign: (x: number, y: number) => Shape): Item => ({
    width: 12 + SPACE + measure(text, SIZE, 400),
    at: (x, y) => [sign(x + 6, y + 9), words(text, x + 12 + SPACE, y, pen)],
  });
  return [
    item(options.words.expected, (x, y) => ringAt(x, y, colours)),
    item(options.words.delivered, (x, y) => ({ kind: 'circle', x, y, r: 5.5, fill: colours.even })),
    item(options.words.target, (x, y) => flagAt(x - 3, y + 5, colours)),
  ];
}

function rowItem({ swatches, before, text }: Row, pen: Pen): Item {
  const lead = before === undefined ? 0 : pen.measure(before, SIZE, 400) + SPACE;
  const frames = swatches.length * (SWATCH.width + SPACE);
  return {
    width: lead + frames + pen.measure(text, SIZE, 400),
    at: (x, y) => [
      ...(before === undefined ? [] : [words(before, x, y, pen)]),
      ...swatches.flatMap((swatch, index) =>
        frameInSmall(swatch, x + lead + index * (SWATCH.width + SPACE), y + 2, pen),
      ),
      words(text, x + lead + frames, y, pen),
    ],
  };
}

function frameInSmall({ tone, strength }: Swatch, x: number, y: number, { colours }: Pen): readonly Shape[] {
  const box = { x, y, ...SWATCH };
  if (tone === 'plain') return [bordered(box, colours.surface, colours['line-strong'])];
  // A halo of a card's reach would run into the next frame: half of it shows as well.
  return cardFrame(box, tone, strength / 2, tone !== 'zeroes' && tone !== 'open', colours, false);
}
