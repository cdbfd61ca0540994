import { expect, it } from 'vitest';
import { commandKey, letterCode } from './command-key.ts';

it('names the command key of the machine', () => {
  expect(commandKey('MacIntel')).toBe('⌘');
  expect(commandKey('Linux x86_64')).toBe('Ctrl');
});

it('goes by the Latin letter on the key, else by its place', () => {
  expect(letterCode({ key: 'z', code: 'KeyY' })).toBe('KeyZ');
  expect(letterCode({ key: 'Z', code: 'KeyZ' })).toBe('KeyZ');
  expect(letterCode({ key: 'я', code: 'KeyZ' })).toBe('KeyZ');
  expect(letterCode({ key: ']', code: 'BracketRight' })).toBe('BracketRight');
});
