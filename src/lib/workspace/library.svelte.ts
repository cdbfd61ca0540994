import { createMap, createStage, newId, type JourneyMap } from '#lib/domain';
import { fileNameFor } from '#lib/format';
import type { MapRepository, MapSummary, Removed, RepositoryChange } from '#lib/storage';
import type { TemplateId, TemplateLocale } from '#lib/templates';
import { download } from './file-access.ts';
import { mapOfTemplate } from './template-map.ts';

export type LibraryState = 'loading' | 'ready' | 'failed';
/** Puts back what was taken out or replaced. */
export type Undo = () => Promise<void>;

/** All maps on this device. Methods that write reject when the storage fails. */
export class Library {
  readonly #repository: MapRepository;
  #state = $state<LibraryState>('loading');
  #maps = $state.raw<readonly MapSummary[]>([]);

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

  /** Reads the list, at first or again; what was shown stays until then. */
  async load(): Promise<void> {
    if (this.#state === 'failed') this.#state = 'loading';
    try {
      this.#maps = await this.#repository.list();
      this.#state = 'ready';
    } catch {
      this.#state = 'failed';
    }
  }

  /** Adds a map and returns its id. */
  async create(map: JourneyMap): Promise<string> {
    await this.#repository.save(map);
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
    return loaded.ok ? this.create({ ...loaded.map, id: newId(), title }) : null;
  }

  /** Takes a map out, whether it can be read or not; `null` if it is not there. */
  async remove(id: string): Promise<Undo | null> {
    const removed = await this.#repository.remove(id);
    return removed && (() => this.#repository.restore(removed));
  }

  /** Puts a map in the place of the one with the same id. */
  async replace(map: JourneyMap): Promise<Undo> {
    const before: Removed | null = await this.#repository.keep(map.id);
    await this.#repository.save(map);
    return async () => {
      if (before) await this.#repository.restore(before);
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
    this.#maps = maps.sort((a, b) => b.savedAt.localeCompare(a.savedAt));
  }
}
