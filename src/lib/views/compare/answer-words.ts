import type { HabitAnswer, HabitId, ReviewQuestion } from '#lib/domain';
import type { AnswerChange } from '#lib/exchange';
import { m } from '#lib/i18n';
import { clip } from './clip.ts';
import type { Row } from './row.ts';
import { habitText, textText } from './value-words.ts';

const HABIT_NAMES: Readonly<Record<HabitId, () => string>> = {
  'good-service': m.plan_habit_good_service,
  'keep-promises': m.plan_habit_keep_promises,
  'never-late': m.plan_habit_never_late,
  'take-blame': m.plan_habit_take_blame,
  'help-solve': m.plan_habit_help_solve,
  'call-first': m.plan_habit_call_first,
  trust: m.plan_habit_trust,
  reachable: m.plan_habit_reachable,
  'answer-fast': m.plan_habit_answer_fast,
  'build-trust': m.plan_habit_build_trust,
};
const QUESTIONS: Readonly<Record<ReviewQuestion, () => string>> = {
  lever: m.plan_review_lever,
  risk: m.plan_review_risk,
  complain: m.plan_review_complain,
};

/** Habits and questions of other apps are called by their code. */
function nameIn(names: Readonly<Record<string, () => string>>, id: string): string {
  return (Object.hasOwn(names, id) ? names[id]?.() : undefined) ?? clip(id, 60);
}

export function habitRow({ id, before, after }: AnswerChange<HabitAnswer>): Row {
  return { label: nameIn(HABIT_NAMES, id), before: habitText(before), after: habitText(after) };
}

export function questionRow({ id, before, after }: AnswerChange<string>): Row {
  return { label: nameIn(QUESTIONS, id), before: textText(before ?? ''), after: textText(after ?? '') };
}
