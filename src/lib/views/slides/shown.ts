import type { Analysis, TouchpointAnalysis } from '#lib/analysis';
import type { JourneyMap, Touchpoint } from '#lib/domain';

/** What the deck tells of. */
export interface Shown {
  readonly map: JourneyMap;
  readonly analysis: Analysis;
  /** The kept map with today's figures, where something else is shown: figures read today → then. */
  readonly today: { readonly map: JourneyMap; readonly analysis: Analysis } | null;
}

export interface ShownTouchpoint {
  readonly touchpoint: Touchpoint;
  readonly figures: TouchpointAnalysis;
  /** Today's figures; those shown where today is shown, `null` for a touchpoint that is not there today. */
  readonly before: TouchpointAnalysis | null;
}

/** Touchpoints with what is known of them, in the order of the ids; those unknown are left out. */
export function touchpointsOf({ map, analysis, today }: Shown, ids: readonly string[]): ShownTouchpoint[] {
  const byId = new Map(map.touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]));
  return ids.flatMap((id): readonly ShownTouchpoint[] => {
    const touchpoint = byId.get(id);
    const figures = analysis.touchpoints.get(id);
    if (!touchpoint || !figures) return [];
    return [{ touchpoint, figures, before: today ? (today.analysis.touchpoints.get(id) ?? null) : figures }];
  });
}

/** What was a gap today and is none in what is shown, in today's order. */
export function closedGaps(shown: Shown): ShownTouchpoint[] {
  return touchpointsOf(shown, shown.today?.analysis.ranking ?? []).filter(
    ({ figures }) => figures.rank === null,
  );
}
