import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JourneyMap } from '#lib/domain';
import { fixtureText, sampleText } from '../../../tests/fixtures/saved-maps.ts';
import { mutatedFile } from '../../../tests/fixtures/mutated-file.ts';
import { arbitraryMap } from '../../../tests/fixtures/random-map.ts';
import { trials } from '../../../tests/fixtures/trials.ts';
import { readMapFile, writeMapFile } from './index.ts';

function mapOf(text: string): JourneyMap {
  const result = readMapFile(text);
  if (!result.ok) throw new Error(result.errors[0]?.message);
  return result.map;
}

describe('save, open, save', () => {
  it('gives the bytes of the sample again', () => {
    expect(writeMapFile(mapOf(sampleText()))).toBe(sampleText());
  });

  it('gives the bytes of the fixture again, unknown keys beside the map included', () => {
    const map = mapOf(fixtureText(1));
    expect(writeMapFile(map)).toBe(fixtureText(1));
    // An edit makes a new map; what stands beside it in the file goes along.
    expect(writeMapFile({ ...map, title: 'New' })).toContain('"$schema": "https://example.org/');
  });

  it('gives equal bytes and an equal map for any map', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        const saved = writeMapFile(map);
        const opened = mapOf(saved);
        expect(opened).toEqual(map);
        expect(writeMapFile(opened)).toBe(saved);
      }),
      { numRuns: trials(150) },
    );
  });

  it('does not depend on the order of known keys, and leaves the map alone', () => {
    const map = mapOf(sampleText());
    const reversed = { ...(reverseKeys(map) as JourneyMap), layout: map.layout };
    const before = JSON.stringify(reversed);
    expect(before).not.toBe(JSON.stringify(map));
    expect(writeMapFile(reversed)).toBe(sampleText());
    expect(JSON.stringify(reversed)).toBe(before);
  });

  it('writes unknown keys after the known ones, in the order they have', () => {
    const map = mapOf(
      '{"format":"tropa-map","version":1,"map":{"z":1,"title":"T","constructor":2,"a":3,"id":"m"}}',
    );
    expect(Object.keys(map).filter((key) => ['id', 'title', 'z', 'constructor', 'a'].includes(key))).toEqual([
      'id',
      'title',
      'z',
      'constructor',
      'a',
    ]);
  });
});

function reverseKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reverseKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, reverseKeys(each)]),
  );
}

describe('mutated files', () => {
  it.each([
    ['the sample', sampleText()],
    ['the fixture', fixtureText(1)],
  ])('of %s either open or say what is wrong and where', { timeout: 600_000 }, (_, text) => {
    let refused = 0;
    let opened = 0;
    fc.assert(
      fc.property(mutatedFile(text), (mutated) => {
        const result = readMapFile(mutated);
        if (result.ok) {
          opened++;
          const saved = writeMapFile(result.map);
          expect(mapOf(saved)).toEqual(result.map);
          expect(writeMapFile(mapOf(saved))).toBe(saved);
        } else {
          refused++;
          const [error] = result.errors;
          expect(error?.path).toMatch(/^(file|(format|version|map)(\.|\[|$)|\$schema|generator|\[)/);
          expect(error?.message.startsWith(`${error.path}: expected `)).toBe(true);
          expect(error?.message.length).toBeLessThan(600);
        }
      }),
      { numRuns: trials(100) },
    );
    // Otherwise the mutations were none, or nothing but noise.
    expect(refused).toBeGreaterThan(opened / 2);
    expect(opened).toBeGreaterThan(0);
  });
});
