import type { JourneyMap } from '#lib/domain';
import type { ReadError } from '#lib/format';
import type { Write } from './backend.ts';
import type { Loaded, MapFormat, Replaced } from './map-types.ts';
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

/** Makes records of maps and maps of records. */
export class Recorder {
  readonly #format: MapFormat;
  readonly #outline: (map: JourneyMap) => MapOutline;
  readonly #now: () => Date;

  constructor(format: MapFormat, outline: (map: JourneyMap) => MapOutline, now: () => Date) {
    this.#format = format;
    this.#outline = outline;
    this.#now = now;
  }

  get format(): MapFormat {
    return this.#format;
  }

  recordOf(map: JourneyMap, revision: number, savedAt = this.#now().toISOString()): MapRecord {
    const { version, write } = this.#format;
    return { id: map.id, text: write(map), revision, savedAt, version };
  }

  summarise(record: MapRecord, map: JourneyMap, outline = this.#outline(map)): MapSummary {
    return summarise(record, map.title, outline);
  }

  /** The summary that is kept with a record, made anew where it is of another one. */
  summaryOf(id: string, record: unknown, summary: unknown): MapSummary {
    if (!isMapRecord(record)) {
      return { id, title: '', savedAt: '', revision: 0, size: 0, outline: null, broken: notARecord(record) };
    }
    // What a newer app has summed up is not ours to open.
    const newer = (record.version ?? 1) > this.#format.version;
    if (!newer && isSummaryOf(record, summary)) return summary;
    const read = this.#format.read(record.text);
    if (read.ok) return this.summarise(record, read.map);
    return { ...summarise(record, '', null), id, broken: firstOf(read.errors) };
  }

  read(record: unknown): Loaded {
    if (record === undefined) return { ok: false, reason: 'missing' };
    if (!isMapRecord(record)) return { ok: false, reason: 'unreadable', error: notARecord(record) };
    const { text, revision, savedAt } = record;
    const read = this.#format.read(text);
    return read.ok
      ? { ok: true, map: read.map, text, revision, savedAt }
      : { ok: false, reason: 'unreadable', error: firstOf(read.errors) };
  }

  /** Whether something stands in a map's place that must not be written over. */
  isForeign(record: unknown): boolean {
    return record !== undefined && !this.read(record).ok;
  }
}

/** What puts a record into a map's place. */
export function placeWrites({ id, record, handle }: Replaced, summary: MapSummary): readonly Write[] {
  return [
    [MAP_PREFIX + id, record],
    [SUMMARY_PREFIX + id, summary.broken ? undefined : summary],
    [HANDLE_PREFIX + id, handle],
  ];
}

/** The text of a record, as it is kept whatever it is. */
export function textOfRecord(record: unknown): string {
  return isMapRecord(record) ? record.text : JSON.stringify(record, null, 2);
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
