import { patch, type Level, type Observation } from '#lib/domain';

type Observations = readonly Observation[];

/** Changes one observation; the same list when nothing differs. */
export function amend(observations: Observations, index: number, change: Partial<Observation>): Observations {
  const before = observations[index];
  const after = before && patch(before, change);
  return !after || after === before ? observations : observations.with(index, after);
}

/** How many observations there are of a level. */
export function countAt(observations: Observations, level: Level): number {
  return observations.reduce((sum, each) => (each.level === level ? sum + each.count : sum), 0);
}
