import { isMoment, type TextStore } from '#lib/storage';
import { localStore } from './local-store.ts';

const KEY = 'tropa:backup';
const DAY = 86_400_000;
/** From this age on a backup counts as old. */
const OLD = 14 * DAY;
const LATER = 7 * DAY;

/** What this browser remembers of backups: moments, ISO 8601, UTC. */
export interface BackupRecord {
  /** When the last one was made. */
  readonly at?: string;
  /** When maps were first seen here. */
  readonly first?: string;
  /** Until when the user wants to hear nothing of it. */
  readonly quietUntil?: string;
}

/** What is remembered; nothing where the local storage is shut or holds something else. */
export function readBackupRecord(store: TextStore = localStore()): BackupRecord {
  try {
    const value: unknown = JSON.parse(store.getItem(KEY) ?? '{}');
    const entries = Object.entries(value ?? {}).filter(([, moment]) => isMoment(moment));
    return Object.fromEntries(entries);
  } catch {
    return {};
  }
}

/** Remembers something more. Where that is impossible the reminder comes too often, nothing else. */
export function noteInBackupRecord(more: BackupRecord, store: TextStore = localStore()): void {
  try {
    store.setItem(KEY, JSON.stringify({ ...readBackupRecord(store), ...more }));
  } catch {
    // Full or shut.
  }
}

/** Says nothing more for a week. */
export function remindLater(now = new Date(), store: TextStore = localStore()): void {
  noteInBackupRecord({ quietUntil: new Date(now.getTime() + LATER).toISOString() }, store);
}

/** What to remind of: how many whole days ago the last backup was made; `null`: there never was one. */
export interface BackupReminder {
  readonly days: number | null;
}

/**
 * Whether to remind of a backup: maps have been saved since the last one, which is more than 14 days old; or there never
 * was one, and the maps have been here for as long. `null`: no.
 */
export function backupReminder(
  { at, first, quietUntil }: BackupRecord,
  saved: readonly string[],
  now = new Date(),
): BackupReminder | null {
  if (quietUntil !== undefined && quietUntil > now.toISOString()) return null;
  // A map that can't be read has no moment.
  const moments = saved.filter(isMoment);
  const changed = at === undefined ? moments : moments.filter((moment) => moment > at);
  if (changed.length === 0) return null;
  const since = [at ?? first, ...(at === undefined ? moments : [])].filter((each) => each !== undefined);
  const oldest = since.reduce((a, b) => (a < b ? a : b));
  const age = now.getTime() - Date.parse(oldest);
  if (age < OLD) return null;
  return { days: at === undefined ? null : Math.floor(age / DAY) };
}
