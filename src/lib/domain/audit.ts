/*
 * What a map is reviewed by: the ten habits of loyalty and the questions that close the work. The codes stand in files.
 */

export const HABITS = [
  'good-service',
  'keep-promises',
  'never-late',
  'take-blame',
  'help-solve',
  'call-first',
  'trust',
  'reachable',
  'answer-fast',
  'build-trust',
] as const;
export type HabitId = (typeof HABITS)[number];

export const REVIEW_QUESTIONS = ['lever', 'risk', 'complain'] as const;
export type ReviewQuestion = (typeof REVIEW_QUESTIONS)[number];
