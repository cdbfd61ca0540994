import { readMapFile, type ReadError } from '#lib/format';
import {
  BackupFileError,
  openBackup,
  type BackedUpMap,
  type Backup,
  type BackupWork,
  type MapRepository,
} from '#lib/storage';

/**
 * How a map of a backup stands to the library: not there; there just so; there in another state; there as a record that
 * can't be read; or the backup's own text can't be used.
 */
export type BackupStatus = 'new' | 'same' | 'changed' | 'blocked' | 'broken';

/** `add`: as it was; `replace`: the library's state is kept as a version; `copy`: beside it, as a map of its own. */
export type BackupChoice = 'leave' | 'add' | 'replace' | 'copy';

/** A map of a backup, looked at. */
export interface PlannedMap {
  /** Its place in the backup. */
  readonly index: number;
  readonly source: BackedUpMap;
  readonly status: BackupStatus;
  /** The map's own id and title; as the backup's list has them where it is broken. */
  readonly id: string;
  readonly title: string;
  readonly touchpoints: number;
  /** Versions in the backup that the library does not have. */
  readonly versions: number;
  /** When the library's state was saved; `null` where there is none. */
  readonly existingSavedAt: string | null;
  /** What one can choose, the first one being the safest. */
  readonly choices: readonly BackupChoice[];
  readonly choice: BackupChoice;
  /** Why it can't be read; `null` for a damaged or missing file. */
  readonly error?: ReadError | null;
}

export interface RestorePlan {
  readonly backup: Backup;
  readonly maps: readonly PlannedMap[];
}

/** Opens a backup and compares each of its maps with the library. Rejects with a `BackupError` when it can't be used. */
export async function planRestore(
  archive: Blob,
  repository: MapRepository,
  { signal, onprogress = () => {} }: BackupWork = {},
): Promise<RestorePlan> {
  const backup = await openBackup(archive);
  const maps: PlannedMap[] = [];
  for (const [index, source] of backup.maps.entries()) {
    maps.push({ index, source, ...(await look(backup, source, repository, signal)) });
    onprogress(maps.length, backup.maps.length);
  }
  return { backup, maps };
}

async function look(
  backup: Backup,
  source: BackedUpMap,
  repository: MapRepository,
  signal: AbortSignal | undefined,
): Promise<Omit<PlannedMap, 'index' | 'source'>> {
  const text = await textOrNull(backup, source, signal);
  const read = text === null ? null : readMapFile(text);
  if (!read?.ok) return broken(source, read?.errors[0] ?? null);
  const { id, title, touchpoints } = read.map;
  const there = await repository.load(id);
  const known = await repository.versions.list(id);
  const ids = new Set(known.map((version) => version.id));
  const missing = source.versions.filter((version) => !ids.has(version.id)).length;
  const about = { id, title, touchpoints: touchpoints.length, versions: missing };
  if (there.ok) {
    const existingSavedAt = there.savedAt;
    if (there.text !== text) {
      const choices = ['leave', 'replace', 'copy'] as const;
      return { ...about, status: 'changed', existingSavedAt, choices, choice: 'leave' };
    }
    // The versions of a map that lost its own are wanted; beside others they are one's to choose.
    const choice = missing > 0 && known.length === 0 ? 'add' : 'leave';
    return {
      ...about,
      status: 'same',
      existingSavedAt,
      choices: missing > 0 ? ['leave', 'add'] : [],
      choice,
    };
  }
  if (there.reason === 'unreadable') {
    const choices = ['leave', 'copy'] as const;
    return { ...about, status: 'blocked', existingSavedAt: null, choices, choice: 'copy' };
  }
  // What was in the trash stays out unless it is asked for.
  const choice = source.removedAt === undefined ? 'add' : 'leave';
  return { ...about, status: 'new', existingSavedAt: null, choices: ['leave', 'add'], choice };
}

function broken({ id, title }: BackedUpMap, error: ReadError | null): Omit<PlannedMap, 'index' | 'source'> {
  return {
    status: 'broken',
    id,
    title,
    touchpoints: 0,
    versions: 0,
    existingSavedAt: null,
    choices: [],
    choice: 'leave',
    error,
  };
}

/** `null` where the file can't be used; what else goes wrong, a cancellation say, is passed on. */
export async function textOrNull(
  backup: Backup,
  entry: Parameters<Backup['textOf']>[0],
  signal?: AbortSignal,
): Promise<string | null> {
  try {
    return await backup.textOf(entry, signal);
  } catch (error) {
    if (error instanceof BackupFileError) return null;
    throw error;
  }
}
