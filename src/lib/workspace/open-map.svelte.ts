import { Editor, Session, WorkerAnalyst, type SavedSession } from '#lib/document';
import { newId, type JourneyMap } from '#lib/domain';
import { fileNameFor, readKeptMap, writeMapFile, type ReadError } from '#lib/format';
import {
  Autosave,
  ELSEWHERE,
  faultOf,
  MapLock,
  NewerLayoutError,
  onHide,
  StaleError,
  type LoadedMap,
  type MapRepository,
  type MapWriter,
  type SaveStatus,
  type StorageFault,
  type TextStore,
} from '#lib/storage';
import { isFileHandle } from './file-access.ts';
import { saveText, type FileOutcome } from './map-file.ts';
import { outlineOf } from './outline.ts';
import { readSession, writeSession } from './saved-session.ts';
import { keepVersion, VersionKeeper } from './version-keeper.ts';

/**
 * `memory`: the browser keeps nothing, the map is gone when the page is closed. `following`: another tab writes the map
 * and this one shows it. `removed`: the map was taken out of the library elsewhere; what is shown is in no place.
 */
export type MapStatus = SaveStatus | 'memory' | 'following' | 'removed';

/** Why a map could not be opened: there is none, its record can't be read, the storage can't, a newer app wrote there. */
export interface OpenFailure {
  readonly failure: 'missing' | 'unreadable' | 'storage' | 'newer';
  readonly error?: ReadError;
}

/** What happened to the open map by another hand than the user's in this tab. */
export type MapEvent =
  /** An edit was refused: the map is only shown. */
  | 'refused'
  /** Another tab has taken the right to write. */
  | 'taken-over'
  /** This tab may write now: the other one has let go or is gone. */
  | 'writing'
  /** Somebody else changed the map: it is a step that can be undone. */
  | 'changed-elsewhere'
  /** Unsaved edits lost their place to somebody else's and were kept as a version. */
  | 'kept-aside'
  /** They could not even be kept as a version: they are offered as a file. */
  | 'not-kept-aside'
  /** Edits that a closed page had not saved were found and taken up. */
  | 'recovered';

export interface OpenMapOptions {
  readonly store?: TextStore;
  /** `edits` come with `not-kept-aside`. */
  readonly onevent?: (event: MapEvent, edits?: JourneyMap) => void;
  /** The map was changed and saved for the first time. */
  readonly onkept?: () => void;
}

/** How long the writer may take to let go of a map before it is taken from it, in milliseconds. */
const HANDOVER = 1000;

/** The map being edited: its editor and session, kept on this device and written to its file. */
export class OpenMap {
  readonly id: string;
  readonly editor: Editor;
  readonly session: Session;
  readonly #repository: MapRepository;
  readonly #autosave: Autosave<JourneyMap | null>;
  readonly #sessionSave: Autosave<SavedSession>;
  readonly #lock: MapLock;
  readonly #ends: (() => void)[];
  readonly #onevent: NonNullable<OpenMapOptions['onevent']>;
  readonly #onkept: () => void;
  #loaded: LoadedMap;
  #writer: MapWriter;
  #keeper: VersionKeeper;
  /** The last moment of the page: what is written now is to be on the disk. */
  #leaving = false;
  #closed = false;
  #saveStatus = $state<SaveStatus>('saved');
  #fault = $state<StorageFault | null>(null);
  #savedAt = $state.raw<Date>(new Date());
  #following = $state(false);
  #removed = $state(false);
  #fileHandle = $state.raw<FileSystemFileHandle | null>(null);

  /**
   * Opens a map of the library. Nothing is written before it is loaded. Rejects only where the map itself breaks the
   * editor.
   */
  static async open(
    repository: MapRepository,
    id: string,
    options: OpenMapOptions = {},
  ): Promise<OpenMap | OpenFailure> {
    // First the lock: whoever let go of it has written all it had.
    const opening: { map?: OpenMap; held: boolean } = { held: true };
    const turn = (held: boolean) => {
      opening.held = held;
      if (opening.map) void opening.map.#turn(held);
    };
    const lock = new MapLock(id, { onheld: () => turn(true), onlost: () => turn(false) });
    const found = await load(repository, id, async () => {
      if (repository.lasting) opening.held = await lock.ask();
    });
    if ('failure' in found) {
      lock.release();
      return found;
    }
    try {
      const map = new OpenMap(repository, found.loaded, lock, found.handle, options);
      opening.map = map;
      repository.takeHeld(id);
      if (opening.held) void map.#recover();
      else map.#follow();
      return map;
    } catch (error) {
      lock.release();
      throw error;
    }
  }

