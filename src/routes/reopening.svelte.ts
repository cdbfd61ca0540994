import { createContext } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';

/** Which maps are to be opened anew where they are open, since another writer has put another one in their place. */
export class Reopening {
  readonly #times = new SvelteMap<string, number>();

  /** How often a map was to be opened anew. Reactive. */
  timesOf(id: string): number {
    return this.#times.get(id) ?? 0;
  }

  again(id: string): void {
    this.#times.set(id, this.timesOf(id) + 1);
  }
}

export const [getReopening, setReopening] = createContext<Reopening>();
