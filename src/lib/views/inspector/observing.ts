import { createObservation, type Level, type Observation } from '#lib/domain';
import { patch } from './patch.ts';

type Observations = readonly Observation[];

function isPlain({ condition, date, by, note }: Observation): boolean {
  return condition === '' && date === null && by === '' && note === '';
}

/** Adds one observation of a level; a bare one (no condition, date, name or note) counts up a bare one alike. */
export function observe(observations: Observations, level: Level, condition = ''): Observations {
  const alike = observations.findIndex((each) => each.level === level && isPlain(each));
  if (condition !== '' || alike < 0) return [...observations, createObservation(level, { condition })];
  return observations.map((each, index) => (index === alike ? { ...each, count: each.count + 1 } : each));
}

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
