import { comparable } from './ranking.ts';

/** Where the crosshair stands: at the means, at the medians, or in the middle of the scales. */
export type CrosshairRule = 'means' | 'medians' | 'middle';

/** Concentrate here; keep it up; low priority; possible overkill. */
export type Quadrant = 'concentrate' | 'keep' | 'low' | 'overkill';

/** A touchpoint on the chart: importance 1–5 across from performance, the delivered level 0–5. */
export interface ImportancePoint {
  readonly id: string;
  readonly importance: number;
  readonly performance: number;
}

export interface ImportancePerformance {
  /** `null` where there is no point to take a mean or a median of. */
  readonly crosshair: { readonly importance: number; readonly performance: number } | null;
  /** By the points' ids, in their order. */
  readonly quadrants: ReadonlyMap<string, Quadrant>;
}

/** The middle of importance 1–5 and of the ladder 0–5. */
const MIDDLE = { importance: 3, performance: 2.5 };

/**
 * Importance against performance (Martilla and James 1977): the crosshair parts the points into what to concentrate on
 * (important, poor), keep up (important, good), give low priority (neither) and what may be overkill (good, unimportant).
 * A point on the crosshair counts as high.
 */
export function importancePerformance(
  points: readonly ImportancePoint[],
  rule: CrosshairRule,
): ImportancePerformance {
  const crosshair = crosshairOf(points, rule);
  if (!crosshair) return { crosshair, quadrants: new Map() };
  // A mean of equal figures may differ from them in its last digit; such points are on the crosshair all the same.
  const [middle, good] = [comparable(crosshair.importance), comparable(crosshair.performance)];
  return {
    crosshair,
    quadrants: new Map(
      points.map(({ id, importance, performance }) => [
        id,
        quadrantOf(comparable(importance) >= middle, comparable(performance) >= good),
      ]),
    ),
  };
}

function quadrantOf(important: boolean, good: boolean): Quadrant {
  if (important) return good ? 'keep' : 'concentrate';
  return good ? 'overkill' : 'low';
}

function crosshairOf(
  points: readonly ImportancePoint[],
  rule: CrosshairRule,
): ImportancePerformance['crosshair'] {
  if (rule === 'middle') return MIDDLE;
  if (points.length === 0) return null;
  const centre = rule === 'means' ? mean : median;
  return {
    importance: centre(points.map(({ importance }) => importance)),
    performance: centre(points.map(({ performance }) => performance)),
  };
}

const mean = (figures: readonly number[]) => figures.reduce((sum, each) => sum + each, 0) / figures.length;

/** The middle figure; of an even number of them the mean of the two in the middle. */
function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const upper = Math.floor(sorted.length / 2);
  return mean(sorted.slice(sorted.length % 2 === 0 ? upper - 1 : upper, upper + 1));
}
