import { m } from '#lib/i18n';

interface KeyRow {
  readonly keys: readonly string[];
  readonly label: () => string;
}

const row = (label: () => string, ...keys: readonly string[]): KeyRow => ({ label, keys });

/** The keys of a presentation, as `?` shows them. */
export const KEYS: readonly KeyRow[] = [
  row(m.present_next, '→', '↓', 'Space', 'PageDown', 'Enter'),
  row(m.present_previous, '←', '↑', 'Backspace', 'PageUp'),
  row(m.present_first, 'Home'),
  row(m.present_last, 'End'),
  row(m.present_number, '1–9 Enter'),
  row(m.present_next_walk, 'W'),
  row(m.present_black, 'B', '.'),
  row(m.present_notes, 'S'),
  row(m.present_full, 'F', 'F5'),
  row(m.present_keys, '?'),
  row(m.present_end, 'Esc'),
];
