import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { trials } from '../../../tests/fixtures/trials.ts';
import { packed, unpacked } from './packed-text.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme', maxLength: 2000 }),
  // Any UTF-16 units, halves of surrogate pairs too.
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
    .map((units) => String.fromCharCode(...units)),
  fc.constantFrom('', '\u0000', 'a\uFEFF', '\uD800', 'a\uDC00b', '\uDFFF\uD800', '👩‍👩‍👧', 'е\u0301\r\n'),
);

const MARK = '\uFEFF';

afterEach(() => vi.unstubAllGlobals());

describe('a packed text', () => {
  it('comes back as it was, lone surrogates included', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (each) => {
        expect(await unpacked(await packed(each))).toBe(each);
      }),
      { numRuns: trials(100) },
    );
  });

  // Decoding drops it: what the app writes has none, a file from elsewhere may.
  it('comes back with a byte order mark in front', async () => {
    expect(await unpacked(await packed(`${MARK}a`))).toBe(`${MARK}a`);
  });

  it('is a tenth of the size or less where it repeats itself, as files do', async () => {
    const file = '    { "id": "t1", "title": "Звонок", "expected": 3 },\n'.repeat(2000);
    const { gzip } = await packed(file);
    expect(gzip!.byteLength).toBeLessThan(file.length / 10);
  });

  it('is kept plain where the browser can’t pack, or packing fails', async () => {
    vi.stubGlobal('CompressionStream', undefined);
    expect(await packed('plain')).toEqual({ text: 'plain' });
    vi.stubGlobal('CompressionStream', function () {
      throw new TypeError('no such format');
    });
    expect(await packed('plain')).toEqual({ text: 'plain' });
  });

  it('of a damaged record is none', async () => {
    const { gzip } = await packed('a text that is long enough to be cut');
    const damaged = [
      undefined,
      null,
      7,
      'text',
      [],
      {},
      { text: 1 },
      { gzip: 'x' },
      { gzip: gzip!.slice(0, 12) },
    ];
    for (const each of damaged) expect(await unpacked(each)).toBeNull();
    expect(await unpacked({ gzip: new Uint8Array([1, 2, 3]) })).toBeNull();
  });
});
