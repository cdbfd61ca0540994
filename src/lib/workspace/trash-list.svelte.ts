import { newId } from '#lib/domain';
import { fileNameFor, readMapFile } from '#lib/format';
import { textOfRecord, type MapRepository, type TrashedMap } from '#lib/storage';
import { download } from './file-access.ts';
import type { Undo } from './library.svelte.ts';

const DAY = 86_400_000;

/** A map in the trash, as a list shows it. */
export interface TrashEntry {
  readonly id: string;
  /** The map's. */
  readonly map: string;
  readonly title: string;
  readonly removedAt: Date;
  /** Whole days, from 1, the one that is under way counted. */
  readonly daysLeft: number;
  /** It can't be read; what is put back is the very record. */
  readonly broken: boolean;
}

/** The trash as a list that follows what is removed and put back, in other tabs too. Methods that write reject on failure. */
export class TrashList {
  readonly #repository: MapRepository;
  #trashed: readonly TrashedMap[] = [];
  #entries = $state.raw<readonly TrashEntry[]>([]);
  readonly #stop: () => void;

  constructor(repository: MapRepository) {
    this.#repository = repository;
    this.#stop = repository.watch(() => void this.load());
    void this.load();
  }

  /** Last removed first. */
  get entries(): readonly TrashEntry[] {
    return this.#entries;
  }

  /** Follows no more. */
  close(): void {
    this.#stop();
  }

  /** Reads it again; when that fails what was shown stays. */
  async load(): Promise<void> {
    try {
      this.#trashed = await this.#repository.trash.list();
    } catch {
      return;
    }
    this.#entries = this.#trashed.map((each) => this.#entryOf(each));
  }

  /** `taken`: another map stands in its place; it can be put back as a copy. */
  async putBack(id: string): Promise<'done' | 'taken' | 'gone'> {
    const outcome = await this.#repository.putBack(id);
    await this.load();
    return outcome;
  }

  /** Puts a map back with an id of its own; `false` where it can't be read or is gone. */
  async putBackCopy(id: string, title: string): Promise<boolean> {
    const trashed = this.#trashed.find((each) => each.id === id);
    const read = trashed ? readMapFile(textOfRecord(trashed.record)) : null;
    if (!read?.ok) return false;
    await this.#repository.save({ ...read.map, id: newId(), title });
    await this.#repository.trash.empty([id]);
    await this.load();
    return true;
  }

  /** Deletes for good, which can be undone as long as what is returned is held. */
  async discard(ids: readonly string[]): Promise<Undo> {
    const undo = await this.#repository.trash.discard(ids);
    await this.load();
    return async () => {
      await undo();
      await this.load();
    };
  }

  /** Hands the very text of a map to the downloads. */
  download({ id, map, title }: TrashEntry): void {
    const trashed = this.#trashed.find((each) => each.id === id);
    if (trashed) download(textOfRecord(trashed.record), fileNameFor(title || map));
  }

  #entryOf(trashed: TrashedMap): TrashEntry {
    const { id, map, title, removedAt, record } = trashed;
    const left = this.#repository.trash.endOf(trashed).getTime() - Date.now();
    return {
      id,
      map,
      title,
      removedAt: new Date(removedAt),
      daysLeft: Math.max(1, Math.ceil(left / DAY)),
      // A map with a title was read when it was removed.
      broken: title === '' && !readMapFile(textOfRecord(record)).ok,
    };
  }
}
