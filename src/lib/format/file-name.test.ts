import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trials } from '../../../tests/fixtures/trials.ts';
import { FILE_EXTENSION, fileNameFor } from './index.ts';

describe('fileNameFor', () => {
  it.each([
    ['Такси из аэропорта', 'Такси из аэропорта'],
    ['', 'map'],
    [' . ', 'map'],
    ['???', 'map'],
    ['a/b\\c|d: e', 'a-b-c-d- e'],
    ['«Что?» <b>"x"</b>', '«Что » b x -b'],
    ['two\nlines\tand   spaces', 'two lines and spaces'],
    ['..hidden', 'hidden'],
    ['end. . .', 'end'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['com1', '_com1'],
    ['lpt³ .x', '_lpt³ .x'],
    ['com10', 'com10'],
    ['console', 'console'],
    ['bell\u0007\u0000\u202Egpj', 'bellgpj'],
    ['half \ud83d', 'half'],
    ['cafe\u0301', 'caf\u00e9'],
    ['👩‍👩‍👧', '👩‍👩‍👧'],
  ])('%j → %s', (title, name) => {
    expect(fileNameFor(title)).toBe(name + FILE_EXTENSION);
  });

  it('gives a name that every system takes, for any title', () => {
    const title = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: fc.constantFrom('.', ' ', '/', 'con', 'а', '👍', '\ud800', '"', '\u0000') }),
    );
    fc.assert(
      fc.property(title, (each) => {
        const name = fileNameFor(each);
        expect(name.length).toBeLessThanOrEqual(80);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(240);
        expect(name).toMatch(/^[^\s.][^/\\|:"<>?*\p{Cc}\p{Cs}]*(?<![\s.])\.tropa\.json$/u);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\./i);
        expect(fileNameFor(name.slice(0, -FILE_EXTENSION.length))).toBe(name);
      }),
      { numRuns: trials(100) },
    );
  });
});
