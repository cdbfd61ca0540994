import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryMap } from '../../../tests/fixtures/random-map.ts';
import { trials } from '../../../tests/fixtures/trials.ts';
import { fileSchema } from './schema.ts';
import { arrange, type Shape } from './shape.ts';
import { textOf } from './text.ts';
import { writeMapFile } from './write.ts';

const shape: Shape = fileSchema;
const whole = (file: unknown) => JSON.stringify(arrange(shape, file), null, 2);

describe('the text of a file', () => {
  it('is what JSON.stringify gives of the arranged file, also when a part was written before', () => {
    fc.assert(
      fc.property(arbitraryMap(), fc.jsonValue(), fc.string(), (map, unknown, title) => {
        const file = { format: 'tropa-map', version: 1, map: { ...map, unknown } };
        expect(textOf(shape, file)).toBe(whole(file));
        const [first, ...rest] = map.touchpoints;
        const touchpoints = first ? [...rest, { ...first, title, extra: [unknown, { unknown }] }] : [];
        const edited = { ...file, map: { ...map, touchpoints } };
        expect(textOf(shape, edited)).toBe(whole(edited));
      }),
      { numRuns: trials(100) },
    );
  });

  it.each([[null], [[]], [{}], ['text'], [{ map: null }], [{ map: { stages: 'none', layout: [1] } }]])(
    'takes %j, which fits no shape, as it is',
    (file) => expect(textOf(shape, file)).toBe(whole(file)),
  );

  it('writes only what is new: an edit costs less than the first time', () => {
    const [map] = fc.sample(arbitraryMap(), 1);
    if (!map) throw new Error('no map');
    let read = 0;
    const counted = {
      get id() {
        read += 1;
        return 't';
      },
      title: 'T',
    };
    const touchpoints = [counted] as unknown as typeof map.touchpoints;
    writeMapFile({ ...map, touchpoints });
    const first = read;
    writeMapFile({ ...map, title: 'New', touchpoints });
    expect(first).toBeGreaterThan(0);
    expect(read).toBe(first);
  });
});
