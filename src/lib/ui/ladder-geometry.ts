/** What a gap ladder shows; levels 0–5, means of levels may lie between. `null`: not known. */
export interface LadderValues {
  readonly expected: number | null;
  readonly delivered: number | null;
  readonly target: number | null;
  /** Lowest and highest observed level. */
  readonly low: number | null;
  readonly high: number | null;
}

/** 'short' below the expectation, 'above' it, 'even' on it, 'open' where one of the two is not known. */
export type LadderTone = 'short' | 'above' | 'even' | 'open';

export interface LadderGeometry {
  readonly width: number;
  readonly height: number;
  /** The line of the steps: its height and the x of the six ticks. */
  readonly y: number;
  readonly ticks: readonly number[];
  readonly swing: { readonly x: number; readonly width: number } | null;
  readonly bar: { readonly from: number; readonly to: number } | null;
  readonly ring: number | null;
  readonly dot: number | null;
  /** Radius of the dot: small where it lies within the ring. */
  readonly dotRadius: number;
  readonly ringRadius: number;
  /** Foot of the flag's pole. */
  readonly flag: { readonly x: number; readonly y: number } | null;
  readonly tone: LadderTone;
}

export const LADDER = { width: 168, height: 26, compactWidth: 96, compactHeight: 20 } as const;

const STEPS = 5;
/** Differences that are shown as ±0 count as none. */
const SAME = 0.05;

interface Measures {
  readonly width?: number;
  readonly compact?: boolean;
}

function radiusOf(compact: boolean): number {
  return compact ? 4 : 5;
}

/** Left and right end of the step line: ring, dot and their strokes stay within the width. */
function endsOf(width: number, compact: boolean): readonly [left: number, right: number] {
  const inset = radiusOf(compact) + 1.5;
  return [inset, width - inset];
}

/** The whole level whose tick is nearest to `x` (px from the ladder's left edge), held within 0–5. */
export function ladderLevelAt(x: number, { width = LADDER.width, compact = false }: Measures = {}): number {
  const [left, right] = endsOf(width, compact);
  return Math.min(STEPS, Math.max(0, Math.round(((x - left) / (right - left)) * STEPS)));
}

/** Where the parts of a gap ladder stand, in px; what is not known is `null` and not drawn. */
export function ladderGeometry(
  { expected, delivered, target, low, high }: LadderValues,
  { compact = false, width = compact ? LADDER.compactWidth : LADDER.width }: Measures = {},
): LadderGeometry {
  const height = compact ? LADDER.compactHeight : LADDER.height;
  const ringRadius = radiusOf(compact);
  const [left, right] = endsOf(width, compact);
  const at = (level: number) => round(left + (Math.min(STEPS, Math.max(0, level)) / STEPS) * (right - left));
  const y = height - ringRadius - 2;
  const tone = toneOf(expected, delivered);
  const within = tone === 'even';
  const spread = low !== null && high !== null && high > low;
  return {
    width,
    height,
    y,
    ticks: Array.from({ length: STEPS + 1 }, (_, level) => at(level)),
    swing: spread ? { x: at(low), width: round(at(high) - at(low)) } : null,
    bar:
      expected !== null && delivered !== null && !within ? { from: at(expected), to: at(delivered) } : null,
    ring: expected === null ? null : at(expected),
    dot: delivered === null ? null : at(within && expected !== null ? expected : delivered),
    dotRadius: within ? ringRadius / 2 : ringRadius + 0.5,
    ringRadius,
    flag: target === null ? null : { x: at(target), y: y - ringRadius - 1 },
    tone,
  };
}

function toneOf(expected: number | null, delivered: number | null): LadderTone {
  if (expected === null || delivered === null) return 'open';
  if (Math.abs(delivered - expected) < SAME) return 'even';
  return delivered < expected ? 'short' : 'above';
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
