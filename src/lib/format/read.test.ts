import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMap, createObservation, createTouchpoint, type JourneyMap } from '#lib/domain';
import { fixtureText, sampleText } from '../../../tests/fixtures/saved-maps.ts';
import { CURRENT_VERSION, MAX_DEPTH, MAX_FILE_BYTES, readMapFile, type ReadError } from './index.ts';

function mapOf(text: string): JourneyMap {
  const result = readMapFile(text);
  if (!result.ok) throw new Error(result.errors[0]?.message);
  return result.map;
}

function errorOf(text: string): ReadError {
  const result = readMapFile(text);
  if (result.ok) throw new Error('expected a refusal');
  expect(result.errors).toHaveLength(1);
  return result.errors[0] as ReadError;
}

const fileWith = (map: unknown, version: unknown = 1) =>
  JSON.stringify({ format: 'tropa-map', version, map });

describe('good files', () => {
  it('reads the sample as it stands there', () => {
    expect(mapOf(sampleText())).toEqual(JSON.parse(sampleText()).map);
  });

  it('reads the fixture with its odd ids, texts and unknown keys', () => {
    const map = mapOf(fixtureText(1));
    expect({ ...map }).toMatchObject(JSON.parse(fixtureText(1)).map);
    expect(Object.keys(map)).toContain('constructor');
    expect(Object.hasOwn(map.layout, 'toString')).toBe(true);
    expect(map.touchpoints[0]).toHaveProperty(['x-risk', 'of'], [1, [2, [3, null]]]);
  });

  it('gives what is absent the defaults of the constructors', () => {
    const map = mapOf(
      fileWith({
        id: 'm',
        title: 'M',
        stages: [{ id: 's', title: 'S' }],
        touchpoints: [
          { id: 'a', title: 'A' },
          { id: 'b', title: 'B', delivered: { observations: [{ level: 4 }] } },
        ],
        links: [{ id: 'l', from: 'a', to: 'b' }],
        notes: [{ id: 'n' }],
      }),
    );
    expect(map).toEqual(
      createMap({
        id: 'm',
        title: 'M',
        stages: [{ id: 's', title: 'S', width: 260 }],
        touchpoints: [
          createTouchpoint({ id: 'a', title: 'A' }),
          createTouchpoint({
            id: 'b',
            title: 'B',
            delivered: { note: '', observations: [createObservation(4)] },
          }),
        ],
        links: [{ id: 'l', from: 'a', to: 'b', label: '', share: null }],
        notes: [{ id: 'n', text: '', x: 0, y: 0, colour: 'yellow' }],
      }),
    );
  });

  it('takes a byte order mark at the start', () => {
    expect(mapOf(`\uFEFF${sampleText()}`)).toEqual(mapOf(sampleText()));
  });

  it('takes loops, links to itself and links alike', () => {
    const links = [
      { id: '1', from: 'a', to: 'a' },
      { id: '2', from: 'a', to: 'a' },
    ];
    const map = mapOf(fileWith({ id: 'm', title: '', touchpoints: [{ id: 'a', title: '' }], links }));
    expect(map.links).toHaveLength(2);
  });

  it('takes −0 as 0', () => {
    const text = fileWith({ id: 'm', title: '', notes: [{ id: 'n', x: 7 }] }).replace('7', '-0');
    expect(Object.is(mapOf(text).notes[0]?.x, 0)).toBe(true);
  });
});

