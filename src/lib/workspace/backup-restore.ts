import { newId, type JourneyMap } from '#lib/domain';
import { readMapFile, writeMapFile } from '#lib/format';
import {
  isMoment,
  type BackedUpVersion,
  type Backup,
  type BackupWork,
  type MapRepository,
} from '#lib/storage';
import { textOrNull, type PlannedMap } from './backup-plan.ts';
import type { Library, Undo } from './library.svelte.ts';

export interface RestoreResult {
  readonly added: number;
  readonly replaced: number;
  readonly copied: number;
  /** Maps that were there already and got their versions. */
  readonly completed: number;
  /** Titles of maps that were chosen and not restored. */
  readonly failed: readonly string[];
  /** Versions that could not be used. */
  readonly lostVersions: number;
  /** Why it was broken off: what was done until then is done. */
  readonly brokenOff: 'cancelled' | 'storage' | null;
  /** Takes the added maps out again, into the trash, and puts back the replaced ones. */
  readonly undo: Undo;
}

export interface RestoreOptions extends BackupWork {
  /** What a copy is called. */
  readonly copyTitle: (title: string) => string;
}

/** How many versions are unpacked at once. */
const BATCH = 10;

/** Does what was chosen for each map of a backup. Never rejects: the result tells how far it came. */
export async function restoreMaps(
  backup: Backup,
  chosen: readonly PlannedMap[],
  place: { readonly repository: MapRepository; readonly library: Library },
  options: RestoreOptions,
): Promise<RestoreResult> {
  const restoring = new Restoring(backup, place.repository, place.library, options);
  const wanted = chosen.filter(({ choice }) => choice !== 'leave');
  try {
    for (const [index, planned] of wanted.entries()) {
      options.signal?.throwIfAborted();
      await restoring.restore(planned);
      options.onprogress?.(index + 1, wanted.length);
    }
  } catch {
    restoring.brokenOff = options.signal?.aborted ? 'cancelled' : 'storage';
  }
  return restoring.result;
}

class Restoring {
  brokenOff: RestoreResult['brokenOff'] = null;
  readonly #backup: Backup;
  readonly #repository: MapRepository;
  readonly #library: Library;
  readonly #options: RestoreOptions;
  readonly #undos: Undo[] = [];
  readonly #counts = { added: 0, replaced: 0, copied: 0, completed: 0, lostVersions: 0 };
  readonly #failed: string[] = [];

  constructor(backup: Backup, repository: MapRepository, library: Library, options: RestoreOptions) {
    this.#backup = backup;
    this.#repository = repository;
    this.#library = library;
    this.#options = options;
  }

  get result(): RestoreResult {
    const undo = async () => {
      for (const each of this.#undos.toReversed()) await each();
    };
    return { ...this.#counts, failed: this.#failed, brokenOff: this.brokenOff, undo };
  }

  async restore({ source, status, choice, title }: PlannedMap): Promise<void> {
    const text = await textOrNull(this.#backup, source, this.#options.signal);
    const read = text === null ? null : readMapFile(text);
    if (!read?.ok) {
      this.#failed.push(title);
      return;
    }
    const { map } = read;
    if (choice === 'replace') {
      this.#undos.push(await this.#library.replace(map));
      this.#counts.replaced++;
      await this.#takeVersions(map.id, source.versions);
    } else if (status === 'same' && choice === 'add') {
      await this.#takeVersions(map.id, source.versions);
      this.#counts.completed++;
    } else if (choice === 'add' && (await this.#add(map, source.savedAt))) {
      this.#counts.added++;
      await this.#takeVersions(map.id, source.versions);
    } else {
      // Chosen so, or another map has come into its place since.
      await this.#copy(map, source.savedAt, source.versions);
    }
  }

  async #add(map: JourneyMap, savedAt: string): Promise<boolean> {
    const now = new Date().toISOString();
    const moment = isMoment(savedAt) && savedAt < now ? savedAt : now;
    if ((await this.#repository.add(map, moment)) === null) return false;
    this.#undos.push(async () => void (await this.#library.remove(map.id)));
    return true;
  }

  async #copy(map: JourneyMap, savedAt: string, versions: readonly BackedUpVersion[]): Promise<void> {
    const id = newId();
    await this.#add({ ...map, id, title: this.#options.copyTitle(map.title) }, savedAt);
    this.#counts.copied++;
    await this.#takeVersions(id, versions);
  }

  /** The versions of a copy become the copy's own. */
  async #takeVersions(map: string, versions: readonly BackedUpVersion[]): Promise<void> {
    for (let at = 0; at < versions.length; at += BATCH) {
      const batch = versions.slice(at, at + BATCH);
      const read = [];
      for (const version of batch) read.push(await this.#versionOf(map, version));
      const good = read.filter((version) => version !== null);
      this.#counts.lostVersions += batch.length - good.length;
      await this.#repository.versions.take(map, good);
    }
  }

  async #versionOf(map: string, source: BackedUpVersion) {
    const { id, kind, name, at, title, touchpoints } = source;
    const version = { id, kind, name, at, title, touchpoints };
    const text = await textOrNull(this.#backup, source, this.#options.signal);
    const read = text === null ? null : readMapFile(text);
    if (text === null || !read?.ok) return null;
    if (read.map.id === map) return { ...version, text };
    return { ...version, id: newId(), text: writeMapFile({ ...read.map, id: map }) };
  }
}
