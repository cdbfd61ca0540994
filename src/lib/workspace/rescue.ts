import { fileNameFor, readMapFile } from '#lib/format';
import { textOfRecord, type MapRepository, type VersionInfo } from '#lib/storage';

/** How many versions are offered: the newest of them opened once. */
const OFFERED = 5;

/** What became of putting a version in the map's place; `unreadable`: its file is no map. */
export type RescueOutcome = 'done' | 'gone' | 'unreadable';

/**
 * The ways to a map whose opening crashed or hung the page. The map itself is never read: what is shown of it comes from
 * the library's list and from its versions, what is given away is the text as it is kept.
 */
export class Rescue {
  readonly #repository: MapRepository;
  readonly #id: string;
  readonly #now: () => Date;

  constructor(repository: MapRepository, id: string, now: () => Date = () => new Date()) {
    this.#repository = repository;
    this.#id = id;
    this.#now = now;
  }

  /** What the map is called, as far as the library knows; empty where it does not. */
  async title(): Promise<string> {
    return (await this.#repository.summaryOf(this.#id))?.title ?? '';
  }

  /** The kept text and a name for its file; `null` if the map is gone. */
  async rawText(): Promise<{ readonly text: string; readonly name: string } | null> {
    const text = await this.#repository.textOf(this.#id);
    return text === null ? null : { text, name: fileNameFor(await this.title()) };
  }

  /** The last versions, newest first. */
  async versions(): Promise<readonly VersionInfo[]> {
    return (await this.#repository.versions.list(this.#id)).slice(0, OFFERED);
  }

  /**
   * Puts a version in the map's place. What stood there is kept as a version first, whatever it is. Rejects, with
   * nothing changed, when that can't be kept.
   */
  async useVersion(versionId: string): Promise<RescueOutcome> {
    const id = this.#id;
    const { versions } = this.#repository;
    const text = await versions.textOf(versionId);
    if (text === null) return 'gone';
    const read = readMapFile(text);
    if (!read.ok || read.map.id !== id) return 'unreadable';
    const at = this.#now().toISOString();
    const place = await this.#repository.placeOf(id);
    if (place) {
      const present = textOfRecord(place.record);
      const known = await this.#repository.summaryOf(id);
      const title = known?.title ?? read.map.title;
      const touchpoints = known?.outline?.touchpoints ?? 0;
      await versions.add(id, { kind: 'replaced', at, text: present, title, touchpoints });
    }
    const record = { id, text, revision: 1, savedAt: at };
    await this.#repository.restore({ id, record, handle: place?.handle });
    return 'done';
  }
}
