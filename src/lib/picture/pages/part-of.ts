import type { Box, Point } from '#lib/domain';
import type { GroupShape, Scene, Shape, TextLine } from '../scene/shapes.ts';
import type { Turns } from '../scene/turns.ts';

/** How far a stroke may reach beyond what it follows, in CSS pixels. */
const STROKE = 6;

/**
 * The things of a scene of which something may lie in a part of it, the others left out; they keep their places. A step for each
 * group.
 */
export function* shapesWithin(scene: Scene, part: Box): Turns<Scene> {
  const groups: GroupShape[] = [];
  for (const group of scene.groups) {
    const kept = within(group, part);
    if (kept) groups.push(kept);
    yield;
  }
  return { ...scene, groups };
}

interface Reach {
  /** Of all its shapes together; `null` for a thing none of whose shapes can be placed. */
  readonly whole: Box | null;
  readonly shapes: readonly (Box | null)[];
}

/** Every sheet asks this of every thing, and a scene never changes. */
const reaches = new WeakMap<GroupShape, Reach>();

function reachOfGroup(group: GroupShape): Reach {
  let reach = reaches.get(group);
  if (!reach) {
    const shapes = group.children.map(reachOf);
    const known = shapes.filter((shape) => shape !== null);
    reaches.set(group, (reach = { whole: known.length > 0 ? hullOf(known) : null, shapes }));
  }
  return reach;
}

function within(group: GroupShape, part: Box): GroupShape | null {
  const { whole, shapes } = reachOfGroup(group);
  if (whole && !meets(whole, part)) return null;
  const children = group.children.filter((_, index) => {
    const reach = shapes[index];
    return !reach || meets(reach, part);
  });
  return children.length === group.children.length ? group : { ...group, children };
}

function meets(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

function hullOf(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

function around(points: readonly Point[], by: number): Box {
  return grown(hullOf(points.map(({ x, y }) => ({ x, y, width: 0, height: 0 }))), by);
}

/** Where something of a shape may be seen, rather too much than too little; `null`: it can't be said. */
function reachOf(shape: Shape): Box | null {
  switch (shape.kind) {
    case 'rect':
      return grown(shape, STROKE);
    case 'circle':
      return around([shape], shape.r + STROKE);
    case 'line':
      return around([shape.from, shape.to], STROKE);
    case 'path':
      return shape.at ? null : pathReach(shape.d);
    case 'text': {
      const lines = shape.lines.map((line) => lineReach(line, shape.anchor));
      // Letters with many marks reach far above and below their line.
      return lines.length > 0 ? grown(hullOf(lines), 2 * shape.size) : null;
    }
    case 'group': {
      const reaches = shape.children.map(reachOf);
      const known = reaches.filter((reach) => reach !== null);
      return known.length > 0 && known.length === reaches.length ? hullOf(known) : null;
    }
  }
}

function lineReach({ x, y, width }: TextLine, anchor: 'start' | 'middle' | 'end'): Box {
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  return { x: left, y, width, height: 0 };
}

/** A curve lies within the hull of its points. Only of data that names every point as it is. */
function pathReach(d: string): Box | null {
  if (/[^MLCZ\d\s.,e-]/.test(d)) return null;
  const numbers = (d.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  const points = numbers.flatMap((x, index) => (index % 2 === 0 ? [{ x, y: numbers[index + 1] ?? 0 }] : []));
  return points.length > 0 ? around(points, STROKE) : null;
}

/** Shapes moved by so many CSS pixels. */
export function moved(shapes: readonly Shape[], by: Point): readonly Shape[] {
  return shapes.map((shape) => movedShape(shape, by));
}

const movedPoint = <At extends Point>(at: At, by: Point): At => ({ ...at, x: at.x + by.x, y: at.y + by.y });

function movedShape(shape: Shape, by: Point): Shape {
  switch (shape.kind) {
    case 'rect':
    case 'circle':
      return movedPoint(shape, by);
    case 'line':
      return { ...shape, from: movedPoint(shape.from, by), to: movedPoint(shape.to, by) };
    case 'path':
      return { ...shape, at: movedPoint(shape.at ?? { x: 0, y: 0, scale: 1 }, by) };
    case 'text':
      return { ...shape, lines: shape.lines.map((line) => movedPoint(line, by)) };
    case 'group':
      return movedGroup(shape, by);
  }
}

/** A group moved; of a link's way only the drawn one. */
export function movedGroup(group: GroupShape, by: Point): GroupShape {
  return {
    ...group,
    children: moved(group.children, by),
    ...(group.box && { box: movedPoint(group.box, by) }),
  };
}
