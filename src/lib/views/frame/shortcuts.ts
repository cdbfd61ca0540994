import { letterCode } from '#lib/ui';

export interface AppActions {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly save: () => void;
  readonly open: () => void;
  readonly find: () => void;
  readonly keys: () => void;
  readonly exportPicture: () => void;
  /** Prints the map, whatever is on the screen. */
  readonly print: () => void;
  /** Begins to try out changes. */
  readonly tryOut: () => void;
  /** Makes what was tried out a part of the map. */
  readonly keepTrial: () => void;
  readonly dropTrial: () => void;
  readonly assumptions: () => void;
  /** Shows the earlier versions of the map, or closes them. */
  readonly versions: () => void;
  /** Asks for a name under which the map as it is now is kept. */
  readonly keepVersion: () => void;
  readonly report: () => void;
  /** Presents the map, from within a click or a key. */
  readonly present: () => void;
}

function chord(event: KeyboardEvent): keyof AppActions | null {
  const code = letterCode(event);
  if (code === 'KeyZ') return event.shiftKey ? 'redo' : 'undo';
  if (code === 'KeyE') return event.shiftKey ? 'exportPicture' : null;
  if (event.shiftKey) return null;
  const byKey: Readonly<Record<string, keyof AppActions>> = {
    KeyY: 'redo',
    KeyS: 'save',
    KeyO: 'open',
    KeyK: 'find',
    KeyP: 'print',
  };
  return byKey[code] ?? null;
}

/**
 * The action of a key that works anywhere on the editor's page; `null` for any other. Letters go by their place on the
 * keyboard, so that a Russian layout works alike. A question mark typed into a field stays a question mark.
 */
export function shortcutOf(event: KeyboardEvent): keyof AppActions | null {
  if (event.isComposing) return null;
  // Chords with Alt are left to the browser and to the layouts that write with them; this one writes nothing.
  if (event.altKey) return event.key === 'Enter' && (event.ctrlKey || event.metaKey) ? 'present' : null;
  if (event.ctrlKey || event.metaKey) return chord(event);
  const typing =
    event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
  return event.key === '?' || (event.code === 'Slash' && event.shiftKey) ? (typing ? null : 'keys') : null;
}
