import { isObject } from './records.ts';

/** The part of the browser's local storage that is used here. */
export type TextStore = Pick<Storage, 'getItem' | 'setItem'>;

export interface MarkedMap {
  readonly id: string;
  readonly title: string;
}

const KEY = 'tropa:kept';
/** A local storage is small: of more maps the marker knows the newest. */
const MOST = 200;

/**
 * What the database should hold, noted outside it: tells an emptied database from a first visit, and names what is gone.
 * A full or shut local storage makes it forget, nothing else.
 */
export class Marker {
  readonly #store: TextStore | null;

  constructor(store: TextStore | null) {
    this.#store = store;
  }

  /** The maps that were kept when it was last noted. */
  get maps(): readonly MarkedMap[] {
    try {
      const value: unknown = JSON.parse(this.#store?.getItem(KEY) ?? '[]');
      return Array.isArray(value) ? value.filter(isMarkedMap) : [];
    } catch {
      return [];
    }
  }

  keep({ id, title }: MarkedMap): void {
    const { maps } = this;
    const known = maps[0];
    if (known?.id === id && known.title === title) return;
    this.#write([{ id, title }, ...maps.filter((map) => map.id !== id)]);
  }

  drop(id: string): void {
    this.#write(this.maps.filter((map) => map.id !== id));
  }

  set(maps: readonly MarkedMap[]): void {
    this.#write(maps.map(({ id, title }) => ({ id, title })));
  }

  #write(maps: readonly MarkedMap[]): void {
    try {
      this.#store?.setItem(KEY, JSON.stringify(maps.slice(0, MOST)));
    } catch {
      // Full or shut.
    }
  }
}

function isMarkedMap(value: unknown): value is MarkedMap {
  return isObject(value) && typeof value['id'] === 'string' && typeof value['title'] === 'string';
}
