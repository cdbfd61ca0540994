import { HABITS, type JourneyMap } from '#lib/domain';

export interface HabitScore {
  /** Of ten: a habit that is kept counts 1, one that is partly kept ½. */
  readonly score: number;
  /** Habits without an answer. */
  readonly open: number;
}

/** How many of the ten habits a map's company has; what else the audit holds doesn't count. */
export function habitScore(audit: JourneyMap['audit']): HabitScore {
  const states = HABITS.map((habit) => audit[habit]?.state);
  const count = (state: (typeof states)[number]) => states.filter((each) => each === state).length;
  return { score: count('yes') + count('partly') / 2, open: count(undefined) };
}
