import { arrowOf, pathOf, pointOn, type Link, type Route } from '#lib/domain';
import { baselineIn, LABEL } from './card-measures.ts';
import { bordered } from './frame.ts';
import { setting, textAt, type Pen } from './pen.ts';
import type { GroupShape, TextLine } from './shapes.ts';
import { clipped, shownText } from './wrap.ts';

/** Signs of a label that are looked at. */
const MOST = 120;

/** A link's line and arrow head; its name is its whole label. */
export function drawLink(link: Link, route: Route, pen: Pen): GroupShape {
  const colour = pen.colours.edge;
  return {
    kind: 'group',
    role: 'link',
    id: link.id,
    from: link.from,
    to: link.to,
    route,
    name: nameOf(link, pen),
    children: [
      { kind: 'path', d: pathOf(route), stroke: { colour, width: 1.5 } },
      { kind: 'path', d: arrowOf(route), fill: colour, stroke: { colour, width: 1, round: true } },
    ],
  };
}

function percentOf({ share }: Link, { options }: Pen): string {
  return share === null ? '' : options.words.percent(share);
}

function nameOf(link: Link, pen: Pen): string {
  return [shownText(link.label), percentOf(link, pen)].filter(Boolean).join(' · ');
}

/** A link's label in the middle of its way; `null` for a link without. Long words are cut, the share never. */
export function drawLabel(link: Link, route: Route, pen: Pen): GroupShape | null {
  const { colours } = pen;
  const name = nameOf(link, pen);
  if (name === '') return null;
  const set = setting(pen, LABEL.size, 400);
  const widthOf = (text: string) => set.measure(text, LABEL.size, 400);
  const inside = LABEL.most - 2 * (LABEL.padding + LABEL.border);
  const percent = percentOf(link, pen);
  const tail = percent === '' ? [] : [percent];
  const words = shownText(link.label.slice(0, MOST));
  if (words !== '') {
    if (percent !== '') tail.unshift('·');
    const taken = tail.reduce((sum, text) => sum + LABEL.gap + widthOf(text), 0);
    tail.unshift(clipped(words, Math.max(0, inside - taken), set));
  }
  const width = tail.reduce((sum, text) => sum + widthOf(text), LABEL.gap * (tail.length - 1));
  const outer = width + 2 * (LABEL.padding + LABEL.border);
  const middle = pointOn(route, 0.5);
  const box = { x: middle.x - outer / 2, y: middle.y - LABEL.height / 2, width: outer, height: LABEL.height };
  const y = baselineIn(box.y + LABEL.border, LABEL.height - 2 * LABEL.border, LABEL.size);
  let x = middle.x - width / 2;
  const lines = tail.map((text): TextLine => {
    const line = { text, x, y, width: widthOf(text) };
    x += line.width + LABEL.gap;
    return line;
  });
  return {
    kind: 'group',
    role: 'label',
    id: link.id,
    from: link.from,
    to: link.to,
    name,
    box,
    children: [
      bordered({ ...box, radius: LABEL.radius }, colours.surface, colours.line),
      { ...textAt('label', [], { x: 0, y: 0 }, set, colours.soft), lines },
    ],
  };
}
