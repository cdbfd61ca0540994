import type { Backend, Write } from './backend.ts';
import { isObject } from './records.ts';
import { VERSION_PREFIX, VERSIONS_PREFIX, versionsIn } from './versions.ts';

/** How long a removed map can be put back, in days. */
export const TRASH_DAYS = 30;
const DAY = 86_400_000;

export const TRASH_PREFIX = 'trash:';

/** A map taken out of the library, with all that is needed to put it back. */
export interface TrashedMap {
  readonly id: string;
  /** The map's. */
  readonly map: string;
  readonly title: string;
  /** ISO 8601, UTC. */
  readonly removedAt: string;
  /** As it was kept, whether it can be read or not. */
  readonly record: unknown;
  readonly handle: unknown;
}

export class Trash {
  readonly #backend: Backend;
  readonly #now: () => Date;

  constructor(backend: Backend, now: () => Date = () => new Date()) {
    this.#backend = backend;
    this.#now = now;
  }

  /** Last removed first. */
  async list(): Promise<readonly TrashedMap[]> {
    const values = await this.#backend.readRange(TRASH_PREFIX);
    const maps = [...values.values()].filter(isTrashedMap);
    return maps.sort((a, b) => b.removedAt.localeCompare(a.removedAt));
  }

  /** When a map in the trash goes for good. */
  endOf({ removedAt }: TrashedMap): Date {
    return new Date(Date.parse(removedAt) + TRASH_DAYS * DAY);
  }

  /**
   * Takes maps out for good, with the versions of those that are in no other place; without ids those whose time is
   * over. Tells how many went.
   */
  async empty(ids?: readonly string[]): Promise<number> {
    const all = await this.list();
    const now = this.#now();
    const going = all.filter((each) => (ids ? ids.includes(each.id) : this.endOf(each) <= now));
    const staying = all.filter((each) => !going.includes(each));
    for (const trashed of going) await this.#erase(trashed, staying);
    return going.length;
  }

  /** Takes maps out for good, as `empty` does; what it returns puts them and their versions back. */
  async discard(ids: readonly string[]): Promise<() => Promise<void>> {
    const all = await this.list();
    const going = all.filter((each) => ids.includes(each.id));
    const keys = going.flatMap(({ id, map }) => [TRASH_PREFIX + id, VERSIONS_PREFIX + map]);
    const before = await this.#backend.read(keys);
    const versions = before.flatMap(versionsIn).map(({ id }) => VERSION_PREFIX + id);
    const texts = await this.#backend.read(versions);
    await this.empty(going.map(({ id }) => id));
    return async () => {
      const all = [...keys, ...versions];
      const values = [...before, ...texts];
      await this.#backend.change(all, (now) => {
        // What has come into its place meanwhile stays.
        const writes = all.map((key, index): Write => [key, now[index] ?? values[index]]);
        return { writes, result: undefined };
      });
    };
  }

  /** Keeps its versions as long as the map is in the library or a second time in the trash. */
  async #erase({ id, map }: TrashedMap, staying: readonly TrashedMap[]): Promise<void> {
    const twice = staying.some((other) => other.map === map);
    await this.#backend.change([`map:${map}`, VERSIONS_PREFIX + map], ([record, list]) => {
      const versions = twice || record !== undefined ? [] : versionsIn(list);
      const writes: Write[] = [
        [TRASH_PREFIX + id, undefined],
        ...versions.map((version): Write => [VERSION_PREFIX + version.id, undefined]),
        ...(versions.length > 0 ? [[VERSIONS_PREFIX + map, undefined] as const] : []),
      ];
      return { writes, result: undefined };
    });
  }
}

export function isTrashedMap(value: unknown): value is TrashedMap {
  return (
    isObject(value) && ['id', 'map', 'title', 'removedAt'].every((key) => typeof value[key] === 'string')
  );
}
