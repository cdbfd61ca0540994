import type { JourneyMap } from '#lib/domain';
import { FencedError, type Backend, type Write, type WriteOptions } from './backend.ts';
import { StaleError } from './faults.ts';
import { checkLayout, META, metaOf, newMeta } from './layout.ts';
import {
  DRAFT_PREFIX,
  FENCE_PREFIX,
  isMapRecord,
  MAP_PREFIX,
  SUMMARY_PREFIX,
  WRITER_PREFIX,
  type DraftRecord,
  type MapOutline,
  type MapRecord,
  type MapSummary,
} from './records.ts';
import type { LoadedMap } from './map-types.ts';
import type { Recorder } from './recorder.ts';
import { versionsIn, VERSIONS_PREFIX, versionWrites } from './versions.ts';

export interface MapWriterOptions {
  readonly recorder: Recorder;
  readonly now: () => Date;
  readonly onsaved: (summary: MapSummary) => void;
}

/**
 * Saves one open map. The first save compares: it goes through only if the map is still what was loaded, and makes this
 * one the writer. From then on a save needs no reading, so that it can be sent off by a page that is being closed; whoever
 * becomes the writer next puts up a fence that makes all further saves of this one fail.
 */
export class MapWriter {
  readonly #id: string;
  readonly #token = crypto.randomUUID();
  readonly #backend: Backend;
  readonly #options: MapWriterOptions;
  #revision: number;
  #claimed = false;

  constructor(backend: Backend, { map, revision }: LoadedMap, options: MapWriterOptions) {
    this.#id = map.id;
    this.#revision = revision;
    this.#backend = backend;
    this.#options = options;
  }

  /** What tells this one from all others that write. */
  get token(): string {
    return this.#token;
  }

  /** The revision that this one loaded or wrote last. */
  get revision(): number {
    return this.#revision;
  }

  /** Becomes the writer now. Rejects with a `StaleError` when the map is no longer what was loaded. */
  async claim(): Promise<void> {
    if (!this.#claimed) await this.#claim(() => []);
  }

  /** Writes the map and its summary. Rejects with a `StaleError` when another one has become the writer. */
  async save(map: JourneyMap, outline: MapOutline, options: WriteOptions = {}): Promise<MapSummary> {
    const revision = this.#revision + 1;
    const record = this.#options.recorder.recordOf(map, revision);
    const summary = this.#options.recorder.summarise(record, map, outline);
    const writes = this.#writesOf(record, summary);
    if (this.#claimed) await this.#fenced(writes, options);
    else await this.#claim(() => writes, options);
    this.#revision = revision;
    this.#options.onsaved(summary);
    return summary;
  }

  /**
   * The last chance of a page that is hidden or closed: puts the map aside, whoever is the writer. The next save of this
   * one takes that away; if there is none, the next one to open the map finds it.
   */
  async putAside(map: JourneyMap): Promise<void> {
    const text = this.#options.recorder.format.write(map);
    const savedAt = this.#options.now().toISOString();
    const draft: DraftRecord = {
      map: this.#id,
      text,
      savedAt,
      base: this.#revision,
      writer: this.#token,
    };
    await this.#backend.write([[this.#draftKey, draft]], { durability: 'strict' });
  }

  get #draftKey(): string {
    return `${DRAFT_PREFIX}${this.#id}:${this.#token}`;
  }

  #writesOf(record: MapRecord, summary: MapSummary): readonly Write[] {
    return [
      [MAP_PREFIX + this.#id, record],
      [SUMMARY_PREFIX + this.#id, summary],
      // In a database that was emptied it would be missing, and nobody could put up a fence.
      [WRITER_PREFIX + this.#id, this.#token],
      [this.#draftKey, undefined],
    ];
  }

  async #fenced(writes: readonly Write[], options: WriteOptions): Promise<void> {
    try {
      await this.#backend.write(writes, { ...options, fence: FENCE_PREFIX + this.#token });
    } catch (error) {
      if (!(error instanceof FencedError)) throw error;
      const [record] = await this.#backend.read([MAP_PREFIX + this.#id]);
      throw new StaleError(isMapRecord(record) ? record.revision : null);
    }
  }

  async #claim(writesOf: () => readonly Write[], options: WriteOptions = {}): Promise<void> {
    const id = this.#id;
    const keys = [META, MAP_PREFIX + id, WRITER_PREFIX + id, VERSIONS_PREFIX + id];
    await this.#backend.change(
      keys,
      ([meta, record, writer, versions]) => {
        checkLayout(metaOf(meta));
        // An emptied database holds nothing that could be overwritten: the map goes back into it.
        const emptied = record === undefined && metaOf(meta) === null;
        // What stands there may be this one's own, written by an attempt that was given up too early.
        if (!emptied && writer !== this.#token) this.#compare(record);
        const writes: Write[] = [
          [WRITER_PREFIX + id, this.#token],
          ...(metaOf(meta) ? [] : [[META, newMeta()] as const]),
          ...this.#olderFormat(record, versions),
          ...writesOf(),
        ];
        if (typeof writer === 'string' && writer !== this.#token) {
          writes.push([FENCE_PREFIX + writer, this.#options.now().toISOString()]);
        }
        return { writes, result: undefined };
      },
      options,
    );
    this.#claimed = true;
  }

  #compare(record: unknown): void {
    // A map that was never kept has no record to begin with.
    if (record === undefined && this.#revision === 0) return;
    if (record === undefined) throw new StaleError(null);
    const revision = isMapRecord(record) ? record.revision : 0;
    if (revision !== this.#revision) throw new StaleError(revision);
  }

  /** A record of an older format is kept as a version before the first text of the new one is written. */
  #olderFormat(record: unknown, versions: unknown): readonly Write[] {
    if (!isMapRecord(record) || (record.version ?? 1) >= this.#options.recorder.format.version) return [];
    const read = this.#options.recorder.format.read(record.text);
    if (!read.ok) return [];
    const { text, savedAt: at } = record;
    const { title, touchpoints } = read.map;
    const version = { kind: 'migration', at, text, title, touchpoints: touchpoints.length } as const;
    return versionWrites(this.#id, versionsIn(versions), version, { text }, this.#options.now()).writes;
  }
}
