import type { JourneyMap } from '#lib/domain';
import { CURRENT_VERSION, readKeptMap, writeMapFile } from '#lib/format';
import type { Backend, Write } from './backend.ts';
import { draftsOf } from './drafts.ts';
import { UnreadableError } from './faults.ts';
import { HeldMaps } from './held-maps.ts';
import { checkLayout, META, metaOf, migrateLayout, newMeta } from './layout.ts';
import {
  ELSEWHERE,
  type Draft,
  type Loaded,
  type LoadedMap,
  type MapFormat,
  type Replaced,
  type RepositoryChange,
  type Standing,
} from './map-types.ts';
import { MapWriter } from './map-writer.ts';
import { Marker, type MarkedMap } from './marker.ts';
import { placeWrites, Recorder, textOfRecord } from './recorder.ts';
import {
  FENCE_PREFIX,
  HANDLE_PREFIX,
  isMapRecord,
  isSummaryOf,
  MAP_PREFIX,
  SUMMARY_PREFIX,
  WRITER_PREFIX,
  type MapOutline,
  type MapSummary,
} from './records.ts';
import type { Tabs } from './tabs.ts';
import { isTrashedMap, Trash, TRASH_PREFIX, type TrashedMap } from './trash.ts';
import { VersionStore } from './versions.ts';

export interface RepositoryOptions {
  readonly now?: () => Date;
  readonly tabs?: Tabs;
  readonly marker?: Marker;
  readonly format?: MapFormat;
}

/** No tab sleeps longer than this with an unsaved edit: 90 days, in milliseconds. */
const FENCE_FOR = 90 * 86_400_000;

const FORMAT: MapFormat = { version: CURRENT_VERSION, read: readKeptMap, write: writeMapFile };

/** The maps kept on this device. A record that can't be read is left as it is and never written over. */
export class MapRepository {
  readonly versions: VersionStore;
  readonly trash: Trash;
  readonly tabs: Tabs | null;
  readonly #backend: Backend;
  readonly #recorder: Recorder;
  readonly #now: () => Date;
  readonly #marker: Marker;
  readonly #watchers = new Set<(change: RepositoryChange) => void>();
  readonly #held = new HeldMaps();

  /** `outline` makes what a summary shows of a map. */
  constructor(
    backend: Backend,
    outline: (map: JourneyMap) => MapOutline,
    { now = () => new Date(), tabs, marker = new Marker(null), format = FORMAT }: RepositoryOptions = {},
  ) {
    this.#backend = backend;
    this.#recorder = new Recorder(format, outline, now);
    this.#now = now;
    this.#marker = marker;
    this.versions = new VersionStore(backend, now);
    this.trash = new Trash(backend, now);
    this.tabs = tabs ?? null;
    tabs?.listen((message) => {
      if (message.kind === 'changed') this.#tellHere({ ...message, by: ELSEWHERE });
    });
  }

  /** Whether maps are still there after the page is closed. */
  get lasting(): boolean {
    return this.#backend.lasting;
  }

  /** Calls back after every write, of another tab too; returns how to stop. */
  watch(watcher: (change: RepositoryChange) => void): () => void {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  }

