import { Editor, Session, WorkerAnalyst, type SavedSession } from '#lib/document';
import type { JourneyMap } from '#lib/domain';
import { fileNameFor, writeMapFile, type ReadError } from '#lib/format';
import { Autosave, onHide, type MapRepository, type SaveStatus } from '#lib/storage';
import { isFileHandle } from './file-access.ts';
import { saveText, type FileOutcome } from './map-file.ts';
import { outlineOf } from './outline.ts';
import { readSession, writeSession, type TextStore } from './saved-session.ts';

/** `memory`: the browser keeps nothing, the map is gone when the page is closed. */
export type MapStatus = SaveStatus | 'memory';

/** Why a map could not be opened: there is none, its record can't be read, or the storage can't. */
export interface OpenFailure {
  readonly failure: 'missing' | 'unreadable' | 'storage';
  readonly error?: ReadError;
}

/** The map being edited: its editor and session, kept on this device and written to its file. */
export class OpenMap {
  readonly id: string;
  readonly editor: Editor;
  readonly session: Session;
  readonly #repository: MapRepository;
  readonly #autosave: Autosave<JourneyMap>;
  readonly #sessionSave: Autosave<SavedSession>;
  readonly #ends: (() => void)[];
  #saveStatus = $state<SaveStatus>('saved');
  #fileHandle = $state.raw<FileSystemFileHandle | null>(null);

  /** Opens a map of the library. Nothing is written before it is loaded. */
  static async open(
    repository: MapRepository,
    id: string,
    store: TextStore = localStorage,
  ): Promise<OpenMap | OpenFailure> {
    try {
      const loaded = await repository.load(id);
      if (!loaded.ok) {
        return loaded.reason === 'missing'
          ? { failure: 'missing' }
          : { failure: 'unreadable', error: loaded.error };
      }
      const handle = await repository.handleOf(id);
      return new OpenMap(repository, loaded.map, isFileHandle(handle) ? handle : null, store);
    } catch {
      return { failure: 'storage' };
    }
  }

  private constructor(
    repository: MapRepository,
    map: JourneyMap,
    handle: FileSystemFileHandle | null,
    store: TextStore,
  ) {
    this.id = map.id;
    this.#repository = repository;
    this.editor = new Editor(map, { analyst: () => new WorkerAnalyst() });
    this.session = new Session(withKnownIds(readSession(store, map.id), map));
    this.#fileHandle = handle;
    this.#autosave = new Autosave(map, {
      write: (root) => this.#write(root),
      onstatus: (status) => (this.#saveStatus = status),
    });
    this.#sessionSave = new Autosave(this.session.saved, {
      write: async (saved) => writeSession(store, map.id, saved),
    });
    this.#ends = [
      $effect.root(() => {
        $effect(() => this.#autosave.offer(this.editor.kept));
        $effect(() => this.#sessionSave.offer(this.session.saved));
      }),
      onHide(() => void this.flush()),
      whenIdle(() => writeMapFile(map)),
      // Another one wrote this map (a file replaced it): what stands here is no longer the truth.
      repository.watch((change) => {
        if (change.id === this.id && change.by !== this) this.#autosave.stop();
      }),
    ];
  }

  get status(): MapStatus {
    return this.#repository.lasting ? this.#saveStatus : 'memory';
  }

  /** The file that Ctrl+S writes to; `null` until there is one. */
  get fileHandle(): FileSystemFileHandle | null {
    return this.#fileHandle;
  }

  /** Writes to the map's file; without one to a file the user chooses, or to the downloads. */
  async saveToFile(): Promise<FileOutcome> {
    const { outcome, handle } = await this.#saveTo(this.#fileHandle);
    if (handle === this.#fileHandle) return outcome;
    if (outcome.outcome === 'written' || outcome.outcome === 'failed') {
      this.#fileHandle = handle;
      // A browser that can't keep the handle asks for the place again after a reload.
      await this.#repository.rememberHandle(this.id, handle ?? undefined).catch(() => {});
    }
    return outcome;
  }

  /** Writes a copy to a file the user chooses, or to the downloads; Ctrl+S goes on with the map's own file. */
  async saveCopyToFile(): Promise<FileOutcome> {
    return (await this.#saveTo(null)).outcome;
  }

  /** Writes now what is not kept yet; resolves when that has succeeded or failed. */
  async flush(): Promise<void> {
    // Changes of this very moment have not reached the effects yet.
    this.#autosave.offer(this.editor.kept);
    this.#sessionSave.offer(this.session.saved);
    await Promise.all([this.#autosave.flush(), this.#sessionSave.flush()]);
  }

  /** Flushes and lets go. */
  async close(): Promise<void> {
    for (const end of this.#ends.splice(0)) end();
    await this.flush();
    this.editor.close();
  }

  #saveTo(handle: FileSystemFileHandle | null) {
    const { kept: map } = this.editor;
    return saveText(writeMapFile(map), fileNameFor(map.title), handle);
  }

  async #write(map: JourneyMap): Promise<void> {
    await this.#repository.save(map, { outline: outlineOf(map), by: this });
  }
}

/**
 * Does work ahead of its time, when there is nothing else to do: the text of a map that was written once is written
 * quickly again, so that the first save of a big one does not hold up the typing. What it returns takes it back.
 */
function whenIdle(work: () => void): () => void {
  // Safari has no idle callbacks.
  if (typeof requestIdleCallback === 'undefined') return () => {};
  const handle = requestIdleCallback(work);
  return () => cancelIdleCallback(handle);
}

/** What was selected may have been removed since, in another tab or by a file. */
function withKnownIds(saved: SavedSession | null, map: JourneyMap): SavedSession | null {
  if (!saved) return null;
  const known = new Set([...map.touchpoints, ...map.links, ...map.notes].map(({ id }) => id));
  return { ...saved, selection: saved.selection.filter((id) => known.has(id)) };
}
