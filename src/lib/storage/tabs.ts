import type { MapSummary } from './records.ts';

/** What the tabs of one browser tell each other. */
export type TabMessage =
  /** A map was written (`summary`) or taken out (`null`). */
  | { readonly kind: 'changed'; readonly id: string; readonly summary: MapSummary | null }
  /** A tab wants to write a map that another one is writing. */
  | { readonly kind: 'wanted'; readonly id: string }
  /** The writer of a map has kept all that it had: it may be taken over. */
  | { readonly kind: 'ready'; readonly id: string };

const CHANNEL = 'tropa';

/** The other tabs of this browser. Where it has no channel for it they are not heard. */
export class Tabs {
  readonly #channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL);
  readonly #listeners = new Set<(message: TabMessage) => void>();

  constructor() {
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => {
      for (const listener of this.#listeners) listener(data);
    });
  }

  post(message: TabMessage): void {
    this.#channel?.postMessage(message);
  }

  /** Calls back for each message of another tab; returns how to stop. */
  listen(listener: (message: TabMessage) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  close(): void {
    this.#channel?.close();
  }
}
