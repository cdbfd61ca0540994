import type { Level } from './ladder.ts';

/*
 * The customer journey map as a plain readonly tree: one type for every object of the file format.
 * Edits make new trees and share what they leave alone, so identity tells what changed.
 */

export const CHANNELS = [
  'web',
  'app',
  'phone',
  'email',
  'messenger',
  'social',
  'store',
  'driver',
  'courier',
  'staff',
  'post',
  'event',
  'sign',
  'other',
] as const;
export const LEVERS = ['price', 'time', 'service'] as const;
export const COMPLAINT_WAYS = ['none', 'possible', 'easy', 'proactive'] as const;
export const DIMENSIONS = ['tangibles', 'reliability', 'responsiveness', 'assurance', 'empathy'] as const;
export const HABIT_STATES = ['yes', 'partly', 'no'] as const;

export type Lever = (typeof LEVERS)[number];
export type ComplaintWay = (typeof COMPLAINT_WAYS)[number];
export type Dimension = (typeof DIMENSIONS)[number];
export type HabitState = (typeof HABIT_STATES)[number];
/** How much a touchpoint matters: 1 little … 5 most; 3 by default. */
export type Importance = 1 | 2 | 3 | 4 | 5;
/** What a fix costs: 1 little … 5 most. */
export type Effort = 1 | 2 | 3 | 4 | 5;

export interface Persona {
  readonly name: string;
  readonly goal: string;
  readonly note: string;
}

export interface Stage {
  readonly id: string;
  readonly title: string;
  /** Width of the band in canvas pixels, at least `MIN_STAGE_WIDTH`. */
  readonly width: number;
}

export interface Observation {
  readonly level: Level;
  /** How many observations were alike, an integer ≥ 1. */
  readonly count: number;
  /** The circumstances: 'second shift', 'five minutes before closing'. Empty when not said. */
  readonly condition: string;
  /** `YYYY-MM-DD` or `null`. */
  readonly date: string | null;
  /** Who rated. */
  readonly by: string;
  readonly note: string;
}

export interface Expected {
  readonly level: Level | null;
  readonly note: string;
}

export interface Delivered {
  readonly note: string;
  readonly observations: readonly Observation[];
}

export interface Surpass {
  readonly lever: Lever | null;
  readonly note: string;
}

/** Promised against actual, in one unit; smaller is better. */
export interface Promised {
  readonly unit: string;
  readonly promised: number;
  readonly actual: number;
}

export interface Touchpoint {
  readonly id: string;
  readonly title: string;
  /** The stage's id; the truth about where the touchpoint belongs, whatever its position says. */
  readonly stage: string | null;
  /** One of `CHANNELS` or any other text, which is kept and shown. */
  readonly channel: string;
  readonly expected: Expected;
  readonly delivered: Delivered;
  readonly target: Level | null;
  readonly importance: Importance;
  readonly surpass: Surpass;
  readonly promise: Promised | null;
  /** The "+3 %": the small thing beyond the job. */
  readonly gesture: string;
  readonly complaint: ComplaintWay;
  readonly dimension: Dimension | null;
  readonly effort: Effort | null;
  readonly owner: string;
  readonly tags: readonly string[];
}

export interface Link {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** Part of the customers who take this link, 0–1; `null`: an equal part of what the others leave. */
  readonly share: number | null;
}

export interface Note {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** One of `NOTE_COLOURS` or any other text, drawn as the first of them. */
  readonly colour: string;
}

/** Top left corner of a card in canvas pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Economics {
  readonly customersPerMonth: number;
  readonly valuePerCustomer: number;
  /** ISO 4217 code where there is one, any text else. */
  readonly currency: string;
}

export interface Settings {
  /** Part of the customers who leave at a level below the expected one, 0–1. */
  readonly leaveRate: number;
  /** Part of the customers who leave at level 0, 0–1. */
  readonly zeroLeaveRate: number;
  /** How fast expectations rise, levels a year, ≥ 0. */
  readonly drift: number;
  readonly weights: { readonly shortfall: number; readonly ambition: number };
  readonly economics: Economics | null;
}

export interface HabitAnswer {
  readonly state: HabitState;
  readonly note: string;
}

export interface JourneyMap {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly persona: Persona;
  readonly stages: readonly Stage[];
  /** In reading order. */
  readonly touchpoints: readonly Touchpoint[];
  readonly links: readonly Link[];
  readonly notes: readonly Note[];
  /** Positions by touchpoint id, apart from content: a drag changes no touchpoint. */
  readonly layout: Readonly<Record<string, Point>>;
  readonly settings: Settings;
  readonly audit: Readonly<Record<string, HabitAnswer>>;
  readonly review: Readonly<Record<string, string>>;
}

/** What of a map can be analysed: its content without positions, notes and names. */
export type JourneyContent = Pick<JourneyMap, 'touchpoints' | 'links' | 'stages' | 'settings'>;
/** The graph alone. */
export type JourneyGraph = Pick<JourneyMap, 'touchpoints' | 'links'>;