describe('files of another kind', () => {
  it.each([
    ['', 'file', 'empty'],
    [' \n', 'file', 'empty'],
    ['\uFEFF', 'file', 'empty'],
    ['hello', 'file', 'not-json'],
    ['<!doctype html>', 'file', 'not-json'],
    ['[]', 'file', 'not-a-map'],
    ['42', 'file', 'not-a-map'],
    ['null', 'file', 'not-a-map'],
    ['"tropa-map"', 'file', 'not-a-map'],
    ['{}', 'format', 'not-a-map'],
    ['{"type":"FeatureCollection","features":[]}', 'format', 'not-a-map'],
    ['{"name":"app","version":"1.0.0","dependencies":{}}', 'format', 'not-a-map'],
    ['{"format":"Tropa-Map","version":1}', 'format', 'not-a-map'],
    ['{"__proto__":{"format":"tropa-map","version":1}}', 'format', 'not-a-map'],
    ['{"format":"tropa-map"}', 'version', 'unknown-version'],
    ['{"format":"tropa-map","version":"1"}', 'version', 'unknown-version'],
    ['{"format":"tropa-map","version":0}', 'version', 'unknown-version'],
    ['{"format":"tropa-map","version":1.5}', 'version', 'unknown-version'],
    ['{"format":"tropa-map","version":1}', 'map', 'missing-value'],
    ['{"format":"tropa-map","version":1,"map":[]}', 'map', 'wrong-value'],
  ])('refuses %s', (text, path, code) => {
    const error = errorOf(text);
    expect(error).toMatchObject({ path, code });
    expect(error.message).toMatch(new RegExp(`^${path}: expected `));
  });

  it('says which version a newer file has, whatever else is in it', () => {
    expect(errorOf(fileWith('anything', CURRENT_VERSION + 1))).toEqual({
      path: 'version',
      code: 'newer-version',
      data: { found: CURRENT_VERSION + 1, supported: CURRENT_VERSION },
      message: 'version: expected version 1 or older, got 2',
    });
  });
});

describe('broken files', () => {
  afterEach(() => void vi.restoreAllMocks());

  it('names the line and the column of what is not JSON', () => {
    expect(errorOf('{\n  "format": "tropa-map",\n  "version": 1,,\n}')).toEqual({
      path: 'file',
      code: 'not-json',
      data: { line: 3, column: 16, got: '","' },
      message: 'file: expected JSON, got "," at line 3, column 16',
    });
  });

  it('knows a file that breaks off', () => {
    const text = sampleText();
    for (const end of [1, 30, 500, 5000, text.length - 2]) {
      expect(errorOf(text.slice(0, end))).toMatchObject({ path: 'file', code: 'truncated' });
    }
  });

  it.each(['[', '{"a":'])('refuses 20,000 levels of %s before it builds any of them', (bracket) => {
    const parse = vi.spyOn(JSON, 'parse');
    const error = errorOf(bracket.repeat(20_000));
    expect(error).toMatchObject({ path: 'file', code: 'too-deep', data: { limit: MAX_DEPTH, line: 1 } });
    expect(parse).not.toHaveBeenCalled();
  });

  it('counts as depth what is nested, not what stands in texts or side by side', () => {
    const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    const withExtra = (extra: string) =>
      `{"format":"tropa-map","version":1,"map":{"id":"m","title":"\\"${'['.repeat(99)}"},"x":${extra}}`;
    expect(readMapFile(withExtra(nested(MAX_DEPTH - 1))).ok).toBe(true);
    expect(readMapFile(withExtra(`[${'[],'.repeat(99)}[]]`)).ok).toBe(true);
    expect(errorOf(withExtra(nested(MAX_DEPTH))).code).toBe('too-deep');
  });

  it('refuses more than 20 MB, counted in bytes of UTF-8, unparsed', { timeout: 60_000 }, () => {
    const room = MAX_FILE_BYTES - new TextEncoder().encode(fileWith({ id: 'm', title: '' })).length;
    const ofBytes = (filler: string, bytes: number) =>
      fileWith({ id: 'm', title: filler.repeat(Math.ceil(bytes / new TextEncoder().encode(filler).length)) });
    expect(readMapFile(ofBytes('x', room)).ok).toBe(true);
    for (const filler of ['x', 'я', '☕', '👍']) {
      const parse = vi.spyOn(JSON, 'parse');
      expect(errorOf(ofBytes(filler, room + 1))).toMatchObject({ path: 'file', code: 'too-large' });
      expect(parse).not.toHaveBeenCalled();
      parse.mockRestore();
    }
    expect(readMapFile(ofBytes('👍', room - 3)).ok).toBe(true);
  });
});
