import type { Analysis, JourneyPath } from '#lib/analysis';
import type { JourneyMap } from '#lib/domain';

export const WALK_KINDS = ['stages', 'path', 'gaps'] as const;
/** By what a walk goes through the map: its stages, one of its paths, or its biggest gaps. */
export type WalkKind = (typeof WALK_KINDS)[number];

/** Why a walk has nothing to show between its title and its end. */
export type Nothing = 'no-cards' | 'no-path' | 'not-measured' | 'no-gaps';

/** A step of a walk. Its key says the same step in another walk, or in the same one after an edit. */
export type Step = { readonly key: string } & (
  | { readonly kind: 'title' }
  /** A stage as a whole; `null` for the touchpoints that stand in none. */
  | { readonly kind: 'stage'; readonly stage: string | null; readonly ids: readonly string[] }
  | { readonly kind: 'path'; readonly index: number; readonly path: JourneyPath }
  | { readonly kind: 'touchpoint'; readonly id: string }
  | { readonly kind: 'nothing'; readonly why: Nothing }
  /** What is to be mended first, worst first; three at most. */
  | { readonly kind: 'end'; readonly ids: readonly string[] }
);

type Figures = Pick<Analysis, 'ranking' | 'paths' | 'journey'>;

const FIRST_FIXES = 3;

/**
 * The steps of a walk, at least a title and an end. `pathIndex` chooses among the likeliest paths, from 0; one that is
 * not there counts as the first.
 */
export function walkOf(map: JourneyMap, analysis: Figures, kind: WalkKind, pathIndex = 0): readonly Step[] {
  const between = BETWEEN[kind](map, analysis, pathIndex);
  return [
    { kind: 'title', key: 'title' },
    ...(between.length > 0 ? between : [nothing(map, analysis, kind)]),
    { kind: 'end', key: 'end', ids: analysis.ranking.slice(0, FIRST_FIXES) },
  ];
}

const BETWEEN: Readonly<
  Record<WalkKind, (map: JourneyMap, analysis: Figures, pathIndex: number) => readonly Step[]>
> = {
  stages: (map) => stageSteps(map),
  path: (_, { paths }, pathIndex) => {
    const index = paths[pathIndex] ? pathIndex : 0;
    const path = paths[index];
    return path ? [{ kind: 'path', key: `path:${index}`, index, path }, ...path.ids.map(touchpointStep)] : [];
  },
  gaps: (_, { ranking }) => ranking.map(touchpointStep),
};

const touchpointStep = (id: string): Step => ({ kind: 'touchpoint', key: `touchpoint:${id}`, id });

/** Each stage with its touchpoints in reading order; those without a stage come last. */
function stageSteps({ stages, touchpoints }: JourneyMap): readonly Step[] {
  const inStage = new Map<string | null, string[]>(stages.map(({ id }) => [id, []]));
  const outside: string[] = [];
  for (const { id, stage } of touchpoints) (inStage.get(stage) ?? outside).push(id);
  // A map that knows no stages has nothing that could stand outside of them.
  if (stages.length === 0) return outside.map(touchpointStep);
  if (outside.length > 0) inStage.set(null, outside);
  return Array.from(inStage, ([stage, ids]): readonly Step[] => [
    { kind: 'stage', key: stage === null ? 'outside' : `stage:${stage}`, stage, ids },
    ...ids.map(touchpointStep),
  ]).flat();
}

function nothing(map: JourneyMap, analysis: Figures, kind: WalkKind): Step {
  return { kind: 'nothing', key: 'nothing', why: reasonFor(map, analysis, kind) };
}

function reasonFor({ touchpoints }: JourneyMap, { journey }: Figures, kind: WalkKind): Nothing {
  if (touchpoints.length === 0) return 'no-cards';
  if (kind === 'path') return 'no-path';
  return journey.coverage.measured === 0 ? 'not-measured' : 'no-gaps';
}
