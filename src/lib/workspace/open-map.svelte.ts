import { Editor, Session, WorkerAnalyst, type SavedSession } from '#lib/document';
import { newId, type JourneyMap } from '#lib/domain';
import { fileNameFor, readKeptMap, writeMapFile } from '#lib/format';
import {
  Autosave,
  ELSEWHERE,
  faultOf,
  MapLock,
  onHide,
  StaleError,
  type Draft,
  type Loaded,
  type LoadedMap,
  type MapRepository,
  type MapWriter,
  type SaveStatus,
  type StorageFault,
} from '#lib/storage';
import { askForHandover } from './handover.ts';
import { loadMap, type FoundMap } from './load-map.ts';
import { localStore } from './local-store.ts';
import { saveText, type FileOutcome } from './map-file.ts';
import type { MapEvent, MapStatus, OpenFailure, OpenMapOptions } from './map-status.ts';
import { outlineOf } from './outline.ts';
import { onShow, whenIdle } from './page-life.ts';
import { readSession, writeSession } from './saved-session.ts';
import { keepVersion, VersionKeeper } from './version-keeper.ts';

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
  readonly #endHide: () => void;
  readonly #onevent: NonNullable<OpenMapOptions['onevent']>;
  readonly #onkept: () => void;
  #loaded: LoadedMap;
  #writer: MapWriter;
  #keeper: VersionKeeper;
  /** One turn of the lock after the other. */
  #turns: Promise<void> = Promise.resolve();
  /** What is shown was never kept: it came from a page that could not. */
  #orphan: boolean;
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
    const found = await loadMap(repository, id, async () => {
      if (repository.lasting) opening.held = await lock.ask();
    });
    if ('failure' in found) {
      lock.release();
      return found;
    }
    try {
      // What is held is newer than what was read, whenever it came.
      const loaded = repository.takeHeld(id) ?? found.loaded;
      const map = new OpenMap(repository, { ...found, loaded }, lock, options);
      opening.map = map;
      if (opening.held) void map.#recover(repository.draftsOf(id));
      else map.#follow();
      return map;
    } catch (error) {
      lock.release();
      throw error;
    }
  }

  private constructor(
    repository: MapRepository,
    { loaded, handle }: FoundMap,
    lock: MapLock,
    { store = localStore(), onevent = () => {}, onkept = () => {} }: OpenMapOptions,
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
    this.#orphan = loaded.unsaved === true;
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
    this.#endHide = onHide(() => this.#leave());
    this.#ends = [
      $effect.root(() => {
        $effect(() => this.#offer(this.editor.kept));
        $effect(() => this.#sessionSave.offer(this.session.saved));
      }),
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
    await askForHandover(this.#repository.tabs, this.id);
    // Meanwhile it may have come by itself.
    if (!this.#following) return;
    await this.#lock.take();
    await this.#turn(true);
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
    if (this.#following) return this.#orphan;
    return !this.#removed && this.#autosave.unsaved;
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
    this.#endHide();
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
      this.#orphan = false;
      this.#savedAt = new Date(savedAt);
      this.#onkept();
      void this.#keeper.saved(map, savedAt, () => writeMapFile(map));
    } catch (error) {
      if (!(error instanceof StaleError)) throw error;
      await this.#giveWay('changed-elsewhere');
    }
  }

  /** Looks whether what is kept is still what this tab has. */
  async #look(event: MapEvent | null): Promise<void> {
    const kept = await this.#repository.standing(this.id).catch(() => null);
    if (!kept || this.#closed) return;
    if (kept.emptied) return this.#refill();
    // A map that was never kept is missed nowhere.
    if (kept.revision === null && this.#writer.revision === 0) return;
    const { revision, token } = this.#writer;
    // A write of this tab that it had given up may have come through late.
    const own = kept.revision === revision || (kept.revision !== null && kept.writer === token);
    if (!own || this.#removed) await this.#giveWay(event);
  }

  /** The database was emptied: this page holds what is left of the map, and puts it back. */
  #refill(): void {
    if (this.#following) return;
    this.#writer = this.#repository.writerOf({ ...this.#loaded, revision: 0 }, this);
    this.#autosave.forget();
  }

  /**
   * Somebody else has written the map, or taken it out. What is kept nowhere but here goes among the versions first, as long
   * as there is more of it: typing goes on meanwhile.
   */
  async #giveWay(event: MapEvent | null): Promise<void> {
    const aside = new Set<JourneyMap>();
    for (;;) {
      const loaded = await this.#repository.loadKept(this.id).catch(() => null);
      if (!loaded) return;
      const edits = this.#onlyHere().filter((root) => !aside.has(root));
      if (edits.length === 0) return this.#take(loaded, event);
      for (const root of edits) {
        // What a follower shows has no undo that would bring it back.
        if (!(await this.#keepAside(root)) && this.#following) return;
        aside.add(root);
      }
    }
  }

  /** The states that are nowhere but in this page. */
  #onlyHere(): readonly JourneyMap[] {
    const { editor } = this;
    // Changes of this very moment have not reached the effects yet.
    this.#offer(editor.kept);
    const edits = this.#orphan || this.#autosave.unsaved ? [editor.kept] : [];
    return editor.tried && editor.trialChanged ? [...edits, editor.tried] : edits;
  }

  async #keepAside(map: JourneyMap): Promise<boolean> {
    const state = { map, text: writeMapFile(map), savedAt: new Date().toISOString() };
    const kept = await keepVersion(this.#repository.versions, 'conflict', state);
    if (kept && map === this.editor.kept) this.#orphan = false;
    this.#onevent(kept ? 'kept-aside' : 'not-kept-aside', map);
    return kept;
  }

  /** Shows what is kept now. In the tab that writes it is a step, so that nothing is lost here either. */
  #take(loaded: Loaded, event: MapEvent | null): void {
    if (this.#closed) return this.#repository.letGo(this.id);
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
    const edits = held ? [] : this.#lose();
    this.#turns = this.#turns.then(() => (held ? this.#becomeWriter() : this.#becomeFollower(edits)));
    return this.#turns;
  }

  #follow(): void {
    this.#following = true;
    this.editor.locked = true;
  }

  /** From this moment on nothing is written here; what was not saved yet has lost its place. */
  #lose(): readonly JourneyMap[] {
    const edits = this.#onlyHere();
    this.#follow();
    this.#autosave.take(this.editor.kept);
    this.#orphan = false;
    return edits;
  }

  async #becomeFollower(edits: readonly JourneyMap[]): Promise<void> {
    this.#onevent('taken-over');
    for (const root of edits) {
      if (await this.#keepAside(root)) continue;
      // It is shown as long as it is nowhere else.
      this.#orphan = root === this.editor.kept;
    }
    // A trial could neither be kept from here nor show what the other tab does.
    this.editor.dropTrial();
    if (this.#following && !this.#orphan) await this.#giveWay(null);
  }

  async #becomeWriter(): Promise<void> {
    if (this.#closed || !this.#following) return;
    // Before the claim, which makes this tab the writer in the place of who left them.
    const drafts = await this.#repository.draftsOf(this.id).catch(() => []);
    if (!this.#orphan) await this.#giveWay(null);
    if (this.#closed) return;
    this.#following = false;
    this.editor.locked = this.#removed;
    // What was never kept is tried again: whether it still may be is decided there.
    if (this.#orphan) this.#autosave.forget();
    this.#offer(this.editor.kept);
    this.#onevent('writing');
    // From now on the one before can't write, even if it has not heard of it yet.
    await this.#writer.claim().catch((error: unknown) => {
      if (error instanceof StaleError) return this.#giveWay(null);
    });
    await this.#recover(Promise.resolve(drafts));
  }

  /** Edits that a page had put aside when it was left, and never saved. One that can't be kept stays where it is. */
  async #recover(found: Promise<readonly Draft[]>): Promise<void> {
    for (const { key, draft, newest } of await found.catch(() => [])) {
      if (this.#closed || this.#following) return;
      const read = readKeptMap(draft.text);
      if (!read.ok) continue;
      const known = draft.text === this.#loaded.text;
      if (known || (await this.#takeUp(read.map, newest, draft.savedAt))) {
        await this.#repository.dropDraft(key).catch(() => {});
      }
    }
  }

  /** They go on where they broke off, unless others have written since: then they are a version. Tells whether they are kept. */
  async #takeUp(map: JourneyMap, newest: boolean, savedAt: string): Promise<boolean> {
    const text = writeMapFile(map);
    const kept = await keepVersion(this.#repository.versions, 'conflict', { map, text, savedAt });
    const untouched = newest && this.editor.kept === this.#loaded.map;
    if (untouched) this.editor.run({ label: { code: 'recover' }, apply: () => map });
    this.#onevent(untouched ? 'recovered' : kept ? 'kept-aside' : 'not-kept-aside', map);
    return kept;
  }

  /** Another tab wants to write: what is here is kept first. */
  async #makeReady(): Promise<void> {
    if (this.#following) return;
    await this.flush();
    this.#repository.tabs?.post({ kind: 'ready', id: this.id });
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

/** What was selected may have been removed since, in another tab or by a file. */
function withKnownIds(saved: SavedSession | null, map: JourneyMap): SavedSession | null {
  if (!saved) return null;
  const known = new Set([...map.touchpoints, ...map.links, ...map.notes].map(({ id }) => id));
  return { ...saved, selection: saved.selection.filter((id) => known.has(id)) };
}
