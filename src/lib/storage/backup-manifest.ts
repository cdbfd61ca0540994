import { MAX_FILE_BYTES } from '#lib/format';
import { BackupError } from './backup-fault.ts';
import { isObject } from './records.ts';
import { VERSION_KINDS, type VersionKind } from './versions.ts';
import type { ZipLimits } from './zip-directory.ts';

export const MANIFEST = 'tropa-backup.json';
export const BACKUP_FORMAT = 'tropa-backup';
/** The version this app writes; newer ones are refused. */
export const BACKUP_VERSION = 1;

/** What a backup may be: what is written stays within, what is read is refused beyond. */
export const BACKUP_LIMITS: ZipLimits = { bytes: 2 ** 30, entries: 50_000, inflated: 2 ** 31 };
/** Each file in it is the file of a map. */
export const MAX_ENTRY_BYTES = MAX_FILE_BYTES;

/** A file that holds its text as a JSON string: one with a half surrogate pair, which UTF-8 has no bytes for. */
export type Encoding = 'json';

export interface BackedUpVersion {
  readonly id: string;
  readonly kind: VersionKind;
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly title: string;
  readonly touchpoints: number;
  readonly file: string;
  readonly encoding?: Encoding;
}

export interface BackedUpMap {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  /** ISO 8601, UTC; empty where that is not known. */
  readonly savedAt: string;
  /** When it was moved to the trash, where it was when the backup was made. */
  readonly removedAt?: string;
  /** It could not be read when the backup was made: its file holds the very text of its record. */
  readonly unreadable?: true;
  readonly encoding?: Encoding;
  readonly versions: readonly BackedUpVersion[];
}

export interface BackupManifest {
  readonly format: typeof BACKUP_FORMAT;
  readonly version: number;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly maps: readonly BackedUpMap[];
}

export interface ReadManifest {
  readonly createdAt: string;
  readonly maps: readonly BackedUpMap[];
  /** Entries that are not what they should be: left out. */
  readonly faulty: number;
}

/**
 * A manifest's text. What is wrong in one map's or version's entry leaves that one out; each file belongs to one entry, the
 * first that names it. Throws a `BackupError` for a text of another kind.
 */
export function readManifest(text: string): ReadManifest {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new BackupError('damaged', 'manifest');
  }
  if (!isObject(json) || json['format'] !== BACKUP_FORMAT) throw new BackupError('foreign');
  const { version, createdAt, maps } = json;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    throw new BackupError('damaged', 'version');
  }
  if (version > BACKUP_VERSION) throw new BackupError('newer', `version ${version}`);
  if (!isMoment(createdAt) || !Array.isArray(maps)) throw new BackupError('damaged', 'manifest');
  return { createdAt, ...readMaps(maps) };
}

function readMaps(values: readonly unknown[]): Pick<ReadManifest, 'maps' | 'faulty'> {
  const files = new Set<string>();
  const isNew = ({ file }: { readonly file: string }) => !files.has(file) && files.add(file);
  let faulty = 0;
  const maps: BackedUpMap[] = [];
  for (const value of values) {
    if (!isBackedUpMap(value) || !isNew(value)) {
      faulty++;
      continue;
    }
    const versions = value.versions.filter((each) => isBackedUpVersion(each) && isNew(each));
    faulty += value.versions.length - versions.length;
    maps.push({ ...value, versions });
  }
  return { maps, faulty };
}

function isBackedUpMap(value: unknown): value is BackedUpMap {
  return (
    isObject(value) &&
    ['id', 'title', 'file', 'savedAt'].every((key) => typeof value[key] === 'string') &&
    (value['removedAt'] === undefined || isMoment(value['removedAt'])) &&
    isEncoding(value['encoding']) &&
    Array.isArray(value['versions'])
  );
}

function isBackedUpVersion(value: unknown): value is BackedUpVersion {
  return (
    isObject(value) &&
    ['id', 'name', 'title', 'file'].every((key) => typeof value[key] === 'string') &&
    isMoment(value['at']) &&
    VERSION_KINDS.some((kind) => kind === value['kind']) &&
    isCount(value['touchpoints']) &&
    isEncoding(value['encoding'])
  );
}

const isEncoding = (value: unknown) => value === undefined || value === 'json';
const isCount = (value: unknown) => Number.isInteger(value) && Number(value) >= 0;

/** Whether a value is a moment as the app writes it: such texts stand in the order of time. */
export function isMoment(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)) return false;
  return !Number.isNaN(Date.parse(value));
}
