import { m } from './paraglide/messages.js';

/*
 * Names of the ten habits and the three review questions: apart from the other names of codes, because only the report and
 * comparisons need them.
 */

const HABITS = {
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
} as const;
const STATES = { yes: m.plan_habit_yes, partly: m.plan_habit_partly, no: m.plan_habit_no } as const;
const QUESTIONS = {
  lever: m.plan_review_lever,
  risk: m.plan_review_risk,
  complain: m.plan_review_complain,
} as const;

/** The name of a habit; `null` for one of another app. */
export function habitName(code: keyof typeof HABITS): string;
export function habitName(code: string): string | null;
export function habitName(code: string): string | null {
  return Object.hasOwn(HABITS, code) ? HABITS[code as keyof typeof HABITS]() : null;
}

/** How far a habit is kept, in words. */
export function habitStateName(code: keyof typeof STATES): string {
  return STATES[code]();
}

/** A review question; `null` for one of another app. */
export function reviewQuestion(code: keyof typeof QUESTIONS): string;
export function reviewQuestion(code: string): string | null;
export function reviewQuestion(code: string): string | null {
  return Object.hasOwn(QUESTIONS, code) ? QUESTIONS[code as keyof typeof QUESTIONS]() : null;
}
