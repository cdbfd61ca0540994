import { isEqual } from './equal.ts';

/** An answer of the audit or the review that differs; `null`: there is none. */
export interface AnswerChange<Answer> {
  /** The habit's or question's code; that of another app may be any text. */
  readonly id: string;
  readonly before: Answer | null;
  readonly after: Answer | null;
}

type Answers<Answer> = Readonly<Record<string, Answer>>;

/** The answers that differ, by key: those of the first first. Keys such as `constructor` are keys like others. */
export function compareAnswers<Answer>(
  before: Answers<Answer>,
  after: Answers<Answer>,
): readonly AnswerChange<Answer>[] {
  if (before === after) return [];
  const answer = (answers: Answers<Answer>, id: string) =>
    Object.hasOwn(answers, id) ? (answers[id] ?? null) : null;
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((id) => ({ id, before: answer(before, id), after: answer(after, id) }))
    .filter((change) => !isEqual(change.before, change.after));
}
