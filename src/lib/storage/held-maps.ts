import type { LoadedMap } from './map-types.ts';
import type { MapSummary } from './records.ts';

interface HeldMap {
  readonly loaded: LoadedMap;
  readonly summary: MapSummary;
  readonly ontaken: () => void;
}

/** Maps that can't be kept just now: they are in this page alone until somebody takes them or a save gets through. */
export class HeldMaps {
  readonly #maps = new Map<string, HeldMap>();

  get size(): number {
    return this.#maps.size;
  }

  get(id: string): LoadedMap | undefined {
    return this.#maps.get(id)?.loaded;
  }

  /** `ontaken`: somebody else cares for it from now on. */
  hold(loaded: LoadedMap, summary: MapSummary, ontaken: () => void): void {
    this.#maps.set(loaded.map.id, { loaded, summary, ontaken });
  }

  take(id: string): LoadedMap | null {
    const held = this.#maps.get(id);
    this.#maps.delete(id);
    held?.ontaken();
    return held?.loaded ?? null;
  }

  /** It is kept now. */
  saved(id: string): void {
    this.#maps.delete(id);
  }

  /** A list with what is held in the place of what is kept. */
  among(summaries: readonly MapSummary[]): readonly MapSummary[] {
    const held = [...this.#maps.values()].map(({ summary }) => summary);
    return [...held, ...summaries.filter(({ id }) => !this.#maps.has(id))];
  }
}
