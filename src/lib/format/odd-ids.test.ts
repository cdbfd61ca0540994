import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapWithIds, shuffledIds } from '../../../tests/fixtures/odd-ids.ts';
import { trials } from '../../../tests/fixtures/trials.ts';
import { readMapFile, writeMapFile } from './index.ts';

describe('ids that every object has as keys', () => {
  it('are kept wherever an id or a key may stand', () => {
    fc.assert(
      fc.property(shuffledIds(), (ids) => {
        const map = mapWithIds(ids);
        const text = writeMapFile(map);
        const read = readMapFile(text);
        if (!read.ok) throw new Error(read.errors[0]?.message);
        expect(read.map).toEqual(map);
        expect(writeMapFile(read.map)).toBe(text);
      }),
      { numRuns: trials(30) },
    );
  });

  it('are not taken for values that the file does not have', () => {
    const read = readMapFile(
      '{"format":"tropa-map","version":1,"map":{"id":"toString","title":"constructor"}}',
    );
    expect(read).toMatchObject({ ok: true, map: { id: 'toString', stages: [], layout: {} } });
    expect(readMapFile('{"format":"tropa-map","version":1,"map":{"title":""}}')).toMatchObject({
      errors: [{ path: 'map.id', code: 'missing-value' }],
    });
  });

  const PROTO = '__proto__';
  it.each([
    ['a touchpoint', `"touchpoints":[{"id":"${PROTO}","title":""}]`, 'map.touchpoints[0].id'],
    ['a stage', `"stages":[{"id":"${PROTO}","title":""}]`, 'map.stages[0].id'],
    ['a note', `"notes":[{"id":"${PROTO}"}]`, 'map.notes[0].id'],
    [
      'a link',
      `"touchpoints":[{"id":"a","title":""}],"links":[{"id":"${PROTO}","from":"a","to":"a"}]`,
      'map.links[0].id',
    ],
    ['a position', `"layout":{"${PROTO}":{"x":0,"y":0}}`, 'map.layout.__proto__'],
    ['a habit', `"audit":{"${PROTO}":{"state":"yes"}}`, 'map.audit.__proto__'],
    ['an answer', `"review":{"${PROTO}":""}`, 'map.review.__proto__'],
    ['a key nobody knows', `"x":[{"${PROTO}":{"polluted":true}}]`, 'map.x[0].__proto__'],
    ['an escaped key', `"x":{"\\u005f_proto__":1}`, 'map.x.__proto__'],
  ])('__proto__ of %s is refused with its place', (_, fields, path) => {
    const read = readMapFile(`{"format":"tropa-map","version":1,"map":{"id":"m","title":"",${fields}}}`);
    expect(read).toMatchObject({ errors: [{ path, code: 'forbidden-key' }] });
    expect({}).not.toHaveProperty('polluted');
  });

  it('__proto__ is a good text', () => {
    const text = `{"format":"tropa-map","version":1,"map":{"id":"${PROTO}","title":"${PROTO}"}}`;
    const read = readMapFile(text);
    if (!read.ok) throw new Error(read.errors[0]?.message);
    expect(read.map).toMatchObject({ id: PROTO, title: PROTO });
  });
});
