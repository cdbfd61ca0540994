import type { Backend, Change, Write } from './backend.ts';
import { packed, unpacked, type PackedText } from './packed-text.ts';
import { isObject } from './records.ts';
import { outdated } from './thinning.ts';

/**
 * Why a version was kept: by itself while somebody worked; named by the user; because another writer's map took the
 * place of these edits; before a file or another version replaced the map; before a newer format was written.
 */
export const VERSION_KINDS = ['auto', 'named', 'conflict', 'replaced', 'migration'] as const;
export type VersionKind = (typeof VERSION_KINDS)[number];

/** What a list shows of a version without reading it. */
export interface VersionInfo {
  readonly id: string;
  readonly kind: VersionKind;
  /** What the user calls it; empty unless `named`. */
  readonly name: string;
  /** When the map was like this: ISO 8601, UTC. */
  readonly at: string;
  readonly title: string;
  readonly touchpoints: number;
  /** Length of the text in UTF-16 units. */
  readonly size: number;
  /** What a named one was before it got its name. */
  readonly was?: VersionKind;
}

export interface VersionText extends PackedText {
  readonly map: string;
}

export interface NewVersion {
  readonly kind: VersionKind;
  readonly at: string;
  readonly text: string;
  readonly title: string;
  readonly touchpoints: number;
  readonly name?: string;
}

/** The list of a map's versions. */
export const VERSIONS_PREFIX = 'versions:';
/** The text of one of them. */
export const VERSION_PREFIX = 'version:';

/** Earlier states of maps: whole files, packed, with a list per map. They outlive their map's stay in the trash. */
export class VersionStore {
  readonly #backend: Backend;
  readonly #now: () => Date;
  readonly #watchers = new Set<(map: string) => void>();

  constructor(backend: Backend, now: () => Date = () => new Date()) {
    this.#backend = backend;
    this.#now = now;
  }

  /** Calls back with the map's id when this tab has changed a list; returns how to stop. */
  watch(watcher: (map: string) => void): () => void {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  }

  /** Newest first. */
  async list(map: string): Promise<readonly VersionInfo[]> {
    const [list] = await this.#backend.read([VERSIONS_PREFIX + map]);
    return versionsIn(list);
  }

  /** The file of a version; `null` when it is gone. */
  async textOf(version: string): Promise<string | null> {
    const [text] = await this.#backend.read([VERSION_PREFIX + version]);
    return unpacked(text);
  }

