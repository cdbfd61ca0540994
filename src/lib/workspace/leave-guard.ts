import type { JourneyMap } from '#lib/domain';
import type { MapStatus } from './map-status.ts';

/** What is asked of an open map. */
export interface Leavable {
  readonly status: MapStatus;
  readonly unsaved: boolean;
  readonly editor: { readonly kept: JourneyMap };
}

/** Tells whether leaving an open map would lose edits: those that are neither kept by the browser nor in a file. */
export class LeaveGuard {
  readonly #map: Leavable;
  #inFile: JourneyMap | null = null;

  constructor(map: Leavable) {
    this.#map = map;
  }

  /** The map as it is now is in a file. */
  written(): void {
    this.#inFile = this.#map.editor.kept;
  }

  /** Whether closing the page now would lose something: what is just being saved gets through all the same. */
  get losesByClosing(): boolean {
    const { status, unsaved, editor } = this.#map;
    if (editor.kept === this.#inFile) return false;
    return status === 'memory' || (status === 'failed' && unsaved);
  }
}
