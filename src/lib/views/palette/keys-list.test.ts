import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ANYWHERE, CLIPBOARD, KEY_GROUPS, keysHere } from './keys-list.ts';

/** What the handlers compare `event.code` or `event.key` with, by the name on the key. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  '←↑↓→': ['ArrowLeft', 'ArrowUp', 'ArrowDown', 'ArrowRight'],
  '0–5': ['Digit'],
  '[': ['BracketLeft'],
  ']': ['BracketRight'],
  Esc: ['Escape'],
  '−': ['-'],
};
const codesOf = (key: string) => CODES[key] ?? (/^[A-Z]$/.test(key) ? [`Key${key}`] : [key]);

/** The codes of the keys of a list, without those held down beside them. */
const listed = (chords: readonly string[]) =>
  new Set(chords.flatMap((chord) => codesOf(chord.split(' ').at(-1)!)));

/** Every code and key that a handler's source names. */
function handled(path: string): Set<string> {
  const source = readFileSync(path, 'utf8');
  const codes = source.matchAll(/\b(Key[A-Z]|Arrow[A-Z]\w+|Bracket[A-Z]\w+|Digit)\b/g);
  const keys = source.matchAll(/(?:event\.key === |case )'([^']+)'/g);
  return new Set([...codes, ...keys].map(([, name]) => name!));
}

const chordsOf = (groups: readonly { readonly entries: readonly { readonly keys: readonly string[] }[] }[]) =>
  groups.flatMap(({ entries }) => entries.flatMap(({ keys }) => keys));

test("the canvas's keys are the ones listed", () => {
  const canvas = chordsOf(KEY_GROUPS.filter(({ id }) => id !== 'anywhere'));
  const clipboard = listed(Object.values(CLIPBOARD).flatMap(({ keys }) => keys));
  expect(listed(canvas)).toEqual(new Set([...handled('src/lib/canvas/keys.ts'), ...clipboard]));
});

test("the page's keys are the ones listed, each for an action of the page", () => {
  const path = 'src/lib/views/frame/shortcuts.ts';
  expect(listed(Object.values(ANYWHERE).flatMap(({ keys }) => keys))).toEqual(handled(path));
  const source = readFileSync(path, 'utf8');
  const actions = /interface AppActions \{([^}]*)\}/.exec(source)![1]!.matchAll(/readonly (\w+)/g);
  expect([...actions].map(([, name]) => name)).toEqual(expect.arrayContaining(Object.keys(ANYWHERE)));
});

test('no chord stands for two things', () => {
  const chords = chordsOf(KEY_GROUPS);
  expect(chords.filter((chord, index) => chords.indexOf(chord) !== index)).toEqual([]);
});

test('keys are named as on the machine', () => {
  expect(keysHere('Mod Shift Z', 'Ctrl')).toBe('Ctrl Shift Z');
  expect(keysHere('Mod Shift Z', '⌘')).toBe('⌘ Shift Z');
  expect(keysHere('Alt 0–5', '⌘')).toBe('⌥ 0–5');
});
