import { setting, textAt, type Pen } from './pen.ts';
import type { GroupShape, Shape } from './shapes.ts';
import { shownText, wrapped } from './wrap.ts';

const SIDE = 24;
const TOP = 14;
const TITLE = { size: 16, weight: 650, line: 22 } as const;
const SUMMARY = { size: 12, line: 17, most: 3 } as const;
const FIGURE = { size: 16, nameSize: 11, gap: 28 } as const;
const LOGO = 16;
/** Narrower than that the figures stand below the title. */
const ROOMY = 620;

export interface TitleBlock {
  readonly group: GroupShape;
  readonly height: number;
}

/** The map's title, whole, its summary, the date and the figures of the journey, over the picture's width. */
export function drawTitle(width: number, date: string, pen: Pen): TitleBlock {
  const { map, colours, options, analysis } = pen;
  const { words } = options;
  const name = shownText(map.title) || words.untitledMap;
  const maker = makerShapes(width - SIDE, TOP, pen);
  const facts = factsOf(pen, words.journey(analysis.journey));
  const beside = width >= ROOMY;
  const factsWidth = facts.reduce((sum, each) => sum + each.width + FIGURE.gap, 0);
  const room = Math.max(80, width - 2 * SIDE - maker.width - (beside ? factsWidth : 0) - FIGURE.gap);
  const titleSet = setting(pen, TITLE.size, TITLE.weight);
  const title = wrapped(name, room, titleSet);
  const plain = setting(pen, SUMMARY.size, 400);
  const summary = wrapped(map.summary, room, plain, SUMMARY.most);
  const shapes: Shape[] = [
    textAt('title', title, { x: SIDE, y: TOP + 16, lineHeight: TITLE.line }, titleSet, colours.text),
    ...maker.shapes,
  ];
  let below = TOP + title.length * TITLE.line;
  const put = (part: 'summary' | 'date', lines: readonly string[], colour: string) => {
    if (lines.length === 0) return;
    const at = { x: SIDE, y: below + 13, lineHeight: SUMMARY.line };
    shapes.push(textAt(part, lines, at, plain, colour));
    below += lines.length * SUMMARY.line;
  };
  put('summary', summary, colours.soft);
  put('date', wrapped(date, room, plain), colours.faint);
  let x = beside ? width - SIDE - maker.width - factsWidth : SIDE;
  const y = beside ? TOP : below + 8;
  for (const { name: label, value, width: taken } of facts) {
    shapes.push(
      textAt('name', [label], { x, y: y + 11 }, setting(pen, FIGURE.nameSize, 400), colours.faint),
      textAt('figure', [value], { x, y: y + 31 }, titleSet, colours.text),
    );
    x += taken + FIGURE.gap;
  }
  if (facts.length > 0) below = Math.max(below, y + 36);
  const height = Math.ceil(below + 10);
  const edge: Shape = {
    kind: 'line',
    from: { x: 0, y: height - 0.5 },
    to: { x: width, y: height - 0.5 },
    stroke: { colour: colours.line, width: 1 },
  };
  const ground: Shape = { kind: 'rect', x: 0, y: 0, width, height, fill: colours.surface };
  return { group: { kind: 'group', role: 'title', name, children: [ground, edge, ...shapes] }, height };
}

function factsOf(pen: Pen, facts: readonly { readonly name: string; readonly value: string }[]) {
  return facts.map((fact) => ({
    ...fact,
    width: Math.max(
      pen.measure(fact.name, FIGURE.nameSize, 400),
      pen.measure(fact.value, TITLE.size, TITLE.weight),
    ),
  }));
}

/** The product's sign and name, with their right end at a place. */
function makerShapes(
  right: number,
  top: number,
  pen: Pen,
): { readonly shapes: readonly Shape[]; readonly width: number } {
  const { colours, options } = pen;
  const set = setting(pen, 12, 600);
  const name = options.words.maker;
  const width = LOGO + 6 + set.measure(name, 12, 600);
  const x = right - width;
  const at = { x, y: top + 2, scale: LOGO / 24 };
  const dot = (cx: number, cy: number): Shape => ({
    kind: 'circle',
    x: at.x + cx * at.scale,
    y: at.y + cy * at.scale,
    r: 1.9 * at.scale,
    fill: colours['logo-path'],
  });
  const path = 'M7 16.5c0-5.5 3.2-3.4 5.4-5.3 1.5-1.3 1.3-3 4.1-3.2';
  return {
    width,
    shapes: [
      { kind: 'rect', x, y: at.y, width: LOGO, height: LOGO, radius: 4.3, fill: colours['logo-start'] },
      { kind: 'path', d: path, at, stroke: { colour: colours['logo-path'], width: 1.7, round: true } },
      dot(7, 16.6),
      dot(16.9, 7.9),
      textAt('maker', [name], { x: x + LOGO + 6, y: top + 14 }, set, colours.faint),
    ],
  };
}
