import type { GroupShape, RectShape, Scene, Shape, TextShape } from '../scene/shapes.ts';
import type { Turns } from '../scene/turns.ts';
import { EMU, fitted } from './page.ts';
import { drawConnector, drawShape, drawTogether, type Drawn, type Place } from './shape-xml.ts';
import { textBody, topOf } from './text-xml.ts';

/** The slide's own shapes have the ids below. */
const FIRST_ID = 100;

/** A scene as the shapes of a slide, in the order in which it is painted. */
export function* mapShapes(scene: Scene, language: string): Turns<string> {
  const at = fitted(scene);
  let id = FIRST_ID;
  const place: Place = {
    left: Math.round(at.x * EMU.inch),
    top: Math.round(at.y * EMU.inch),
    scale: at.scale,
    language,
    nextId: () => id++,
  };
  const cards = scene.groups.filter(({ role }) => role === 'card');
  const frames = new Map(cards.map((card) => [card.id ?? '', { id: place.nextId(), name: card.name }]));
  const parts: string[] = [];
  let number = 0;
  for (const group of scene.groups) {
    if (group.role === 'card') number += 1;
    const drawn =
      group.role === 'link'
        ? drawLink(group, frames, place)
        : drawGroup(group, group.role === 'card' ? frames.get(group.id ?? '')?.id : undefined, number, place);
    if (drawn) parts.push(drawn.xml);
    yield;
  }
  return parts.join('');
}

function drawLink(
  link: GroupShape,
  frames: ReadonlyMap<string, { readonly id: number; readonly name: string }>,
  place: Place,
): Drawn | null {
  const [from, to] = [frames.get(link.from ?? ''), frames.get(link.to ?? '')];
  if (!from || !to) return null;
  const name = [`${from.name} → ${to.name}`, link.name].filter(Boolean).join(' · ');
  return drawConnector(link, { from: from.id, to: to.id }, { id: place.nextId(), name, alt: name }, place);
}

/** The rectangle that is a card, a note or a label; it comes before all that stands on it. */
function isFrame(shape: Shape, { box }: GroupShape): shape is RectShape {
  return (
    shape.kind === 'rect' &&
    shape.opacity === undefined &&
    box !== undefined &&
    Math.abs(shape.width - box.width) <= 1 &&
    Math.abs(shape.height - box.height) <= 1
  );
}

/** How far a shadow reaches beyond its thing; more is a halo, which has a meaning. */
const SHADOW = 1.5;

/** A shadow of rectangles would be in the way of who moves the card. */
function isShadow(shape: Shape, { box }: GroupShape): boolean {
  return (
    shape.kind === 'rect' && shape.opacity !== undefined && !!box && shape.width - box.width <= 2 * SHADOW
  );
}

function holds({ x, y, width, height }: RectShape, text: TextShape): boolean {
  return text.lines.every((line) => {
    const left =
      line.x - (text.anchor === 'start' ? 0 : text.anchor === 'middle' ? line.width / 2 : line.width);
    return left >= x && left + line.width <= x + width + 1 && line.y > y && line.y < y + height;
  });
}

/**
 * A thing of the map or a part of the picture: one shape where it is one, else a group. A rectangle carries the text that
 * stands on it, a card's frame its title: who moves or rewrites the one has the other.
 */
function drawGroup(
  group: GroupShape,
  frameId: number | undefined,
  number: number,
  place: Place,
): Drawn | null {
  const shapes = [...flattened(group.children)].filter((shape) => !isShadow(shape, group));
  const title = group.role === 'card' ? shapes.find(isTitle) : undefined;
  const drawn: Drawn[] = [];
  let framed = false;
  for (let index = 0; index < shapes.length; index++) {
    const shape = shapes[index];
    if (!shape || shape === title) continue;
    if (shape.kind !== 'rect') {
      const one = drawShape(shape, place);
      if (one) drawn.push(one);
      continue;
    }
    const frame: boolean = !framed && isFrame(shape, group);
    const next = shapes[index + 1];
    const text = frame && title ? title : next?.kind === 'text' && holds(shape, next) ? next : undefined;
    if (text && text === next) index += 1;
    framed ||= frame;
    const named = frame
      ? { id: frameId ?? place.nextId(), name: group.name, ...(frameId !== undefined && { alt: group.name }) }
      : { id: place.nextId(), name: '' };
    const one = drawShape(shape, place, named, text ? bodyIn(shape, text, place) : '');
    if (one) drawn.push(one);
  }
  if (drawn.length < 2) return drawn[0] ?? null;
  const name = group.role === 'card' ? String(number) : group.name;
  return drawTogether(drawn, { id: place.nextId(), name, alt: altOf(group) }, place);
}

const isTitle = (shape: Shape): shape is TextShape => shape.kind === 'text' && shape.part === 'title';

function* flattened(shapes: readonly Shape[]): Generator<Exclude<Shape, GroupShape>> {
  for (const shape of shapes) {
    if (shape.kind === 'group') yield* flattened(shape.children);
    else yield shape;
  }
}

/** Room that is left on the right, so that a line never wraps once more, in CSS pixels. */
const SLACK = 2;

/** A rounded rectangle keeps its text out of its corners: so much of its radius. */
const CORNER = 1 - Math.SQRT1_2;

function bodyIn({ x, y, radius = 0 }: RectShape, text: TextShape, { scale, language }: Place): string {
  const rows = new Set(text.lines.map((line) => line.y));
  if (text.part !== 'title' && rows.size < 2 && text.part !== 'text')
    return textBody(text, { scale, language, align: 'ctr', at: 'middle', wrap: 'none' });
  const inset = CORNER * radius;
  const at = {
    left: (text.lines[0]?.x ?? x) - x - inset,
    top: topOf(text) - y - inset,
    right: SLACK - inset,
  };
  return textBody(text, { scale, language, align: 'l', at, wrap: 'square' });
}

/** What a group says: its name and its texts. */
function altOf({ name, children }: GroupShape): string {
  const texts = [...flattened(children)].flatMap((shape) =>
    shape.kind === 'text' && !shape.struck && shape.part !== 'title'
      ? shape.lines.map(({ text }) => text)
      : [],
  );
  return [name, ...texts].filter(Boolean).join(', ');
}
