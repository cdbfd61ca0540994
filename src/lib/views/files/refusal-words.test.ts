import { describe, expect, it } from 'vitest';
import type { ReadError } from '#lib/workspace';
import { pictureRefusalWords } from './picture-words.ts';
import { refusalWords } from './refusal-words.ts';

const error = (code: ReadError['code'], data: ReadError['data'] = {}): ReadError => ({
  path: 'map.touchpoints[3].target',
  code,
  data,
  message: '',
});

describe('refusalWords', () => {
  it('says what was expected and what stands there', () => {
    expect(refusalWords(error('wrong-value', { expected: 'level-or-null', got: '7' })).reason).toBe(
      'Expected a level 0–5 or null, got 7.',
    );
    expect(refusalWords(error('missing-value', { expected: 'list' })).reason).toBe(
      'Expected a list, but there is nothing.',
    );
  });

  it('gives an expectation it has no words for as it is', () => {
    expect(refusalWords(error('wrong-value', { expected: 'constructor', got: '1' })).reason).toContain(
      'Expected constructor, got 1',
    );
  });

  it.each([
    [error('empty'), 'empty'],
    [error('truncated', { line: 3, column: 14 }), 'line 3, column 14'],
    [error('not-json', { got: '"h"', line: 1, column: 2 }), 'unexpected "h" at line 1, column 2'],
    [error('not-a-map', { got: '"excalidraw"' }), 'got "excalidraw"'],
    [error('not-a-map'), 'got nothing'],
    [error('newer-version', { found: 99, supported: 1 }), 'version 99'],
    [error('unknown-version', { got: '"new"' }), '"new"'],
    [error('too-deep', { limit: 64, line: 1, column: 66 }), '64 levels'],
    [error('too-many', { limit: 20_000, got: 1_000_000 }), '1,000,000'],
    [error('too-large', { limit: 20 * 1024 ** 2 }), '20 MB'],
    [error('duplicate-id', { id: '"a"', first: 'map.touchpoints[0].id' }), 'map.touchpoints[0].id'],
    [error('dangling-link', { id: '"gone"' }), '"gone"'],
    [error('unknown-stage', { id: '"gone"' }), '"gone"'],
    [error('forbidden-key', { key: '__proto__' }), '__proto__'],
  ])('words $code with its data', (refused, part) => {
    const { reason, mend } = refusalWords(refused);
    expect(reason).toContain(part);
    expect(mend.length).toBeGreaterThan(10);
    expect(reason + mend).not.toMatch(/[{}]|undefined/);
  });

  it('has words where the browser itself gave up', () => {
    expect(refusalWords(null).reason).toContain('could not read');
  });
});

it.each([
  ['no-map', 'carries no map'],
  ['damaged', 'damaged'],
  ['too-large', 'larger'],
] as const)('says of a picture that was refused (%s) why and what to do', (refused, part) => {
  const { reason, mend } = pictureRefusalWords(refused);
  expect(reason).toContain(part);
  expect(mend).toContain('.tropa.json');
});
