import { afterEach, describe, expect, it, vi } from 'vitest';
import { MAX_ENTRIES, MAX_FILE_BYTES, MAX_OBSERVATIONS, MAX_TAGS, MAX_VALUES } from './limits.ts';
import { readKeptMap, readMapFile, type ReadError } from './index.ts';
import * as check from './check.ts';

vi.mock('./check.ts', { spy: true });
afterEach(() => void vi.restoreAllMocks());

const many = (count: number, item: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => item(index)).join();
const fileOf = (fields: string) =>
  `{"format":"tropa-map","version":1,"map":{"id":"m","title":""${fields && `,${fields}`}}}`;
const touchpoints = (count: number, fields = '') =>
  `"touchpoints":[${many(count, (index) => `{"id":"t${index}","title":""${fields}}`)}]`;
const filled = (head: string, filler: string, tail = '') =>
  head + filler.repeat((MAX_FILE_BYTES - head.length - tail.length) / filler.length) + tail;

function errorOf(text: string): ReadError | undefined {
  const result = readMapFile(text);
  return result.ok ? undefined : result.errors[0];
}

/** A list or record of the map with so many entries, each good. */
const LISTS: Readonly<Record<keyof typeof MAX_ENTRIES, (count: number) => string>> = {
  stages: (count) => `"stages":[${many(count, (index) => `{"id":"s${index}","title":""}`)}]`,
  touchpoints,
  links: (count) =>
    `${touchpoints(1)},"links":[${many(count, (index) => `{"id":"l${index}","from":"t0","to":"t0"}`)}]`,
  notes: (count) => `"notes":[${many(count, (index) => `{"id":"n${index}"}`)}]`,
  layout: (count) => `"layout":{${many(count, (index) => `"t${index}":{"x":0,"y":0}`)}}`,
  audit: (count) => `"audit":{${many(count, (index) => `"h${index}":{"state":"yes"}`)}}`,
  review: (count) => `"review":{${many(count, (index) => `"q${index}":""`)}}`,
};

describe('numbers', () => {
  it.each(Object.entries(MAX_ENTRIES))('takes as many %s as there may be and not one more', (name, limit) => {
    const text = (count: number) => fileOf(LISTS[name as keyof typeof LISTS](count));
    expect(errorOf(text(limit))).toBeUndefined();
    vi.mocked(check.checkSafety).mockClear();
    expect(errorOf(text(limit + 1))).toEqual({
      path: `map.${name}`,
      code: 'too-many',
      data: { limit, got: limit + 1 },
      message: `map.${name}: expected at most ${limit} entries, got ${limit + 1}`,
    });
    // By the lengths alone: nothing in it was looked at.
    expect(check.checkSafety).not.toHaveBeenCalled();
  });

  it('counts observations and tags of all touchpoints together', () => {
    const observations = (count: number) =>
      `,"delivered":{"observations":[${many(count, () => '{"level":1}')}]}`;
    const tags = (count: number) => `,"tags":[${many(count, () => '""')}]`;
    const text = (fields: string) => fileOf(touchpoints(2, fields));
    for (const fields of [observations(MAX_OBSERVATIONS / 2), tags(MAX_TAGS / 2)])
      expect(errorOf(text(fields))).toBeUndefined();
    expect(errorOf(text(observations(MAX_OBSERVATIONS / 2 + 1)))).toMatchObject({
      path: 'map.touchpoints[1].delivered.observations',
      data: { limit: MAX_OBSERVATIONS, got: MAX_OBSERVATIONS + 2 },
    });
    expect(errorOf(text(tags(MAX_TAGS / 2 + 1)))).toMatchObject({ path: 'map.touchpoints[1].tags' });
  });

  it.each(['0', '[]', '{}', '{"a":0}', '""'])(
    'refuses too many %s anywhere before it builds any of them',
    (item) => {
      const parse = vi.spyOn(JSON, 'parse');
      const error = errorOf(fileOf(`"x":[${many(MAX_VALUES, () => item)}]`));
      expect(error).toMatchObject({ path: 'file', code: 'too-many', data: { limit: MAX_VALUES } });
      expect(parse).not.toHaveBeenCalled();
    },
  );

  it('counts values, not what stands in texts', () => {
    const commas = ',[{'.repeat(MAX_VALUES);
    expect(errorOf(fileOf(`"summary":"\\"${commas}"`))).toBeUndefined();
  });
});

describe('hostile files', () => {
  const million = fileOf(`"touchpoints":[${many(1_000_000, () => '{"id":"","title":""}')}]`);
  it.each([
    ['a million touchpoints, above 20 MB', fileOf(touchpoints(1_000_000)), 'too-large'],
    ['a million touchpoints, below 20 MB', million.replaceAll('"id":"",', ''), 'too-many'],
    ['20 MB of [', filled('', '['), 'too-deep'],
    ['20 MB of {"a":', filled('', '{"a":'), 'too-deep'],
    ['20 MB of spaces', filled('', ' '), 'empty'],
    ['20 MB of line breaks', filled('', '\n', 'x'), 'not-json'],
    ['20 MB of digits', filled('', '1'), 'not-a-map'],
    ['20 MB of digits and no number', filled('', '1', 'x'), 'not-json'],
    ['20 MB of backslashes', filled('', '\\'), 'not-json'],
    ['a text of 20 MB of backslashes without an end', filled('{"a":"', '\\\\'), 'truncated'],
    ['a text of 20 MB without an end', filled('"', 'x'), 'truncated'],
    [
      'a text of 20 MB',
      filled('{"format":"tropa-map","version":1,"map":{"id":"m","title":"', 'x', '"}}'),
      undefined,
    ],
    ['a key of 20 MB', filled('{"', 'x', '":1}'), 'not-a-map'],
    ['20 MB of commas', filled('[', ','), 'too-many'],
  ])('%s', { timeout: 60_000 }, (_, text, code) => {
    expect(errorOf(text)?.code).toBe(code);
  });
});

describe('a text that this app has kept', () => {
  it('opens however much is in it', () => {
    const text = fileOf(touchpoints(MAX_ENTRIES.touchpoints + 1));
    expect(readMapFile(text).ok).toBe(false);
    expect(readKeptMap(text).ok).toBe(true);
    expect(readKeptMap(filled(text.slice(0, -1), ' ', '}') + ' ').ok).toBe(true);
  });

  it('is no less strict for that', () => {
    expect(readKeptMap(fileOf('"touchpoints":[{"id":"a"}]'))).toMatchObject({
      errors: [{ path: 'map.touchpoints[0].title' }],
    });
    expect(readKeptMap('['.repeat(20_000))).toMatchObject({ errors: [{ code: 'too-deep' }] });
  });
});
