import {
  setHabit,
  setHabitNote,
  setReview,
  type HabitId,
  type HabitState,
  type ReviewQuestion,
} from '#lib/domain';
import type { Command } from '../command.ts';

/** Says whether a habit is kept; `null` takes the answer back, with its note. */
export function answerHabit(habit: HabitId, state: HabitState | null): Command {
  return { label: { code: 'set-habit' }, apply: (map) => setHabit(map, habit, state) };
}

export function noteHabit(habit: HabitId, note: string): Command {
  return { label: { code: 'set-habit' }, apply: (map) => setHabitNote(map, habit, note) };
}

/** Answers a review question; an empty text takes the answer back. */
export function answerReview(question: ReviewQuestion, text: string): Command {
  return { label: { code: 'set-review' }, apply: (map) => setReview(map, question, text) };
}
