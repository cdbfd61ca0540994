import { BackupArchive } from './backup-archive.ts';
import { BackupError, BackupFileError } from './backup-fault.ts';
import {
  BACKUP_FORMAT,
  BACKUP_LIMITS,
  BACKUP_VERSION,
  MANIFEST,
  MAX_ENTRY_BYTES,
  readManifest,
  type BackedUpMap,
  type BackedUpVersion,
  type BackupManifest,
  type Encoding,
} from './backup-manifest.ts';
import { BackupNames, versionFolder, versionTitle } from './backup-names.ts';
import { breathing } from './breath.ts';
import { textOfRecord } from './recorder.ts';
import type { MapRepository } from './repository.ts';
import { isMapRecord } from './records.ts';
import type { VersionInfo } from './versions.ts';
import { readDirectory } from './zip-directory.ts';
import { readEntry } from './zip-entry.ts';

export interface BackupWork {
  readonly signal?: AbortSignal;
  /** Called after each file. */
  readonly onprogress?: (done: number, total: number) => void;
}

export interface WrittenBackup {
  readonly archive: Blob;
  /** Maps in it, those in the trash not counted, and versions. */
  readonly maps: number;
  readonly versions: number;
  /** Versions that could not be read or would have made the archive too large to be read again. */
  readonly leftOut: number;
}

interface Source extends Omit<BackedUpMap, 'file' | 'versions' | 'encoding'> {
  readonly text: () => Promise<string | null>;
}

/**
 * All maps with their versions and the trash as one archive: the very texts as they are kept, also of maps that can't be
 * read. Rejects with the signal's reason when it is cancelled, and when the storage fails.
 */
export async function writeBackup(
  repository: MapRepository,
  { signal, onprogress = () => {} }: BackupWork = {},
  now = new Date(),
): Promise<WrittenBackup> {
  const breathe = breathing(signal);
  const archive = await BackupArchive.begin(breathe);
  const names = new BackupNames();
  const sources = await sourcesOf(repository);
  const lists = await versionsOf(repository, sources);
  const versionCount = [...lists.values()].reduce((sum, list) => sum + list.length, 0);
  let done = 0;
  const progress = () => onprogress(++done, sources.length + versionCount);

  const maps: BackedUpMap[] = [];
  for (const { text: read, ...about } of sources) {
    const text = await read();
    progress();
    // Taken out meanwhile.
    if (text === null) continue;
    const file = names.in(about.removedAt ? 'trash' : 'maps', about.title || about.id);
    const encoded = encode(text);
    if (!archive.hasRoomFor(3 * encoded.text.length)) throw new BackupError('too-large');
    await archive.add(file, encoded.text, about.savedAt);
    maps.push({ ...about, file, ...encoded.as, versions: [] });
  }

  const kept = await writeVersions(repository, { archive, names, maps, lists, progress });
  const manifest: BackupManifest = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    createdAt: now.toISOString(),
    maps: maps.map((map) => ({ ...map, versions: kept.get(map.file) ?? [] })),
  };
  await archive.add(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`, manifest.createdAt);
  const versions = [...kept.values()].reduce((sum, list) => sum + list.length, 0);
  return {
    archive: archive.end(),
    maps: maps.filter(({ removedAt }) => removedAt === undefined).length,
    versions,
    leftOut: versionCount - versions,
  };
}

/** The library, then the trash. */
async function sourcesOf(repository: MapRepository): Promise<readonly Source[]> {
  const kept = (await repository.list()).map(({ id, title, savedAt, broken }): Source => {
    const text = () => repository.textOf(id);
    return { id, title, savedAt, ...(broken && { unreadable: true as const }), text };
  });
  const trashed = (await repository.trash.list()).map(({ map: id, title, removedAt, record }): Source => {
    const savedAt = isMapRecord(record) ? record.savedAt : '';
    return { id, title, savedAt, removedAt, text: async () => textOfRecord(record) };
  });
  return [...kept, ...trashed];
}

/** By map: one that is in the library and in the trash has its versions once. */
async function versionsOf(repository: MapRepository, sources: readonly Source[]) {
  const lists = new Map<string, readonly VersionInfo[]>();
  for (const { id } of sources) {
    if (!lists.has(id)) lists.set(id, await repository.versions.list(id));
  }
  return lists;
}

interface VersionWork {
  readonly archive: BackupArchive;
  readonly names: BackupNames;
  readonly maps: readonly BackedUpMap[];
  readonly lists: ReadonlyMap<string, readonly VersionInfo[]>;
  readonly progress: () => void;
}

/** The newest first, so that the oldest ones are left out where there is no more room. Gives them by the map's file. */
async function writeVersions(
  repository: MapRepository,
  { archive, names, maps, lists, progress }: VersionWork,
): Promise<ReadonlyMap<string, readonly BackedUpVersion[]>> {
  const files = new Map(maps.toReversed().map(({ id, file }) => [id, file]));
  const all = [...lists].flatMap(([map, list]) => list.map((info) => ({ map, info })));
  all.sort((a, b) => b.info.at.localeCompare(a.info.at));
  const kept = new Map<string, BackedUpVersion[]>();
  for (const { map, info } of all) {
    const owner = files.get(map);
    const text = owner === undefined ? null : await repository.versions.textOf(info.id);
    progress();
    if (owner === undefined || text === null) continue;
    const { text: encoded, as } = encode(text);
    if (!archive.hasRoomFor(3 * encoded.length)) continue;
    const file = names.in(versionFolder(owner), versionTitle(info.at, info.name));
    await archive.add(file, encoded, info.at);
    const { id, kind, name, at, title, touchpoints } = info;
    const list = kept.get(owner) ?? [];
    kept.set(owner, [...list, { id, kind, name, at, title, touchpoints, file, ...as }]);
  }
  return kept;
}

function encode(text: string): { readonly text: string; readonly as: { readonly encoding?: Encoding } } {
  return text.isWellFormed() ? { text, as: {} } : { text: JSON.stringify(text), as: { encoding: 'json' } };
}

/** A backup that was opened: its list is read, its files not yet. */
export interface Backup {
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly maps: readonly BackedUpMap[];
  /** Entries of the list that are not what they should be. */
  readonly faulty: number;
  /** The text of one of its files. Rejects with a `BackupFileError` when it can't be used. */
  textOf(entry: Pick<BackedUpMap, 'file' | 'encoding'>, signal?: AbortSignal): Promise<string>;
}

/** Opens an archive; nothing but its list is unpacked. Rejects with a `BackupError` when it can't be used. */
export async function openBackup(archive: Blob): Promise<Backup> {
  const entries = await readDirectory(archive, BACKUP_LIMITS);
  const manifest = entries.get(MANIFEST);
  if (!manifest) throw new BackupError('foreign', 'no list');
  const list = await readEntry(archive, manifest, MAX_ENTRY_BYTES, breathing()).catch((error: unknown) => {
    throw error instanceof BackupFileError ? new BackupError('damaged', error.message) : error;
  });
  return {
    ...readManifest(list),
    async textOf({ file, encoding }, signal) {
      const entry = entries.get(file);
      if (!entry) throw new BackupFileError('not there');
      const text = await readEntry(archive, entry, MAX_ENTRY_BYTES, breathing(signal));
      return encoding === 'json' ? decode(text) : text;
    },
  };
}

function decode(text: string): string {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'string') return value;
  } catch {
    // Told below.
  }
  throw new BackupFileError('encoding');
}
