import { isLevel, TOP_LEVEL, type JourneyContent, type Level } from '#lib/domain';
import type { Effort, Touchpoint } from '#lib/domain';
import type { Analysis } from './analyse.ts';
import type { TouchpointAnalysis } from './figures.ts';

/** A touchpoint that a plan may lift. */
export interface PlanItem {
  readonly id: string;
  readonly effort: Effort;
  /** What the fix removes, > 0. */
  readonly severity: number;
  /** What completion would gain if nobody left here, 0–1. */
  readonly recoverable: number;
  /** The level to lift it to: what customers expect or the company aims for, whichever is higher. */
  readonly to: Level;
}

type Figures = Pick<TouchpointAnalysis, 'expected' | 'severity' | 'recoverable'>;

/**
 * The touchpoints worth a fix (severity above 0), in reading order: those a plan may choose among, and the ids of those
 * that can't take part because nobody said what their fix costs.
 */
export function planItems(
  { touchpoints }: Pick<JourneyContent, 'touchpoints'>,
  analysis: Pick<Analysis, 'touchpoints'>,
): { readonly items: readonly PlanItem[]; readonly withoutEffort: readonly string[] } {
  const items: PlanItem[] = [];
  const withoutEffort: string[] = [];
  for (const touchpoint of touchpoints) {
    const { id, effort } = touchpoint;
    const figures = analysis.touchpoints.get(id);
    const to = figures ? liftOf(touchpoint, figures) : null;
    if (!figures || to === null) continue;
    const { severity, recoverable } = figures;
    if (effort === null) withoutEffort.push(id);
    else items.push({ id, effort, severity: severity ?? 0, recoverable, to });
  }
  return { items, withoutEffort };
}

/**
 * The map with the touchpoints of these ids delivered as well as expected and aimed for, every time: their observations
 * keep all but the level. Ids without a severity and unknown ones change nothing; what isn't lifted stays the same
 * object. Analysing the map with the same options shows completion after a plan.
 */
export function lifted(
  map: JourneyContent,
  ids: Iterable<string>,
  analysis: Pick<Analysis, 'touchpoints'>,
): JourneyContent {
  const chosen = new Set(ids);
  let changed = false;
  const touchpoints = map.touchpoints.map((touchpoint) => {
    const figures = chosen.has(touchpoint.id) ? analysis.touchpoints.get(touchpoint.id) : undefined;
    const to = figures ? liftOf(touchpoint, figures) : null;
    if (to === null) return touchpoint;
    changed = true;
    const observations = touchpoint.delivered.observations.map((each) => ({ ...each, level: to }));
    return { ...touchpoint, delivered: { ...touchpoint.delivered, observations } };
  });
  return changed ? { ...map, touchpoints } : map;
}

/** The whole level to lift a touchpoint to; `null` where there is nothing to remove. */
function liftOf({ target }: Touchpoint, { expected, severity }: Figures): Level | null {
  if (severity === null || severity <= 0) return null;
  // Looking months ahead, customers may expect a level and a half.
  const to = Math.min(TOP_LEVEL, Math.ceil(Math.max(expected ?? 0, target ?? 0)));
  return isLevel(to) ? to : null;
}
