import { createObservation } from './create.ts';
import type { Level } from './ladder.ts';
import type { Observation } from './map.ts';

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
