import { LEVERS, type Lever, type Settings } from '#lib/domain';
import type { Measured } from '../figures.ts';
import type { StageAnalysis } from '../stages.ts';
import { finding, type Finding, type FindingLevel } from './finding.ts';
import { addFindings } from './touchpoint.ts';

/**
 * All findings of a map: by level, and within a level first those about touchpoints, by rank and then in reading order,
 * then those about the map and its stages. `measured` is in reading order, `ranked` of them have a rank.
 */
export function findingsOf(
  measured: readonly Measured[],
  settings: Settings,
  stages: ReadonlyMap<string, StageAnalysis>,
  ranked: number,
): readonly Finding[] {
  const context = { settings, staged: stages.size > 0, alone: measured.length === 1 };
  // Looked for in reading order and in one go, as the touchpoints lie in memory, and then put in the order of ranks.
  const found: Finding[] = [];
  const [from, to] = [new Int32Array(measured.length), new Int32Array(measured.length)];
  const loops: EndlessLoop[] = [];
  const pulled = new Map<string, Lever>();
  let unranked = ranked;
  for (const { touchpoint, figures } of measured) {
    const place = figures.rank === null ? unranked++ : figures.rank - 1;
    from[place] = found.length;
    addFindings(found, touchpoint, figures, context);
    to[place] = found.length;
    const { lever } = touchpoint.surpass;
    if (lever !== null) pulled.set(touchpoint.id, lever);
    if (figures.loop === null) continue;
    (loops[figures.loop - 1] ??= { ids: [], entering: figures.reach }).ids.push(touchpoint.id);
  }
  const byLevel: Record<FindingLevel, Finding[]> = { error: [], warning: [], tip: [] };
  for (let place = 0; place < measured.length; place++) {
    for (let at = from[place] ?? 0; at < (to[place] ?? 0); at++) {
      const each = found[at];
      if (each) byLevel[each.level].push(each);
    }
  }
  for (const { ids, entering } of loops) {
    byLevel.error.push(finding('loop-without-exit', { kind: 'map', ids }, { entering }));
  }
  byLevel.warning.push(...mixedLevers(pulled));
  for (const [id, { coverage }] of stages) {
    if (coverage.all === 0) byLevel.tip.push(finding('empty-stage', { kind: 'stage', id }, {}));
  }
  return byLevel.error.concat(byLevel.warning, byLevel.tip);
}

interface EndlessLoop {
  readonly ids: string[];
  readonly entering: number;
}

/** One lever is to be exceeded on: a map that pulls several says so of all touchpoints that have one. */
function mixedLevers(pulled: ReadonlyMap<string, Lever>): Finding[] {
  const used = new Set(pulled.values());
  if (used.size < 2) return [];
  const levers = LEVERS.filter((lever) => used.has(lever));
  return [finding('mixed-levers', { kind: 'map', ids: [...pulled.keys()] }, { levers })];
}
