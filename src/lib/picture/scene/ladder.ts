import type { Colours } from './colours.ts';
import type { Shape } from './shapes.ts';

/** What a gap ladder shows; levels 0–5. `null`: not known. */
export interface LadderLevels {
  readonly expected: number | null;
  readonly delivered: number | null;
  readonly target: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly zeroes: boolean;
}

const HEIGHT = 26;
const RING = 5;
const STEPS = 5;
const INSET = RING + 1.5;
/** Differences that are shown as ±0 count as none. */
const SAME = 0.05;

const rounded = (value: number) => Math.round(value * 100) / 100;

/** The gap ladder of a card, `width` wide, with its upper left corner at a place: as the interface draws it. */
export function ladderShapes(
  { expected, delivered, target, low, high, zeroes }: LadderLevels,
  corner: { readonly x: number; readonly y: number },
  width: number,
  colours: Colours,
): readonly Shape[] {
  const at = (level: number) =>
    rounded(corner.x + INSET + (Math.min(STEPS, Math.max(0, level)) / STEPS) * (width - 2 * INSET));
  const y = corner.y + HEIGHT - RING - 2;
  const known = expected !== null && delivered !== null;
  const even = known && Math.abs(delivered - expected) < SAME;
  const tone =
    colours[zeroes ? 'zeroes' : !known || even ? 'even' : delivered < expected ? 'short' : 'above'];
  const shapes: Shape[] = [];
  if (low !== null && high !== null && high > low) {
    const [left, right] = [at(low) - 3, at(high) + 3];
    shapes.push({
      kind: 'rect',
      x: left,
      y: y - 4,
      width: right - left,
      height: 8,
      radius: 4,
      fill: colours.swing,
    });
  }
  const line = (from: number, to: number, colour: string, thick: number): Shape => ({
    kind: 'line',
    from: { x: from, y },
    to: { x: to, y },
    stroke: { colour, width: thick },
  });
  shapes.push(line(at(0), at(STEPS), colours['line-strong'], 1.5));
  const start = { x: corner.x, y, scale: 1 };
  shapes.push({ kind: 'path', d: ticksPath(width), at: start, fill: colours.edge });
  if (known && !even) shapes.push(line(at(expected), at(delivered), tone, 4));
  if (expected !== null) shapes.push(ringAt(at(expected), y, colours));
  if (delivered !== null) {
    const [x, r] = even ? [at(expected), RING / 2] : [at(delivered), RING + 0.5];
    shapes.push({ kind: 'circle', x, y, r, fill: tone });
  }
  if (target !== null) shapes.push(flagAt(at(target), y - RING - 1, colours));
  return shapes;
}

const TICK = 1.75;
let lastTicks: { readonly width: number; readonly d: string } | null = null;

/** The six ticks along a ladder's line, from its left end: on all cards the same. */
function ticksPath(width: number): string {
  if (lastTicks?.width !== width) {
    const dots = Array.from({ length: STEPS + 1 }, (_, level) => {
      const x = rounded(INSET + (level / STEPS) * (width - 2 * INSET) - TICK);
      return `M${x} 0a${TICK} ${TICK} 0 1 0 ${2 * TICK} 0a${TICK} ${TICK} 0 1 0 ${-2 * TICK} 0Z`;
    });
    lastTicks = { width, d: dots.join('') };
  }
  return lastTicks.d;
}

/** What customers expect. */
export function ringAt(x: number, y: number, colours: Colours): Shape {
  return { kind: 'circle', x, y, r: RING, fill: colours.surface, stroke: { colour: colours.ring, width: 2 } };
}

/** What is aimed at: a flag with the foot of its pole at a place. */
export function flagAt(x: number, y: number, colours: Colours): Shape {
  return {
    kind: 'path',
    d: `M${rounded(x - 0.5)} ${rounded(y)}v-9h7.5l-1.8 2.6 1.8 2.6h-6`,
    fill: colours.ring,
    stroke: { colour: colours.ring, width: 1.2, round: true },
  };
}
