import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleText } from '../../../tests/fixtures/saved-maps.ts';
import { mutatedFile } from '../../../tests/fixtures/mutated-file.ts';
import { trials } from '../../../tests/fixtures/trials.ts';
import { jsonFaultAt } from './json-fault.ts';
import { placeOf } from './place.ts';

/** Text in which a `^` marks the fault; the mark itself is not part of it. */
const cases = [
  '^',
  '  ^',
  'tru^',
  'nul^x',
  '^hello',
  '{"a":1^',
  '{"a":1,^}',
  '{"a":1,^,',
  '{^a:1}',
  '{"a" ^1}',
  '{"a":^}',
  '[1,^]',
  '[1 ^2]',
  '[1]^]',
  '-^',
  '-^a',
  '0^1',
  '1.^',
  '1.^x',
  '1e^',
  '1e+^',
  '[1e5,1E-5,-0.25e+3^',
  '^.5',
  '"a^',
  '"a^\n"',
  '"\\^x"',
  '"\\u12^g4"',
  '"\\u12^',
  '"\\^',
  "^'a'",
  '^+1',
  '^NaN',
  '{"a":{"b":[{}^}',
  '[[1,2],[3^',
  '^\u00a01',
  '[1^/*c*/]',
  '{"a":"b"^"c":1}',
];

describe('jsonFaultAt', () => {
  it.each(cases)('%j', (marked) => {
    const text = marked.replace('^', '');
    expect(jsonFaultAt(text)).toBe(marked.indexOf('^'));
    expect(() => JSON.parse(text)).toThrow();
  });

  it('finds none in what the engine takes and one in what it refuses', () => {
    const texts = fc.oneof(
      fc.json(),
      fc.string({ unit: fc.constantFrom(...'{}[]",:0123456789.eE+-truefalsn\\u \n') }),
      mutatedFile(sampleText()),
      fc.tuple(fc.json(), fc.nat(), fc.string({ maxLength: 1 })).map(([json, at, extra]) => {
        const place = at % (json.length + 1);
        return json.slice(0, place) + extra + json.slice(place);
      }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const fault = jsonFaultAt(text);
        expect(fault === null).toBe(isJson(text));
        if (fault !== null) expect(fault).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: trials(500) },
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

it('placeOf counts lines and columns from 1', () => {
  const text = 'ab\r\ncd\n\ne';
  expect([...text, 'end'].map((_, at) => placeOf(text, at))).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 2 },
    { line: 1, column: 3 },
    { line: 1, column: 4 },
    { line: 2, column: 1 },
    { line: 2, column: 2 },
    { line: 2, column: 3 },
    { line: 3, column: 1 },
    { line: 4, column: 1 },
    { line: 4, column: 2 },
  ]);
});
