import { newId, type JourneyMap } from '#lib/domain';
import { fileNameFor, readKeptMap, writeMapFile, type ReadError } from '#lib/format';
import type { MapRepository, VersionInfo } from '#lib/storage';
import type { Undo } from './library.svelte.ts';
import { saveText, type FileOutcome } from './map-file.ts';
import type { OpenMap } from './open-map.svelte.ts';
import { keepVersion } from './version-keeper.ts';

export type VersionsState = 'loading' | 'ready' | 'failed';

/** A version that was read, under the open map's id, or why it can't be; one that can't be read still has its text. */
export type VersionRead =
  | { readonly ok: true; readonly map: JourneyMap; readonly text: string }
  | { readonly ok: false; readonly reason: 'unreadable'; readonly error: ReadError; readonly text: string }
  | { readonly ok: false; readonly reason: 'gone' | 'storage' };

/**
 * What became of a restoration: `same`: the map is like that already; `not-kept`: what the map is now could not be kept
 * as a version first, so nothing was done; `locked`: the map may not be changed here; `unread`: the version can't be read.
 */
export type Restoration =
  | { readonly outcome: 'restored'; readonly undo: () => void }
  | { readonly outcome: 'same' | 'not-kept' | 'locked' | 'unread' };

/** The earlier states of an open map. Methods that write reject when the storage fails, unless they say otherwise. */
export class MapVersions {
  readonly #map: Pick<OpenMap, 'id' | 'editor' | 'flush'>;
  readonly #repository: MapRepository;
  readonly #end: () => void;
  #reads = 0;
  #state = $state<VersionsState>('loading');
  #list = $state.raw<readonly VersionInfo[]>([]);

  constructor(map: Pick<OpenMap, 'id' | 'editor' | 'flush'>, repository: MapRepository) {
    this.#map = map;
    this.#repository = repository;
    this.#end = repository.versions.watch((id) => {
      if (id === map.id) void this.load();
    });
  }

  get state(): VersionsState {
    return this.#state;
  }

  /** Newest first; what was read last. */
  get list(): readonly VersionInfo[] {
    return this.#list;
  }

  /** Reads the list, at first or again; what was shown stays until then. Never rejects: see `state`. */
  async load(): Promise<void> {
    const turn = ++this.#reads;
    if (this.#state === 'failed') this.#state = 'loading';
    try {
      const list = await this.#repository.versions.list(this.#map.id);
      if (turn !== this.#reads) return;
      this.#list = list;
      this.#state = 'ready';
    } catch {
      // A list that is shown is better than none.
      if (turn === this.#reads && this.#state !== 'ready') this.#state = 'failed';
    }
  }

  /** Reads a version's map. Never rejects. */
  async read(id: string): Promise<VersionRead> {
    try {
      const text = await this.#repository.versions.textOf(id);
      if (text === null) return { ok: false, reason: 'gone' };
      const read = readKeptMap(text);
      if (read.ok) return { ok: true, map: { ...read.map, id: this.#map.id }, text };
      const [error] = read.errors;
      return error ? { ok: false, reason: 'unreadable', error, text } : { ok: false, reason: 'gone' };
    } catch {
      return { ok: false, reason: 'storage' };
    }
  }

  /** Keeps the map as it is now under a name; what is being tried out is no part of it. */
  async keepNow(name: string): Promise<VersionInfo> {
    await this.#map.flush();
    const { kept } = this.#map.editor;
    const version = await this.#repository.versions.add(this.#map.id, {
      kind: 'named',
      name,
      at: new Date().toISOString(),
      text: writeMapFile(kept),
      title: kept.title,
      touchpoints: kept.touchpoints.length,
    });
    await this.load();
    return version;
  }

  /** Calls a version by a name, so that it stays for good; without one it is an automatic one. */
  async rename(id: string, name: string): Promise<void> {
    await this.#repository.versions.rename(this.#map.id, id, name);
    await this.load();
  }

  /** Takes a version out; `null` if it is gone already. */
  async remove(id: string): Promise<Undo | null> {
    const putBack = await this.#repository.versions.remove(this.#map.id, id);
    await this.load();
    return (
      putBack &&
      (async () => {
        await putBack();
        await this.load();
      })
    );
  }

  /** Makes the map what it was, as one step; what it is now is kept as a version first. Never rejects. */
  async restore(id: string): Promise<Restoration> {
    const { editor } = this.#map;
    const version = await this.read(id);
    if (!version.ok) return { outcome: 'unread' };
    if (editor.locked) return { outcome: 'locked' };
    await this.#map.flush();
    const text = writeMapFile(editor.kept);
    if (!editor.trying && text === writeMapFile(version.map)) {
      editor.preview(null);
      return { outcome: 'same' };
    }
    if (!(await this.#keep(editor.kept, text))) return { outcome: 'not-kept' };
    editor.preview(null);
    const undo = this.#put(version.map);
    void this.load();
    return undo ? { outcome: 'restored', undo } : { outcome: 'locked' };
  }

  /** Adds a version to the library as a map of its own and returns its id; `null` if it can't be read. */
  async openAsCopy(id: string, title: string): Promise<string | null> {
    const version = await this.read(id);
    if (!version.ok) return null;
    const copy = { ...version.map, id: newId(), title };
    await this.#repository.save(copy);
    return copy.id;
  }

  /** Writes a version's file as it is kept, also one that can't be read. `null`: it is gone or the storage fails. */
  async saveToFile({ id, at, title }: VersionInfo): Promise<FileOutcome | null> {
    const text = await this.#repository.versions.textOf(id).catch(() => null);
    if (text === null) return null;
    return (await saveText(text, fileNameFor(`${title} ${stampOf(new Date(at))}`), null)).outcome;
  }

  /** Reads the list no more by itself. */
  close(): void {
    this.#end();
  }

  /** Whether there is a version of just this text, or there is one now. */
  async #keep(map: JourneyMap, text: string): Promise<boolean> {
    const { versions } = this.#repository;
    const known = await versions.list(map.id).catch(() => []);
    for (const { id } of known.filter(({ size }) => size === text.length)) {
      if ((await versions.textOf(id).catch(() => null)) === text) return true;
    }
    return keepVersion(versions, 'replaced', { map, text, savedAt: new Date().toISOString() });
  }

  /** Puts a map into the place of the open one. What it returns takes that back, also after other steps. */
  #put(map: JourneyMap): (() => void) | null {
    const { editor } = this.#map;
    const label = { code: 'restore-version' } as const;
    let before = map;
    const done = editor.run({ label, apply: (now) => ((before = now), map) });
    if (!done) return null;
    return () => {
      if (editor.map === map) editor.undo();
      else editor.run({ label, apply: () => before });
    };
  }
}

/** A moment for a file's name, in the time of the place: `2026-11-21 12-40`. */
function stampOf(at: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${day} ${two(at.getHours())}-${two(at.getMinutes())}`;
}
