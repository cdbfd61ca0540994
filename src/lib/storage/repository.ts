import type { JourneyMap } from '#lib/domain';
import { readMapFile, writeMapFile, type ReadError } from '#lib/format';
import type { Backend } from './backend.ts';
import {
  HANDLE_PREFIX,
  isMapRecord,
  isSummaryOf,
  MAP_PREFIX,
  SUMMARY_PREFIX,
  type MapOutline,
  type MapRecord,
  type MapSummary,
} from './records.ts';

export type Loaded =
  | { readonly ok: true; readonly map: JourneyMap; readonly text: string; readonly savedAt: string }
  | { readonly ok: false; readonly reason: 'missing' }
  | { readonly ok: false; readonly reason: 'unreadable'; readonly error: ReadError };

/** A map taken out of the library, with all that is needed to put it back. */
export interface Removed {
  readonly id: string;
  readonly record: unknown;
  readonly handle: unknown;
}

/** A map written (`summary`) or removed (`null`), and by whom. */
export interface RepositoryChange {
  readonly id: string;
  readonly summary: MapSummary | null;
  readonly by: unknown;
}

/** The maps kept on this device. A record that can't be read is left as it is and never written over. */
export class MapRepository {
  readonly #backend: Backend;
  readonly #outline: (map: JourneyMap) => MapOutline;
  readonly #now: () => Date;
  readonly #revisions = new Map<string, number>();
  readonly #watchers = new Set<(change: RepositoryChange) => void>();

  /** `outline` makes what a summary shows of a map. */
  constructor(
    backend: Backend,
    outline: (map: JourneyMap) => MapOutline,
    now: () => Date = () => new Date(),
  ) {
    this.#backend = backend;
    this.#outline = outline;
    this.#now = now;
  }

  /** Whether maps are still there after the page is closed. */
  get lasting(): boolean {
    return this.#backend.lasting;
  }

  /** Calls back after every write; returns how to stop. */
  watch(watcher: (change: RepositoryChange) => void): () => void {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  }

  /** All maps, last saved first; missing or outdated summaries are made anew from the maps. */
  async list(): Promise<readonly MapSummary[]> {
    const values = await this.#backend.readAll();
    const summaries: MapSummary[] = [];
    for (const [key, record] of values) {
      if (!key.startsWith(MAP_PREFIX)) continue;
      const id = key.slice(MAP_PREFIX.length);
      summaries.push(this.#summaryOf(id, record, values.get(SUMMARY_PREFIX + id)));
    }
    return summaries.sort((a, b) => b.savedAt.localeCompare(a.savedAt));
  }

  async load(id: string): Promise<Loaded> {
    const [record] = await this.#backend.read([MAP_PREFIX + id]);
    if (record === undefined) return { ok: false, reason: 'missing' };
    if (!isMapRecord(record)) return { ok: false, reason: 'unreadable', error: notARecord(record) };
    const read = readMapFile(record.text);
    if (!read.ok) return { ok: false, reason: 'unreadable', error: firstOf(read.errors) };
    this.#revisions.set(id, record.revision);
    return { ok: true, map: read.map, text: record.text, savedAt: record.savedAt };
  }

  /** The text of a record as it is kept, also of one that can't be read; `null` if there is none. */
  async textOf(id: string): Promise<string | null> {
    const [record] = await this.#backend.read([MAP_PREFIX + id]);
    if (record === undefined) return null;
    return isMapRecord(record) ? record.text : JSON.stringify(record, null, 2);
  }

  /**
   * Writes a map and its summary in one transaction. Rejects when that failed, and when the place holds a record
   * that can't be read.
   */
  async save(
    map: JourneyMap,
    { outline = this.#outline(map), by = null as unknown } = {},
  ): Promise<MapSummary> {
    const known = this.#revisions.get(map.id);
    // No reading where the revision is known: the last write of a page being closed has no time for it.
    const revision = (known ?? (await this.#revisionInStore(map.id))) + 1;
    const text = writeMapFile(map);
    const record: MapRecord = { id: map.id, text, revision, savedAt: this.#now().toISOString() };
    const summary = summarise(record, map.title, outline);
    await this.#backend.write([
      [MAP_PREFIX + map.id, record],
      [SUMMARY_PREFIX + map.id, summary],
    ]);
    this.#revisions.set(map.id, revision);
    this.#tell({ id: map.id, summary, by });
    return summary;
  }

  /** Takes a map out; `null` if there is none. What it returns puts it back. */
  async remove(id: string): Promise<Removed | null> {
    const [record, handle] = await this.#backend.read([MAP_PREFIX + id, HANDLE_PREFIX + id]);
    if (record === undefined) return null;
    await this.#backend.write([
      [MAP_PREFIX + id, undefined],
      [SUMMARY_PREFIX + id, undefined],
      [HANDLE_PREFIX + id, undefined],
    ]);
    this.#revisions.delete(id);
    this.#tell({ id, summary: null, by: null });
    return { id, record, handle };
  }

  /** What `remove` would return, with the map left where it is. */
  async keep(id: string): Promise<Removed | null> {
    const [record, handle] = await this.#backend.read([MAP_PREFIX + id, HANDLE_PREFIX + id]);
    return record === undefined ? null : { id, record, handle };
  }

  /** Puts a map back as it was, in place of what has taken its place. */
  async restore({ id, record, handle }: Removed): Promise<void> {
    const summary = this.#summaryOf(id, record, undefined);
    await this.#backend.write([
      [MAP_PREFIX + id, record],
      [SUMMARY_PREFIX + id, summary.broken ? undefined : summary],
      [HANDLE_PREFIX + id, handle],
    ]);
    this.#revisions.set(id, summary.revision);
    this.#tell({ id, summary, by: null });
  }

  /** The file that a map was opened from or saved to, as it was given; `undefined` if there is none. */
  async handleOf(id: string): Promise<unknown> {
    return (await this.#backend.read([HANDLE_PREFIX + id]))[0];
  }

  async rememberHandle(id: string, handle: unknown): Promise<void> {
    await this.#backend.write([[HANDLE_PREFIX + id, handle]]);
  }

  async #revisionInStore(id: string): Promise<number> {
    const [record] = await this.#backend.read([MAP_PREFIX + id]);
    if (record === undefined) return 0;
    if (isMapRecord(record) && readMapFile(record.text).ok) return record.revision;
    throw new Error(`The record of map ${id} can't be read and is not written over.`);
  }

  #summaryOf(id: string, record: unknown, summary: unknown): MapSummary {
    if (!isMapRecord(record)) {
      return { id, title: '', savedAt: '', revision: 0, size: 0, outline: null, broken: notARecord(record) };
    }
    if (isSummaryOf(record, summary)) return summary;
    const read = readMapFile(record.text);
    if (read.ok) return summarise(record, read.map.title, this.#outline(read.map));
    return { ...summarise(record, '', null), id, broken: firstOf(read.errors) };
  }

  #tell(change: RepositoryChange): void {
    for (const watcher of this.#watchers) watcher(change);
  }
}

function summarise(record: MapRecord, title: string, outline: MapOutline | null): MapSummary {
  const { id, savedAt, revision, text } = record;
  return { id, title, savedAt, revision, size: text.length, outline };
}

function notARecord(value: unknown): ReadError {
  const got = value === null ? 'null' : typeof value;
  const message = `file: expected a file of the format "tropa-map", got ${got}`;
  return { path: 'file', code: 'not-a-map', data: { got }, message };
}

function firstOf(errors: readonly ReadError[]): ReadError {
  return errors[0] ?? { path: 'file', code: 'empty', data: {}, message: 'file: expected a map' };
}
