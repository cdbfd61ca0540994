import type { HabitAnswer } from '#lib/domain';
import type { AnswerChange } from '#lib/exchange';
import { habitName, reviewQuestion } from '#lib/i18n';
import { clip } from './clip.ts';
import type { Row } from './row.ts';
import { habitText, textText } from './value-words.ts';

/** Habits and questions of other apps are called by their code. */
const NAME_LENGTH = 60;

export function habitRow({ id, before, after }: AnswerChange<HabitAnswer>): Row {
  const label = habitName(id) ?? clip(id, NAME_LENGTH);
  return { label, before: habitText(before), after: habitText(after) };
}

export function questionRow({ id, before, after }: AnswerChange<string>): Row {
  const label = reviewQuestion(id) ?? clip(id, NAME_LENGTH);
  return { label, before: textText(before ?? ''), after: textText(after ?? '') };
}