  /** Keeps a version and lets go of automatic ones that are no longer needed. */
  async add(map: string, version: NewVersion): Promise<VersionInfo> {
    const pack = await packed(version.text);
    return this.#change(map, [VERSIONS_PREFIX + map], ([list]) => {
      const { info, writes } = versionWrites(map, versionsIn(list), version, pack, this.#now());
      return { writes, result: info };
    });
  }

  /** Calls a version by a name; an empty one makes it what it was before. `false` when it is gone. */
  async rename(map: string, version: string, name: string): Promise<boolean> {
    return this.#change(map, [VERSIONS_PREFIX + map], ([list]) => {
      const versions = versionsIn(list);
      const known = versions.some(({ id }) => id === version);
      const renamed = versions.map((each) => (each.id === version ? named(each, name) : each));
      return { writes: known ? [[VERSIONS_PREFIX + map, renamed]] : [], result: known };
    });
  }

  /** Takes a version out; what it returns puts it back. `null` when it is gone. */
  async remove(map: string, version: string): Promise<(() => Promise<void>) | null> {
    const keys = [VERSIONS_PREFIX + map, VERSION_PREFIX + version];
    return this.#change(map, keys, ([list, text]) => {
      const versions = versionsIn(list);
      const info = versions.find(({ id }) => id === version);
      if (!info) return { writes: [], result: null };
      const writes: Write[] = [
        [VERSIONS_PREFIX + map, versions.filter(({ id }) => id !== version)],
        [VERSION_PREFIX + version, undefined],
      ];
      return { writes, result: () => this.#putBack(map, info, text) };
    });
  }

  /**
   * Keeps versions that came from elsewhere, a backup say; those that are there already stay as they are, and one whose id
   * is another map's version gets an id of its own.
   */
  async take(map: string, versions: readonly (NewVersion & { readonly id: string })[]): Promise<void> {
    const packs = await Promise.all(versions.map(({ text }) => packed(text)));
    const keys = [VERSIONS_PREFIX + map, ...versions.map(({ id }) => VERSION_PREFIX + id)];
    await this.#change(map, keys, ([list, ...texts]) => {
      const known = versionsIn(list);
      const ids = new Set(known.map(({ id }) => id));
      const fresh = versions
        .map((version, index) => ({ version, pack: packs[index], there: texts[index] }))
        .filter(({ version }) => !ids.has(version.id))
        .map(({ version, pack, there }) => {
          const foreign = isObject(there) && there['map'] !== map;
          return { version, pack, id: foreign ? crypto.randomUUID() : version.id };
        });
      if (fresh.length === 0) return { writes: [], result: undefined };
      const infos = fresh.map(({ version, id }) => infoOf(id, version));
      const writes = fresh.map(({ id, pack }): Write => [VERSION_PREFIX + id, { map, ...pack }]);
      return {
        writes: [[VERSIONS_PREFIX + map, sorted([...known, ...infos])], ...writes],
        result: undefined,
      };
    });
  }

  async #change<Result>(
    map: string,
    keys: readonly string[],
    decide: (values: readonly unknown[]) => Change<Result>,
  ): Promise<Result> {
    const result = await this.#backend.change(keys, decide);
    for (const watcher of this.#watchers) watcher(map);
    return result;
  }

  async #putBack(map: string, info: VersionInfo, text: unknown): Promise<void> {
    await this.#change(map, [VERSIONS_PREFIX + map], ([list]) => {
      const others = versionsIn(list).filter(({ id }) => id !== info.id);
      const writes: Write[] = [
        [VERSIONS_PREFIX + map, sorted([...others, info])],
        [VERSION_PREFIX + info.id, text],
      ];
      return { writes, result: undefined };
    });
  }
}

/** What keeps a version, for a transaction that writes other things too. */
export function versionWrites(
  map: string,
  versions: readonly VersionInfo[],
  version: NewVersion,
  pack: PackedText,
  now: Date,
): { readonly info: VersionInfo; readonly writes: readonly Write[] } {
  const info = infoOf(crypto.randomUUID(), version);
  const all = sorted([info, ...versions]);
  const old = outdated(all, now);
  const writes: Write[] = [
    [VERSIONS_PREFIX + map, all.filter(({ id }) => !old.has(id))],
    [VERSION_PREFIX + info.id, { map, ...pack }],
    ...[...old].map((id): Write => [VERSION_PREFIX + id, undefined]),
  ];
  return { info, writes };
}

/** The list as it is kept; whatever in it is no version is passed over. */
export function versionsIn(list: unknown): readonly VersionInfo[] {
  return Array.isArray(list) ? list.filter(isVersionInfo) : [];
}

function infoOf(id: string, { kind, name = '', at, title, touchpoints, text }: NewVersion): VersionInfo {
  return { id, kind, name, at, title, touchpoints, size: text.length };
}

function named(version: VersionInfo, name: string): VersionInfo {
  const { was, ...rest } = version;
  if (name === '') return { ...rest, kind: was ?? 'auto', name };
  return version.kind === 'named'
    ? { ...version, name }
    : { ...rest, kind: 'named', name, was: version.kind };
}

function sorted(versions: readonly VersionInfo[]): readonly VersionInfo[] {
  return versions.toSorted((a, b) => b.at.localeCompare(a.at));
}

function isVersionInfo(value: unknown): value is VersionInfo {
  return (
    isObject(value) &&
    ['id', 'name', 'at', 'title'].every((key) => typeof value[key] === 'string') &&
    VERSION_KINDS.some((kind) => kind === value['kind']) &&
    ['touchpoints', 'size'].every((key) => Number.isInteger(value[key]))
  );
}
