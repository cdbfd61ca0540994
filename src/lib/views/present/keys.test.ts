import { expect, test } from 'vitest';
import { KEYS } from './keys-list.ts';
import { keyAct, type Control } from './keys.ts';

const EVENT = {
  code: '',
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
};
const pressed = (key: string, fields: Partial<typeof EVENT> = {}, control: Control = null) =>
  keyAct({ ...EVENT, key, ...fields }, control);

test('each key of the list does something, and those of a row the same', () => {
  const names: Readonly<Record<string, string>> = {
    '→': 'ArrowRight',
    '↓': 'ArrowDown',
    '←': 'ArrowLeft',
    '↑': 'ArrowUp',
    Space: ' ',
    Esc: 'Escape',
  };
  for (const { keys } of KEYS) {
    if (keys[0] === '1–9 Enter') continue;
    const acts = keys.map((key) => pressed(names[key] ?? key));
    const [first] = acts;
    expect(first, keys.join()).toBeTypeOf('string');
    // Enter and Backspace have a number half typed to see to first.
    const also = { next: 'enter', previous: 'back' }[String(first)];
    for (const act of acts) expect([first, also]).toContain(act);
  }
});

test('a clicker has its keys', () => {
  expect(['PageDown', 'PageUp', '.', 'F5', 'Escape'].map((key) => pressed(key))).toEqual([
    'next',
    'previous',
    'black',
    'full-screen',
    'end',
  ]);
});

test('letters go by their place on a Russian keyboard', () => {
  expect(pressed('и', { code: 'KeyB' })).toBe('black');
  expect(pressed('ы', { code: 'KeyS' })).toBe('notes');
  expect(pressed('ю', { code: 'Period' })).toBe('black');
  expect(pressed(',', { code: 'Slash', shiftKey: true })).toBe('keys');
});

test('a digit is one of a number', () => expect(pressed('7', { code: 'Digit7' })).toEqual({ digit: '7' }));

test('chords are left to the browser', () => {
  for (const held of ['ctrlKey', 'metaKey', 'altKey'] as const) {
    expect(pressed('ArrowRight', { [held]: true })).toBeNull();
  }
});

test('a control that has the focus keeps the keys it needs; a clicker goes on from anywhere', () => {
  expect(pressed(' ', {}, 'button')).toBeNull();
  expect(pressed('Enter', {}, 'button')).toBeNull();
  expect(pressed('ArrowRight', {}, 'button')).toBe('next');
  expect(pressed('ArrowDown', {}, 'select')).toBeNull();
  expect(pressed('ArrowDown', {}, 'scrolled')).toBeNull();
  expect(pressed('ArrowRight', {}, 'scrolled')).toBe('next');
  for (const control of ['button', 'select', 'scrolled'] as const) {
    expect(pressed('PageDown', {}, control)).toBe('next');
    expect(pressed('Escape', {}, control)).toBe('end');
  }
});
