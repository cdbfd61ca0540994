import type { Finding, FindingLevel } from '#lib/analysis';

/** By which a finding is known from one analysis to the next. */
export function findingKey({ code, about }: Finding): string {
  return about.kind === 'map' ? `${code} map ${about.ids[0] ?? ''}` : `${code} ${about.kind} ${about.id}`;
}

/** How many findings there are of each level. */
export function countByLevel(findings: readonly Finding[]): Readonly<Record<FindingLevel, number>> {
  const counts: Record<FindingLevel, number> = { error: 0, warning: 0, tip: 0 };
  for (const { level } of findings) counts[level] += 1;
  return counts;
}

/** The findings of the chosen levels, in their order; all while none is chosen. */
export function ofLevels(
  findings: readonly Finding[],
  chosen: ReadonlySet<FindingLevel>,
): readonly Finding[] {
  return chosen.size === 0 ? findings : findings.filter(({ level }) => chosen.has(level));
}

/**
 * The findings that concern a stage (`null`: touchpoints without one): about it, about one of its touchpoints, or about
 * the map where one of its touchpoints is concerned. `stageOf` gives a touchpoint's stage by the touchpoint's id.
 */
export function inStage(
  findings: readonly Finding[],
  stage: string | null,
  stageOf: (id: string) => string | null | undefined,
): readonly Finding[] {
  return findings.filter(({ about }) => {
    if (about.kind === 'stage') return about.id === stage;
    if (about.kind === 'map') return about.ids.some((id) => stageOf(id) === stage);
    return stageOf(about.id) === stage;
  });
}
