import type { JourneyMap } from '#lib/domain';
import type { readKeptMap, ReadError, writeMapFile } from '#lib/format';
import type { DraftRecord, MapSummary } from './records.ts';

/** A map as it was read, with what tells later whether it has been changed meanwhile. */
export interface LoadedMap {
  readonly ok: true;
  readonly map: JourneyMap;
  readonly text: string;
  /** 0 for a map that was never kept. */
  readonly revision: number;
  readonly savedAt: string;
  /** It is in this page alone: see `hold`. */
  readonly unsaved?: boolean;
}

export type Loaded =
  | LoadedMap
  | { readonly ok: false; readonly reason: 'missing' }
  | { readonly ok: false; readonly reason: 'unreadable'; readonly error: ReadError };

/** What stood in a map's place before something else was put there. */
export interface Replaced {
  readonly id: string;
  readonly record: unknown;
  readonly handle: unknown;
}

/** A map written (`summary`) or removed (`null`), and by whom; another tab is `ELSEWHERE`. */
export interface RepositoryChange {
  readonly id: string;
  readonly summary: MapSummary | null;
  readonly by: unknown;
}

/** A map's place in the storage. */
export interface Standing {
  /** `null` if the map is not there. */
  readonly revision: number | null;
  /** The token of who writes it. */
  readonly writer: string | null;
  readonly emptied: boolean;
}

/** What a page that went away had not saved of a map. */
export interface Draft {
  readonly key: string;
  readonly draft: DraftRecord;
  /** Nobody else has written the map since. */
  readonly newest: boolean;
}

export const ELSEWHERE = Symbol('another tab');

/** Reads and writes the texts of maps: the format, except in tests of its future. */
export interface MapFormat {
  readonly version: number;
  readonly read: typeof readKeptMap;
  readonly write: typeof writeMapFile;
}