  private constructor(
    repository: MapRepository,
    loaded: LoadedMap,
    lock: MapLock,
    handle: FileSystemFileHandle | null,
    { store = localStorage, onevent = () => {}, onkept = () => {} }: OpenMapOptions,
  ) {
    const { map } = loaded;
    this.id = map.id;
    this.#repository = repository;
    this.#lock = lock;
    this.#onevent = onevent;
    this.#onkept = onkept;
    this.editor = new Editor(map, {
      analyst: () => new WorkerAnalyst(),
      onrefused: () => onevent('refused'),
    });
    this.session = new Session(withKnownIds(readSession(store, map.id), map));
    this.#fileHandle = handle;
    this.#loaded = loaded;
    this.#writer = repository.writerOf(loaded, this);
    this.#keeper = new VersionKeeper(repository.versions, loaded);
    this.#savedAt = new Date(loaded.savedAt);
    this.#autosave = new Autosave<JourneyMap | null>(loaded.unsaved ? null : map, {
      write: async (root) => (root ? this.#write(root) : undefined),
      onstatus: (status, error) => {
        this.#saveStatus = status;
        this.#fault = status !== 'failed' ? null : error === undefined ? 'slow' : faultOf(error);
      },
    });
    this.#sessionSave = new Autosave(this.session.saved, {
      write: async (saved) => writeSession(store, map.id, saved),
    });
    this.#ends = [
      $effect.root(() => {
        $effect(() => this.#offer(this.editor.kept));
        $effect(() => this.#sessionSave.offer(this.session.saved));
      }),
      onHide(() => this.#leave()),
      onShow(() => void this.#look('changed-elsewhere')),
      whenIdle(() => writeMapFile(map)),
      repository.watch((change) => {
        if (change.id !== this.id || change.by === this) return;
        void this.#look(change.by === ELSEWHERE ? 'changed-elsewhere' : null);
      }),
      repository.tabs?.listen((message) => {
        if (message.kind === 'wanted' && message.id === this.id) void this.#makeReady();
      }) ?? (() => {}),
    ];
  }

  get status(): MapStatus {
    if (this.#removed) return 'removed';
    if (this.#following) return 'following';
    return this.#repository.lasting ? this.#saveStatus : 'memory';
  }

  /** Why the last edits are not saved; `null` unless the status is `failed`. */
  get fault(): StorageFault | null {
    return this.#fault;
  }

  /** When what is kept on this device was written. */
  get savedAt(): Date {
    return this.#savedAt;
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

  /** Adds what is shown to the library as a map of its own and returns its id. Rejects when it can't be kept. */
  async copy(title: string): Promise<string> {
    const copy = { ...this.editor.map, id: newId(), title };
    await this.#repository.save(copy);
    return copy.id;
  }

  /** Takes the right to write from the tab that has it, which keeps what it has first. */
  async takeOver(): Promise<void> {
    if (!this.#following) return;
    await this.#askForIt();
    await this.#lock.take();
    await this.#becomeWriter();
  }

  /** Puts the map back that was taken out of the library while it was open here. Rejects when it can't be kept. */
  async putBack(): Promise<void> {
    const { kept } = this.editor;
    await this.#repository.save(kept, { by: this });
    await this.#look(null);
  }

  /** Tries to save at once, after a failure. */
  retry(): void {
    void this.flush();
  }

  /** Whether there is something that is kept nowhere. */
  get unsaved(): boolean {
    return !this.#following && !this.#removed && this.#autosave.unsaved;
  }

  /** Writes now what is not kept yet; resolves when that has succeeded or failed. */
  async flush(): Promise<void> {
    // Changes of this very moment have not reached the effects yet.
    this.#offer(this.editor.kept);
    this.#sessionSave.offer(this.session.saved);
    await Promise.all([this.#autosave.flush(), this.#sessionSave.flush()]);
  }

  /**
   * Flushes and lets go. What can't be saved now is held in the page, and tried again until somebody opens the map: nothing
   * is lost by looking at another one.
   */
  async close(): Promise<void> {
    for (const end of this.#ends.splice(0)) end();
    // Where saving fails already, nobody who wants the map back waits for the next failure.
    if (this.#saveStatus === 'failed') this.#holdUnsaved();
    await this.flush();
    this.#holdUnsaved();
    this.#closed = true;
    this.#lock.release();
    this.editor.close();
  }

  #holdUnsaved(): void {
    if (!this.unsaved || this.#closed) return;
    this.#repository.hold(this.editor.kept, this.#writer.revision, () => {
      this.#closed = true;
      this.#autosave.stop();
      this.#lock.release();
    });
  }

  #saveTo(handle: FileSystemFileHandle | null) {
    const { kept: map } = this.editor;
    return saveText(writeMapFile(map), fileNameFor(map.title), handle);
  }

  #offer(map: JourneyMap): void {
    if (!this.#following && !this.#removed) this.#autosave.offer(map);
  }

  async #write(map: JourneyMap): Promise<void> {
    const durability = this.#leaving ? 'strict' : 'relaxed';
    try {
      const { savedAt } = await this.#writer.save(map, outlineOf(map), { durability });
      this.#savedAt = new Date(savedAt);
      this.#onkept();
      void this.#keeper.saved(map, savedAt, () => writeMapFile(map));
    } catch (error) {
      if (!(error instanceof StaleError)) throw error;
      await this.#giveWay();
    }
  }

  /** Somebody else has written the map: what was made here is kept as a version, what is there is shown. */
  async #giveWay(): Promise<void> {
    const { editor } = this;
    const edits = editor.trialChanged ? editor.map : editor.kept;
    await this.#keepAside(edits);
    await this.#takeWhatIsThere('changed-elsewhere');
  }

  async #keepAside(map: JourneyMap): Promise<void> {
    const state = { map, text: writeMapFile(map), savedAt: new Date().toISOString() };
    const kept = await keepVersion(this.#repository.versions, 'conflict', state);
    this.#onevent(kept ? 'kept-aside' : 'not-kept-aside', map);
  }

  /** Looks whether what is kept is still what this tab has. */
  async #look(event: MapEvent | null): Promise<void> {
    const revision = await this.#repository.revisionOf(this.id).catch(() => undefined);
    if (revision === undefined || this.#closed) return;
    // A map that was never kept is missed nowhere.
    if (revision === null && this.#writer.revision === 0) return;
    if (revision === this.#writer.revision && !this.#removed) return;
    if (this.unsaved || this.editor.trialChanged) await this.#giveWay();
    else await this.#takeWhatIsThere(event);
  }

  /** Shows what is kept. In the tab that writes it is a step, so that nothing is lost here either. */
  async #takeWhatIsThere(event: MapEvent | null): Promise<void> {
    const loaded = await this.#repository.load(this.id).catch(() => null);
    if (!loaded || this.#closed) return;
    if (!loaded.ok) {
      // A record that can't be read is left alone, and what is shown with it.
      this.#removed = true;
      this.editor.locked = true;
      return;
    }
    this.#removed = false;
    this.#loaded = loaded;
    this.#writer = this.#repository.writerOf(loaded, this);
    this.#keeper = new VersionKeeper(this.#repository.versions, loaded);
    this.#savedAt = new Date(loaded.savedAt);
    this.editor.locked = this.#following;
    if (this.#show(loaded) && event && !this.#following) this.#onevent(event);
  }

  /** Shows what was loaded; `false` where it is what is shown already. */
  #show({ map, text }: LoadedMap): boolean {
    const { editor } = this;
    if (text === writeMapFile(editor.kept)) {
      this.#autosave.take(editor.kept);
      return false;
    }
    this.#autosave.take(map);
    editor.adopt(map, this.#following ? null : { code: 'changed-elsewhere' });
    return true;
  }

  /** The lock has come, or is gone. */
  #turn(held: boolean): Promise<void> {
    return held ? this.#becomeWriter() : this.#becomeFollower();
  }

  #follow(): void {
    this.#following = true;
    this.editor.locked = true;
  }

  /** The lock is gone. What was not saved yet has lost its place: it is kept as a version. */
  async #becomeFollower(): Promise<void> {
    const { editor } = this;
    // Changes of this very moment have not reached the effects yet.
    this.#offer(editor.kept);
    const unsaved = this.#autosave.unsaved;
    const edits = editor.trialChanged ? editor.map : unsaved ? editor.kept : null;
    this.#follow();
    this.#autosave.take(editor.kept);
    // A trial could neither be kept from here nor show what the other tab does.
    editor.dropTrial();
    this.#onevent('taken-over');
    if (edits) await this.#keepAside(edits);
    await this.#takeWhatIsThere(null);
  }

  async #becomeWriter(): Promise<void> {
    await this.#takeWhatIsThere(null);
    if (this.#closed) return;
    this.#following = false;
    this.editor.locked = this.#removed;
    this.#onevent('writing');
    // From now on the one before can't write, even if it has not heard of it yet.
    await this.#writer.claim().catch((error: unknown) => {
      if (error instanceof StaleError) return this.#look(null);
    });
    await this.#recover();
  }

  /** Edits that a page had put aside when it was left, and never saved. */
  async #recover(): Promise<void> {
    const drafts = await this.#repository.draftsOf(this.id).catch(() => []);
    for (const { key, draft, newest } of drafts) {
      if (this.#closed || this.#following) return;
      const read = readKeptMap(draft.text);
      if (read.ok && draft.text !== this.#loaded.text) await this.#takeUp(read.map, newest, draft.savedAt);
      await this.#repository.dropDraft(key).catch(() => {});
    }
  }

  /** They go on where they broke off, unless others have written since: then they are a version. */
  async #takeUp(map: JourneyMap, newest: boolean, savedAt: string): Promise<void> {
    const text = writeMapFile(map);
    await keepVersion(this.#repository.versions, 'conflict', { map, text, savedAt });
    const untouched = newest && this.editor.kept === this.#loaded.map;
    if (untouched) this.editor.run({ label: { code: 'recover' }, apply: () => map });
    this.#onevent(untouched ? 'recovered' : 'kept-aside', map);
  }

  /** Another tab wants to write: what is here is kept first. */
  async #makeReady(): Promise<void> {
    if (this.#following) return;
    await this.flush();
    this.#repository.tabs?.post({ kind: 'ready', id: this.id });
  }

  async #askForIt(): Promise<void> {
    const { tabs } = this.#repository;
    if (!tabs) return;
    await new Promise<void>((ready) => {
      const timer = setTimeout(done, HANDOVER);
      const end = tabs.listen((message) => {
        if (message.kind === 'ready' && message.id === this.id) done();
      });
      function done() {
        clearTimeout(timer);
        end();
        ready();
      }
      tabs.post({ kind: 'wanted', id: this.id });
    });
  }

  /** The page is hidden or closed: there may be no later. */
  #leave(): void {
    this.#offer(this.editor.kept);
    // A write in flight may hold up the next one until the page is gone.
    if (this.unsaved) this.#writer.putAside(this.editor.kept).catch(() => {});
    this.#leaving = true;
    void this.flush().finally(() => (this.#leaving = false));
  }
}

/** Reads a map and its file's handle after something else; what went wrong with the storage is told, not thrown. */
async function load(
  repository: MapRepository,
  id: string,
  first: () => Promise<void>,
): Promise<{ readonly loaded: LoadedMap; readonly handle: FileSystemFileHandle | null } | OpenFailure> {
  try {
    await first();
    const loaded = await repository.load(id);
    if (!loaded.ok) {
      return loaded.reason === 'missing'
        ? { failure: 'missing' }
        : { failure: 'unreadable', error: loaded.error };
    }
    // Where the storage fails now a map that is held in the page opens all the same.
    const handle = await repository.handleOf(id).catch(() => undefined);
    return { loaded, handle: isFileHandle(handle) ? handle : null };
  } catch (error) {
    return { failure: error instanceof NewerLayoutError ? 'newer' : 'storage' };
  }
}

/** Calls back when the page is looked at again, or woken up: what happened meanwhile may not have been heard. */
function onShow(callback: () => void): () => void {
  const whenVisible = () => {
    if (document.visibilityState === 'visible') callback();
  };
  document.addEventListener('visibilitychange', whenVisible);
  document.addEventListener('resume', callback);
  window.addEventListener('pageshow', callback);
  return () => {
    document.removeEventListener('visibilitychange', whenVisible);
    document.removeEventListener('resume', callback);
    window.removeEventListener('pageshow', callback);
  };
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
