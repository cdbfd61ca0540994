import type { ReadError } from '#lib/format';

export const MAP_PREFIX = 'map:';
export const SUMMARY_PREFIX = 'summary:';
export const HANDLE_PREFIX = 'handle:';
/** `writer:<map>`: the token of whoever wrote the map last. */
export const WRITER_PREFIX = 'writer:';
/** `fence:<token>`: there from the moment at which another one became the writer. */
export const FENCE_PREFIX = 'fence:';
/** `draft:<map>:<token>`: what a page that was hidden or closed had not saved yet. */
export const DRAFT_PREFIX = 'draft:';

/** A map as it is kept, under `map:<id>`. */
export interface MapRecord {
  readonly id: string;
  /** The exact bytes of the map's file. */
  readonly text: string;
  /** Grows by 1 with each write. */
  readonly revision: number;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
  /** The version of the file format; records of the first version may lack it. */
  readonly version?: number;
}

/** What a page that went away left behind. */
export interface DraftRecord {
  readonly map: string;
  readonly text: string;
  readonly savedAt: string;
  /** The revision of the map that it was made from. */
  readonly base: number;
  /** Of who made it. */
  readonly writer: string;
}

export const TONES = ['unmeasured', 'even', 'above', 'short', 'zeroes'] as const;
/** How a touchpoint stands against its expectation, for a small picture of the map. */
export type Tone = (typeof TONES)[number];

/** What a library shows of a map without opening it. */
export interface MapOutline {
  readonly touchpoints: number;
  /** Touchpoints with observations. */
  readonly measured: number;
  /** Touchpoints that get less than expected or empty the account, and how many do the latter. */
  readonly short: number;
  readonly zeroing: number;
  /** Left, top and tone of cards, in tenths of canvas pixels from the top left one; the first ones of a big map. */
  readonly cards: readonly (readonly [x: number, y: number, tone: Tone])[];
  /** Links between those cards, as two indices. */
  readonly links: readonly (readonly [from: number, to: number])[];
}

/** Kept under `summary:<id>` and written together with the map: opening the library reads no map's text. */
export interface MapSummary {
  readonly id: string;
  readonly title: string;
  readonly savedAt: string;
  readonly revision: number;
  /** Length of the map's text in UTF-16 units: another one tells that the summary is of another text. */
  readonly size: number;
  readonly outline: MapOutline | null;
  /** Why the record can't be read; it is kept as it is. */
  readonly broken?: ReadError;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

export function isMapRecord(value: unknown): value is MapRecord {
  return (
    isObject(value) &&
    typeof value['id'] === 'string' &&
    typeof value['text'] === 'string' &&
    Number.isInteger(value['revision']) &&
    typeof value['savedAt'] === 'string'
  );
}

export function isDraftRecord(value: unknown): value is DraftRecord {
  return (
    isObject(value) &&
    ['map', 'text', 'savedAt', 'writer'].every((key) => typeof value[key] === 'string') &&
    Number.isInteger(value['base'])
  );
}

/** Whether a value is the summary of just this record. */
export function isSummaryOf(record: MapRecord, value: unknown): value is MapSummary {
  return (
    isObject(value) &&
    value['id'] === record.id &&
    typeof value['title'] === 'string' &&
    value['savedAt'] === record.savedAt &&
    value['revision'] === record.revision &&
    value['size'] === record.text.length &&
    isOutline(value['outline'])
  );
}

function isOutline(value: unknown): boolean {
  return (
    isObject(value) &&
    ['touchpoints', 'measured', 'short', 'zeroing'].every((key) => Number.isInteger(value[key])) &&
    Array.isArray(value['cards']) &&
    Array.isArray(value['links'])
  );
}
