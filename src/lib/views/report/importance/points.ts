import { importancePerformance, type Analysis, type CrosshairRule, type Quadrant } from '#lib/analysis';
import type { JourneyMap, Touchpoint } from '#lib/domain';

/** A place on the chart: importance 1–5, delivered level 0–5. */
export interface ChartPlace {
  readonly importance: number;
  readonly performance: number;
}

/** A touchpoint that has been observed. */
export interface ChartPoint extends ChartPlace {
  readonly touchpoint: Touchpoint;
  readonly quadrant: Quadrant;
  readonly zeroes: boolean;
  /** Where it stood in the figures shown before; `null` where that is unknown or the same place. */
  readonly before: ChartPlace | null;
}

export interface ImportanceFigures {
  readonly crosshair: ChartPlace | null;
  /** What to concentrate on first; within a quadrant the most important, then the worst, then in reading order. */
  readonly points: readonly ChartPoint[];
  /** How many touchpoints have not been observed: they have no place on the chart. */
  readonly unmeasured: number;
}

const ORDER: Readonly<Record<Quadrant, number>> = { concentrate: 0, keep: 1, low: 2, overkill: 3 };

/** The touchpoints of a map on the chart of importance and performance; `was` is what to show as before. */
export function importanceFigures(
  { touchpoints }: Pick<JourneyMap, 'touchpoints'>,
  analysis: Pick<Analysis, 'touchpoints'>,
  rule: CrosshairRule,
  was: {
    readonly map: Pick<JourneyMap, 'touchpoints'>;
    readonly analysis: Pick<Analysis, 'touchpoints'>;
  } | null,
): ImportanceFigures {
  const before = was ? placesOf(was.map, was.analysis) : new Map<string, ChartPlace>();
  const places = placesOf({ touchpoints }, analysis);
  const { crosshair, quadrants } = importancePerformance(
    Array.from(places, ([id, place]) => ({ id, ...place })),
    rule,
  );
  const points = touchpoints.flatMap((touchpoint): ChartPoint[] => {
    const place = places.get(touchpoint.id);
    const quadrant = quadrants.get(touchpoint.id);
    if (!place || !quadrant) return [];
    const old = before.get(touchpoint.id);
    return [
      {
        touchpoint,
        ...place,
        quadrant,
        zeroes: analysis.touchpoints.get(touchpoint.id)?.zeroes ?? false,
        before: old && !samePlace(old, place) ? old : null,
      },
    ];
  });
  return {
    crosshair,
    points: points.sort(
      (a, b) =>
        ORDER[a.quadrant] - ORDER[b.quadrant] || b.importance - a.importance || a.performance - b.performance,
    ),
    unmeasured: touchpoints.length - points.length,
  };
}

function placesOf(
  { touchpoints }: Pick<JourneyMap, 'touchpoints'>,
  analysis: Pick<Analysis, 'touchpoints'>,
): ReadonlyMap<string, ChartPlace> {
  const places = new Map<string, ChartPlace>();
  for (const { id, importance } of touchpoints) {
    const performance = analysis.touchpoints.get(id)?.delivered ?? null;
    if (performance !== null) places.set(id, { importance, performance });
  }
  return places;
}

const samePlace = (a: ChartPlace, b: ChartPlace) =>
  a.importance === b.importance && a.performance === b.performance;
