export type LocalStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Keeps nothing: where the browser keeps its local storage shut. */
const NOTHING: LocalStore = { getItem: () => null, setItem() {}, removeItem() {} };

/** The browser's local storage. The very asking for it throws where the user blocks a site's data. */
export function localStore(): LocalStore {
  try {
    return localStorage;
  } catch {
    return NOTHING;
  }
}
