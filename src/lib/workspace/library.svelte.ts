import { createMap, createStage, newId, type JourneyMap } from '#lib/domain';
import { fileNameFor } from '#lib/format';
import {
  NewerLayoutError,
  UnreadableError,
  type MapRepository,
  type MapSummary,
  type MarkedMap,
  type RepositoryChange,
} from '#lib/storage';
import type { TemplateId, TemplateLocale } from '#lib/templates';
import { download } from './file-access.ts';
import { mapOfTemplate } from './template-map.ts';
import { keepVersion } from './version-keeper.ts';

/** `newer`: a newer version of the app has written here, this one keeps its hands off. */
export type LibraryState = 'loading' | 'ready' | 'failed' | 'newer';
/** Puts back what was taken out or replaced. */
export type Undo = () => Promise<void>;

/** All maps on this device. Methods that write reject when the storage fails. */
export class Library {
  readonly #repository: MapRepository;
  #state = $state<LibraryState>('loading');
  #maps = $state.raw<readonly MapSummary[]>([]);
  #lost = $state.raw<readonly MarkedMap[]>([]);

  constructor(repository: MapRepository) {
    this.#repository = repository;
    repository.watch((change) => this.#take(change));
  }

  get state(): LibraryState {
    return this.#state;
  }

  /** Last saved first; one that can't be read has `broken`. */
  get maps(): readonly MapSummary[] {
    return this.#maps;
  }

  /** Whether maps are still there after the page is closed. */
  get lasting(): boolean {
    return this.#repository.lasting;
  }

  /** Maps that were kept here and are gone, not by the user's hand: the browser or something else has cleared them. */
  get lost(): readonly MarkedMap[] {
    return this.#lost;
  }

  /** Speaks no more of what is gone. */
  forgetLost(): void {
    this.#repository.markKept(this.#maps);
    this.#lost = [];
  }

  /** Reads the list, at first or again; what was shown stays until then. */
  async load(): Promise<void> {
    if (this.#state !== 'ready') this.#state = 'loading';
    try {
      this.#maps = await this.#repository.list();
      this.#lost = this.#repository.lostAmong(this.#maps);
      if (this.#lost.length === 0) this.#repository.markKept(this.#maps);
      this.#state = 'ready';
      void this.#repository.tidy().catch(() => {});
    } catch (error) {
      this.#state = error instanceof NewerLayoutError ? 'newer' : 'failed';
    }
  }

  /**
   * Adds a map and returns its id. Where the storage fails the map is held in the page: it opens, says that it is not
   * saved, and is tried again.
   */
  async create(map: JourneyMap): Promise<string> {
    try {
      await this.#repository.save(map);
    } catch (error) {
      if (error instanceof UnreadableError) throw error;
      this.#repository.hold(map, 0);
    }
    return map.id;
  }

  /** Adds a map without touchpoints, with stages of these titles. */
  createEmpty(title: string, stages: readonly string[]): Promise<string> {
    return this.create(createMap({ title, stages: stages.map((stage) => createStage({ title: stage })) }));
  }

  async createFromTemplate(template: TemplateId, locale: TemplateLocale): Promise<string> {
    return this.create(await mapOfTemplate(template, locale));
  }

  /** Adds a copy under a title of its own; `null` for a map that can't be read. */
  async duplicate(id: string, title: string): Promise<string | null> {
    const loaded = await this.#repository.load(id);
    if (!loaded.ok) return null;
    const copy = { ...loaded.map, id: newId(), title };
    await this.#repository.save(copy);
    return copy.id;
  }

  /** Moves a map to the trash, whether it can be read or not; `null` if it is not there. */
  async remove(id: string): Promise<Undo | null> {
    const trashed = await this.#repository.remove(id);
    if (!trashed) return null;
    return async () => {
      if ((await this.#repository.putBack(trashed.id)) === 'taken') throw new Error('The place is taken.');
    };
  }

  /** Puts a map in the place of the one with the same id, which is kept as a version. */
  async replace(map: JourneyMap): Promise<Undo> {
    const before = await this.#repository.placeOf(map.id);
    const old = await this.#repository.load(map.id);
    const kept = !old.ok || (await keepVersion(this.#repository.versions, 'replaced', old));
    if (!kept) throw new Error('What is to be replaced could not be kept.');
    await this.#repository.save(map);
    return async () => {
      if (!before) return;
      // What was made of it since is kept too.
      const now = await this.#repository.load(map.id);
      if (now.ok && !(await keepVersion(this.#repository.versions, 'replaced', now))) {
        throw new Error('What is to be put back would replace what can’t be kept.');
      }
      await this.#repository.restore(before);
    };
  }

  /** Hands the map's file to the downloads: the bytes as they are kept, also of a map that can't be read. */
  async download({ id, title }: MapSummary): Promise<void> {
    const text = await this.#repository.textOf(id);
    if (text !== null) download(text, fileNameFor(title || id));
  }

  #take({ id, summary }: RepositoryChange): void {
    const others = this.#maps.filter((map) => map.id !== id);
    const maps = summary ? [...others, summary] : others;
    this.#lost = this.#lost.filter((map) => map.id !== id);
    this.#maps = maps.sort((a, b) => b.savedAt.localeCompare(a.savedAt));
  }
}
