import { m } from '#lib/i18n';

/** A key or chord in words, as the `?` dialog and the palette show it; `Mod` is Ctrl, or ⌘ on a Mac. */
export interface KeyEntry {
  /** Alternatives, each of keys pressed together: 'Mod Shift Z'. */
  readonly keys: readonly string[];
  readonly label: () => string;
}

const entry = (label: () => string, ...keys: readonly string[]): KeyEntry => ({ keys, label });

/** Keys that work anywhere on the editor's page. */
export const ANYWHERE = {
  find: entry(m.app_find, 'Mod K'),
  undo: entry(m.app_undo, 'Mod Z'),
  redo: entry(m.app_redo, 'Mod Shift Z', 'Mod Y'),
  save: entry(m.app_save_file, 'Mod S'),
  open: entry(m.app_open_file, 'Mod O'),
  exportPicture: entry(m.app_export_picture, 'Mod Shift E'),
  print: entry(m.app_print, 'Mod P'),
  present: entry(m.present_start, 'Mod Alt Enter'),
  keys: entry(m.app_keys, '?'),
};

/** Keys of the canvas that make and change things. */
export const MAKING = {
  edit: entry(m.palette_key_edit, 'Enter', 'F2'),
  next: entry(m.palette_key_next, 'Tab'),
  touchpoint: entry(m.palette_new_touchpoint, 'N'),
  note: entry(m.palette_new_note, 'T'),
  link: entry(m.palette_key_link, 'L'),
  duplicate: entry(m.palette_duplicate, 'Mod D'),
  remove: entry(m.palette_remove, 'Delete', 'Backspace'),
  move: entry(m.palette_key_move, 'Alt ←↑↓→'),
  stage: entry(m.palette_key_stage, '[', ']'),
};

/** Handled by the browser's clipboard events (canvas/clipboard.ts), not by key. */
export const CLIPBOARD = {
  copy: entry(m.palette_key_copy, 'Mod C'),
  cut: entry(m.palette_key_cut, 'Mod X'),
  paste: entry(m.palette_key_paste, 'Mod V'),
};

export const LEVEL_KEYS = {
  expected: entry(m.palette_key_expected, '0–5'),
  target: entry(m.palette_key_target, 'Shift 0–5'),
  observed: entry(m.palette_key_observed, 'Alt 0–5'),
};

/** Keys of the canvas that move over it. */
export const GOING = {
  walk: entry(m.palette_key_walk, '←↑↓→'),
  extend: entry(m.palette_key_extend, 'Shift ←↑↓→'),
  all: entry(m.palette_select_all, 'Mod A'),
  leave: entry(m.palette_key_leave, 'Esc'),
  select: entry(() => m.palette_tool({ tool: m.app_tool_select() }), 'V'),
  pan: entry(() => m.palette_tool({ tool: m.app_tool_pan() }), 'H'),
  fit: entry(m.canvas_fit, 'F'),
  zoomIn: entry(m.canvas_zoom_in, '+', '='),
  zoomOut: entry(m.canvas_zoom_out, '−'),
  overlay: entry(m.overlay_next, 'O'),
  overlayBack: entry(m.overlay_back, 'Shift O'),
};

export interface KeyGroup {
  readonly id: string;
  readonly title: () => string;
  readonly entries: readonly KeyEntry[];
}

export const KEY_GROUPS: readonly KeyGroup[] = [
  {
    id: 'making',
    title: m.palette_keys_making,
    entries: [...Object.values(MAKING), ...Object.values(CLIPBOARD)],
  },
  { id: 'going', title: m.palette_keys_going, entries: Object.values(GOING) },
  { id: 'levels', title: m.palette_keys_levels, entries: Object.values(LEVEL_KEYS) },
  { id: 'anywhere', title: m.palette_keys_anywhere, entries: Object.values(ANYWHERE) },
];

/** The keys as they are written on this machine: `command` stands for `Mod`. */
export function keysHere(keys: string, command: string): string {
  const mac = command === '⌘';
  return keys.replace('Mod', command).replace('Alt', mac ? '⌥' : 'Alt');
}
