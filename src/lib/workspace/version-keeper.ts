import type { JourneyMap } from '#lib/domain';
import { VERSION_EVERY, type VersionKind, type VersionStore } from '#lib/storage';

/** A state of a map that is in the storage. */
export interface SavedState {
  readonly map: JourneyMap;
  readonly text: string;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
}

/**
 * Keeps versions of an open map by itself: what it was like before the first change, then one every 10 minutes of work. A
 * version that can't be kept is left out: the map itself matters more.
 */
export class VersionKeeper {
  readonly #versions: VersionStore;
  /** What was there before the first change; `null` once it is kept. */
  #before: SavedState | null;
  #last = 0;

  constructor(versions: VersionStore, before: SavedState) {
    this.#versions = versions;
    this.#before = before;
  }

  /** The map has been saved; `read` gives the text that was. */
  async saved(map: JourneyMap, savedAt: string, read: () => string): Promise<void> {
    const before = this.#before;
    if (before) {
      this.#before = null;
      await this.#keepBefore(map.id, before);
    } else if (Date.parse(savedAt) - this.#last >= VERSION_EVERY) {
      this.#last = Date.parse(savedAt);
      await keepVersion(this.#versions, 'auto', { map, text: read(), savedAt });
    }
  }

  async #keepBefore(id: string, before: SavedState): Promise<void> {
    this.#last = Date.now();
    const [newest] = await this.#versions.list(id).catch(() => []);
    const same =
      newest?.size === before.text.length &&
      (await this.#versions.textOf(newest.id).catch(() => null)) === before.text;
    if (!same) await keepVersion(this.#versions, 'auto', before);
  }
}

/** Keeps a state as a version. Tells whether that succeeded. */
export async function keepVersion(
  versions: VersionStore,
  kind: VersionKind,
  { map, text, savedAt }: SavedState,
  name = '',
): Promise<boolean> {
  const { id, title, touchpoints } = map;
  try {
    await versions.add(id, { kind, name, at: savedAt, text, title, touchpoints: touchpoints.length });
    return true;
  } catch {
    return false;
  }
}
