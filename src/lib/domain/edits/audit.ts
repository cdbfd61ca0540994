import type { HabitId, ReviewQuestion } from '../audit.ts';
import type { HabitState, JourneyMap } from '../map.ts';
import { patch } from '../patch.ts';

/** Says whether a habit is kept; `null` takes the answer back, with its note, since a file has no note without one. */
export function setHabit(map: JourneyMap, habit: HabitId, state: HabitState | null): JourneyMap {
  const answer = map.audit[habit];
  if (state === null) return answer ? { ...map, audit: without(map.audit, habit) } : map;
  const next = answer ? patch(answer, { state }) : { state, note: '' };
  return next === answer ? map : { ...map, audit: { ...map.audit, [habit]: next } };
}

/** Notes something on a habit that has an answer; the same map for one that has none. */
export function setHabitNote(map: JourneyMap, habit: HabitId, note: string): JourneyMap {
  const answer = map.audit[habit];
  const next = answer && patch(answer, { note });
  return !next || next === answer ? map : { ...map, audit: { ...map.audit, [habit]: next } };
}

/** Answers a review question; an empty text takes the answer back. */
export function setReview(map: JourneyMap, question: ReviewQuestion, text: string): JourneyMap {
  if ((map.review[question] ?? '') === text) return map;
  const review = text === '' ? without(map.review, question) : { ...map.review, [question]: text };
  return { ...map, review };
}

function without<Value>(record: Readonly<Record<string, Value>>, key: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));
}