  /**
   * All maps, last saved first; missing or outdated summaries are made anew from the maps. Rejects with a
   * `NewerLayoutError` where a newer app has written.
   */
  async list(): Promise<readonly MapSummary[]> {
    await migrateLayout(this.#backend);
    const [records, known] = await Promise.all([
      this.#backend.readRange(MAP_PREFIX),
      this.#backend.readRange(SUMMARY_PREFIX),
    ]);
    const summaries: MapSummary[] = [];
    for (const [key, record] of records) {
      const id = key.slice(MAP_PREFIX.length);
      summaries.push(this.#recorder.summaryOf(id, record, known.get(SUMMARY_PREFIX + id)));
    }
    return [...this.#held.among(summaries)].sort((a, b) => b.savedAt.localeCompare(a.savedAt));
  }

  /** The maps that should be there and are not: the browser or somebody has emptied the database. */
  lostAmong(present: readonly MapSummary[]): readonly MarkedMap[] {
    if (!this.lasting) return [];
    const ids = new Set(present.map(({ id }) => id));
    return this.#marker.maps.filter(({ id }) => !ids.has(id));
  }

  /** From now on these are the maps that should be there. */
  markKept(present: readonly MapSummary[]): void {
    if (this.lasting) this.#marker.set(present);
  }

  /**
   * Holds a map that can't be kept just now in this page, made from a revision (0: none). It loads like any other; who
   * opens it takes it and goes on trying to save it. `ontaken`: somebody has.
   */
  hold(map: JourneyMap, revision: number, ontaken: () => void = () => {}): void {
    const record = this.#recorder.recordOf(map, revision);
    const { text, savedAt } = record;
    const summary = this.#recorder.summarise(record, map);
    this.#held.hold({ ok: true, map, text, revision, savedAt, unsaved: true }, summary, ontaken);
    this.#tellHere({ id: map.id, summary, by: null });
  }

  /** Takes over the care for a map that is held; `null` if it is not. */
  takeHeld(id: string): LoadedMap | null {
    return this.#held.take(id);
  }

  /** Holds a map no more: what was in it is kept elsewhere. */
  letGo(id: string): void {
    if (!this.takeHeld(id)) return;
    const tell = (summary: MapSummary | null) => this.#tellHere({ id, summary, by: null });
    void this.summaryOf(id).then(tell, () => {});
  }

  /** Whether a map is held that is kept nowhere. */
  get holding(): boolean {
    return this.#held.size > 0;
  }

  /** Reads a map: the one that is held, else the one that is kept. */
  async load(id: string): Promise<Loaded> {
    return this.#held.get(id) ?? this.loadKept(id);
  }

  /** Reads a map as it is kept. */
  async loadKept(id: string): Promise<Loaded> {
    const [record, meta] = await this.#backend.read([MAP_PREFIX + id, META]);
    checkLayout(metaOf(meta));
    return this.#recorder.read(record);
  }

  /** The text of a record as it is kept, also of one that can't be read; `null` if there is none. */
  async textOf(id: string): Promise<string | null> {
    const held = this.#held.get(id);
    if (held) return held.text;
    const [record] = await this.#backend.read([MAP_PREFIX + id]);
    return record === undefined ? null : textOfRecord(record);
  }

  /** What the list knows of a map, without reading the map itself; `null` where that is nothing, or out of date. */
  async summaryOf(id: string): Promise<MapSummary | null> {
    const [record, summary] = await this.#backend.read([MAP_PREFIX + id, SUMMARY_PREFIX + id]);
    return isMapRecord(record) && isSummaryOf(record, summary) ? summary : null;
  }

  /** How it stands with a map without reading it whole: `emptied` tells that the whole database is gone. */
  async standing(id: string): Promise<Standing> {
    const [record, writer, meta] = await this.#backend.read([MAP_PREFIX + id, WRITER_PREFIX + id, META]);
    return {
      revision: isMapRecord(record) ? record.revision : null,
      writer: typeof writer === 'string' ? writer : null,
      emptied: record === undefined && metaOf(meta) === null,
    };
  }

  /** What saves an open map: from the revision it was loaded with, as long as nobody else writes. */
  writerOf(loaded: LoadedMap, by: unknown): MapWriter {
    return new MapWriter(this.#backend, loaded, {
      recorder: this.#recorder,
      now: this.#now,
      onsaved: (summary) => {
        this.#held.saved(summary.id);
        this.#tell({ id: summary.id, summary, by });
      },
    });
  }

  /**
   * Writes a map over whatever is in its place, and whoever was writing that does not any more. Rejects when that
   * failed, and when the place holds a record that can't be read.
   */
  async save(map: JourneyMap, { by = null as unknown } = {}): Promise<MapSummary> {
    const { id } = map;
    const keys = [META, MAP_PREFIX + id, WRITER_PREFIX + id];
    const summary = await this.#backend.change(keys, ([meta, old, writer]) => {
      checkLayout(metaOf(meta));
      if (this.#recorder.isForeign(old)) throw new UnreadableError(id);
      const record = this.#recorder.recordOf(map, (isMapRecord(old) ? old.revision : 0) + 1);
      const result = this.#recorder.summarise(record, map);
      const writes: Write[] = [
        [MAP_PREFIX + id, record],
        [SUMMARY_PREFIX + id, result],
        ...this.#fencing(id, writer),
        ...(metaOf(meta) ? [] : [[META, newMeta()] as const]),
      ];
      return { writes, result };
    });
    this.#tell({ id, summary, by });
    return summary;
  }

  /**
   * Adds a map as it was at that moment (ISO 8601, UTC), from a backup say: the library shows it as saved then, not now.
   * `null`, and nothing is written, where something stands in its place.
   */
  async add(map: JourneyMap, savedAt: string): Promise<MapSummary | null> {
    const { id } = map;
    const summary = await this.#backend.change([META, MAP_PREFIX + id], ([meta, there]) => {
      checkLayout(metaOf(meta));
      if (there !== undefined) return { writes: [], result: null };
      const record = this.#recorder.recordOf(map, 1, savedAt);
      const result = this.#recorder.summarise(record, map);
      const writes: Write[] = [
        [MAP_PREFIX + id, record],
        [SUMMARY_PREFIX + id, result],
        ...(metaOf(meta) ? [] : [[META, newMeta()] as const]),
      ];
      return { writes, result };
    });
    if (summary) this.#tell({ id, summary, by: null });
    return summary;
  }

  /** Takes a map out, into the trash; `null` if there is none. */
  async remove(id: string): Promise<TrashedMap | null> {
    const keys = [MAP_PREFIX + id, SUMMARY_PREFIX + id, HANDLE_PREFIX + id, WRITER_PREFIX + id];
    const removedAt = this.#now().toISOString();
    const held = this.#held.get(id);
    const newer = held && this.#recorder.recordOf(held.map, held.revision);
    const trashed = await this.#backend.change(keys, ([kept, summary, handle, writer]) => {
      const record = newer ?? kept;
      if (record === undefined) return { writes: [], result: null };
      const { title } = this.#recorder.summaryOf(id, record, summary);
      const result: TrashedMap = { id: crypto.randomUUID(), map: id, title, removedAt, record, handle };
      const writes: Write[] = [
        [TRASH_PREFIX + result.id, result],
        ...this.#fencing(id, writer),
        ...[MAP_PREFIX, SUMMARY_PREFIX, HANDLE_PREFIX].map((prefix): Write => [prefix + id, undefined]),
      ];
      return { writes, result };
    });
    if (trashed) {
      this.takeHeld(id);
      this.#tell({ id, summary: null, by: null });
    }
    return trashed;
  }

  /**
   * Puts a map back out of the trash. `taken`: another one stands in its place, and it stays in the trash; `gone`: it is
   * no longer there.
   */
  async putBack(trashId: string): Promise<'done' | 'taken' | 'gone'> {
    const [kept] = await this.#backend.read([TRASH_PREFIX + trashId]);
    if (!isTrashedMap(kept)) return 'gone';
    const { map: id, record, handle } = kept;
    const summary = this.#recorder.summaryOf(id, record, undefined);
    const outcome = await this.#backend.change(
      [META, MAP_PREFIX + id, TRASH_PREFIX + trashId],
      ([meta, there, still]) => {
        checkLayout(metaOf(meta));
        if (still === undefined) return { writes: [], result: 'gone' as const };
        if (there !== undefined) return { writes: [], result: 'taken' as const };
        const writes: Write[] = [
          [TRASH_PREFIX + trashId, undefined],
          ...placeWrites({ id, record, handle }, summary),
        ];
        return { writes, result: 'done' as const };
      },
    );
    if (outcome === 'done') this.#tell({ id, summary, by: null });
    return outcome;
  }

  /** What stands in a map's place, to put it back after something else was put there. */
  async placeOf(id: string): Promise<Replaced | null> {
    const [record, handle] = await this.#backend.read([MAP_PREFIX + id, HANDLE_PREFIX + id]);
    return record === undefined ? null : { id, record, handle };
  }

  /** Puts back what stood in a map's place, over what is there now. */
  async restore({ id, record, handle }: Replaced): Promise<void> {
    const summary = await this.#backend.change([MAP_PREFIX + id, WRITER_PREFIX + id], ([there, writer]) => {
      // It is a newer state of the map, though its text is an older one.
      const revision = (isMapRecord(there) ? there.revision : 0) + 1;
      const again = isMapRecord(record) && isMapRecord(there) ? { ...record, revision } : record;
      const result = this.#recorder.summaryOf(id, again, undefined);
      const writes = [...placeWrites({ id, record: again, handle }, result), ...this.#fencing(id, writer)];
      return { writes, result };
    });
    this.#tell({ id, summary, by: null });
  }

  /** What pages that went away had not saved of a map. */
  draftsOf(id: string): Promise<readonly Draft[]> {
    return draftsOf(this.#backend, id);
  }

  async dropDraft(key: string): Promise<void> {
    await this.#backend.write([[key, undefined]]);
  }

  /** Lets go of what is no longer needed: maps too long in the trash, fences of writers long gone. */
  async tidy(): Promise<void> {
    await this.trash.empty();
    const before = new Date(this.#now().getTime() - FENCE_FOR).toISOString();
    const fences = await this.#backend.readRange(FENCE_PREFIX);
    const old = [...fences].filter(([, since]) => typeof since !== 'string' || since < before);
    if (old.length > 0) await this.#backend.write(old.map(([key]): Write => [key, undefined]));
  }

  /** The file that a map was opened from or saved to, as it was given; `undefined` if there is none. */
  async handleOf(id: string): Promise<unknown> {
    return (await this.#backend.read([HANDLE_PREFIX + id]))[0];
  }

  async rememberHandle(id: string, handle: unknown): Promise<void> {
    await this.#backend.write([[HANDLE_PREFIX + id, handle]]);
  }

  /** From now on the one who wrote a map last can't write it any more. */
  #fencing(id: string, writer: unknown): readonly Write[] {
    if (typeof writer !== 'string') return [];
    return [
      [FENCE_PREFIX + writer, this.#now().toISOString()],
      [WRITER_PREFIX + id, undefined],
    ];
  }

  #tell(change: RepositoryChange): void {
    const { id, summary } = change;
    if (this.lasting) {
      if (summary) this.#marker.keep(summary);
      else this.#marker.drop(id);
    }
    this.tabs?.post({ kind: 'changed', id, summary });
    this.#tellHere(change);
  }

  #tellHere(change: RepositoryChange): void {
    for (const watcher of this.#watchers) watcher(change);
  }
}
