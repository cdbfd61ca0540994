import type { Lever, Level } from '#lib/domain';

/** Errors cost customers today, warnings may, tips are chances and gaps in what is known. */
export const FINDING_LEVELS = ['error', 'warning', 'tip'] as const;
export type FindingLevel = (typeof FINDING_LEVELS)[number];

/** Every code with its level; the order is the one in which findings of one touchpoint stand. */
const LEVEL_OF = {
  'zeroes-account': 'error',
  'below-expected': 'error',
  'promise-broken': 'error',
  'shares-exceed': 'error',
  'loop-without-exit': 'error',
  'below-target': 'warning',
  'target-below-expected': 'warning',
  'incredible-standard': 'warning',
  unpredictable: 'warning',
  'silent-loss': 'warning',
  escalator: 'warning',
  'mixed-levers': 'warning',
  unreachable: 'warning',
  'not-connected': 'warning',
  silence: 'tip',
  'not-measured': 'tip',
  'observed-once': 'tip',
  'no-margin': 'tip',
  'empty-stage': 'tip',
  'no-stage': 'tip',
} as const satisfies Readonly<Record<string, FindingLevel>>;

export type FindingCode = keyof typeof LEVEL_OF;
export const FINDING_CODES = Object.keys(LEVEL_OF) as readonly FindingCode[];

/** What each finding says in numbers. Levels of the ladder 0–5, shares 0–1, months ≥ 0. */
export interface FindingData {
  /** Observations at level 0, of all; `lost`: customers who leave here, per entering customer. */
  'zeroes-account': { readonly count: number; readonly observations: number; readonly lost: number };
  'below-expected': {
    readonly expected: number;
    readonly delivered: number;
    readonly gap: number;
    readonly lost: number;
  };
  'promise-broken': { readonly unit: string; readonly promised: number; readonly actual: number };
  /** The explicit shares of the outgoing links together, above 1. */
  'shares-exceed': { readonly sum: number };
  /** The part of the customers who enter the loop. */
  'loop-without-exit': { readonly entering: number };
  'below-target': { readonly target: Level; readonly delivered: number; readonly ambition: number };
  'target-below-expected': { readonly target: Level; readonly expected: number };
  'incredible-standard': { readonly target: Level };
  unpredictable: {
    readonly swing: number;
    readonly lowest: Level;
    readonly highest: Level;
    readonly predictability: number | null;
  };
  /** Why a way to complain is missed here: it zeroes the account, falls short or matters much. */
  'silent-loss': { readonly reason: 'zeroes' | 'short' | 'important'; readonly lost: number };
  /** Months until rising expectations have used up the gap, at most 12. */
  escalator: { readonly gap: number; readonly months: number };
  'mixed-levers': { readonly levers: readonly Lever[] };
  unreachable: NoData;
  'not-connected': NoData;
  silence: { readonly gap: number };
  'not-measured': { readonly missing: 'expected' | 'observations' | 'both' };
  'observed-once': { readonly level: Level };
  'no-margin': { readonly unit: string; readonly promised: number };
  'empty-stage': NoData;
  'no-stage': NoData;
}

type NoData = Readonly<Record<never, never>>;

/** What a finding is about; `ids` are the touchpoints concerned, in reading order. */
export type FindingAbout =
  | { readonly kind: 'touchpoint'; readonly id: string }
  | { readonly kind: 'stage'; readonly id: string }
  | { readonly kind: 'map'; readonly ids: readonly string[] };

export interface FindingOf<Code extends FindingCode> {
  readonly code: Code;
  readonly level: (typeof LEVEL_OF)[Code];
  readonly about: FindingAbout;
  readonly data: FindingData[Code];
}

/** Something worth saying about the map, as code and data: the interface finds the words. */
export type Finding = { [Code in FindingCode]: FindingOf<Code> }[FindingCode];

export function finding<Code extends FindingCode>(
  code: Code,
  about: FindingAbout,
  data: FindingData[Code],
): FindingOf<Code> {
  return { code, level: LEVEL_OF[code], about, data };
}
