import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trials } from '../../../../tests/fixtures/trials.ts';
import { MAX_CARRIED_BYTES, MAX_PICTURE_BYTES } from './carried.ts';
import { chunkOf, chunksOf, isSound } from './png-chunks.ts';
import { mapInPng, withMapInPng } from './png.ts';

type Bytes = Uint8Array<ArrayBuffer>;
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const ascii = (text: string) => new TextEncoder().encode(text);
const joined = (parts: readonly Iterable<number>[]): Bytes =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

const HEADER = joined([[0, 0, 0, 2, 0, 0, 0, 2, 8, 2, 0, 0, 0]]);
const PIXELS = joined([[0, 1, 2, 3, 4, 5, 6, 0, 7, 8, 9, 10, 11, 12]]);
const [IHDR, IDAT, IEND] = [
  chunkOf('IHDR', HEADER),
  chunkOf('IDAT', new Uint8Array(deflateSync(PIXELS))),
  chunkOf('IEND', new Uint8Array()),
];
const png = (...chunks: readonly Bytes[]) => joined([SIGNATURE, ...chunks]);
const PLAIN = png(IHDR, IDAT, IEND);
const TEXT = '{ "format": "tropa-map" } Такси 🚕 \uFEFF\u0000';

/** A chunk that carries packed bytes as a map's file. */
const carrying = (packed: Uint8Array, flags: readonly number[] = [1, 0]) =>
  chunkOf('iTXt', joined([ascii('tropa-map\0'), flags, [0, 0], packed]));
const good = (text: string) => carrying(deflateSync(ascii(text)));
const typesOf = (bytes: Bytes) => [...chunksOf(bytes)].map((chunk) => chunk?.type);

/** The PNG as an optimiser writes it that keeps chunks: pixels packed anew, in other pieces, chunks of its own around. */
function optimised(bytes: Bytes): Bytes {
  const chunks = [...chunksOf(bytes)].filter((chunk) => chunk !== null);
  const pixels = inflateSync(joined(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  const packed = new Uint8Array(deflateSync(pixels, { level: 9 }));
  const kept = chunks.filter(({ type }) => !['IHDR', 'IDAT', 'IEND'].includes(type));
  return png(
    IHDR,
    chunkOf('pHYs', new Uint8Array(9)),
    chunkOf('IDAT', packed.slice(0, 5)),
    chunkOf('IDAT', packed.slice(5)),
    ...kept.map(({ type, data }) => chunkOf(type, data)),
    chunkOf('tEXt', ascii('Software\0optimiser')),
    IEND,
  );
}

describe('withMapInPng', () => {
  it('puts the text behind the header, with its checksum, and touches nothing else', async () => {
    const carried = await withMapInPng(PLAIN, TEXT);
    const chunks = [...chunksOf(carried)].filter((chunk) => chunk !== null);
    expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'iTXt', 'IDAT', 'IEND']);
    expect(chunks.every((chunk) => isSound(carried, chunk))).toBe(true);
    const { start, end } = chunks[1]!;
    expect(joined([carried.subarray(0, start), carried.subarray(end)])).toEqual(PLAIN);
  });

  it('leaves out the map that was there', async () => {
    const twice = await withMapInPng(await withMapInPng(PLAIN, 'old'), 'new');
    expect(typesOf(twice)).toEqual(['IHDR', 'iTXt', 'IDAT', 'IEND']);
    expect(await mapInPng(twice)).toEqual({ found: 'new' });
  });

  it('refuses what is no PNG', async () => {
    await expect(withMapInPng(ascii('GIF89a'), TEXT)).rejects.toThrow(RangeError);
    await expect(withMapInPng(png(IEND), TEXT)).rejects.toThrow(RangeError);
  });
});

describe('mapInPng', () => {
  it('gives back any text, also after the PNG was optimised @trial', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 2000 }), async (text) => {
        fc.pre(text.isWellFormed());
        const carried = await withMapInPng(PLAIN, text);
        expect(await mapInPng(carried)).toEqual({ found: text });
        expect(await mapInPng(optimised(carried))).toEqual({ found: text });
      }),
      { numRuns: trials(100) },
    );
  });

  it('reads a text that is not packed, a language and a translated keyword', async () => {
    const plain = joined([ascii('tropa-map\0'), [0, 0], ascii('ru\0карта\0'), ascii(TEXT)]);
    expect(await mapInPng(png(IHDR, chunkOf('iTXt', plain), IDAT, IEND))).toEqual({ found: TEXT });
  });

  it('takes the first of several that reads', async () => {
    const torn = carrying(ascii('not packed'));
    expect(await mapInPng(png(IHDR, torn, good('one'), IDAT, good('two'), IEND))).toEqual({ found: 'one' });
  });

  it('says what is no PNG and what carries no map', async () => {
    const foreign = chunkOf('iTXt', joined([ascii('Comment\0'), [0, 0, 0, 0], ascii(TEXT)]));
    expect(await mapInPng(new Uint8Array())).toEqual({ found: null, reason: 'no-png' });
    expect(await mapInPng(ascii('<svg/>'))).toEqual({ found: null, reason: 'no-png' });
    expect(await mapInPng(PLAIN)).toEqual({ found: null, reason: 'no-map' });
    expect(await mapInPng(png(IHDR, foreign, IDAT, IEND))).toEqual({ found: null, reason: 'no-map' });
  });

  it.each([
    ['a flag that is none', carrying(deflateSync(ascii(TEXT)), [2, 0])],
    ['a method that is none', carrying(deflateSync(ascii(TEXT)), [1, 1])],
    ['packed bytes that break off', carrying(deflateSync(ascii(TEXT.repeat(9))).subarray(0, 20))],
    ['bytes that are no UTF-8', carrying(deflateSync(new Uint8Array([0xc3, 0x28])))],
    ['nothing behind the keyword', chunkOf('iTXt', ascii('tropa-map\0'))],
  ])('calls %s damaged', async (_, chunk) => {
    expect(await mapInPng(png(IHDR, chunk, IDAT, IEND))).toEqual({ found: null, reason: 'damaged' });
  });

  it('calls every changed byte of the chunk damaged, by its checksum', async () => {
    const carried = await withMapInPng(PLAIN, TEXT);
    const { start, end } = [...chunksOf(carried)][1]!;
    for (let at = start + 4 + 'iTXttropa-map\0'.length; at < end; at++) {
      const changed = carried.slice();
      changed[at]! ^= 1;
      expect(await mapInPng(changed), `byte ${at - start}`).toEqual({ found: null, reason: 'damaged' });
    }
  });

  it('reads a map from a file that breaks off behind it, and says so where it breaks off before', async () => {
    const carried = await withMapInPng(PLAIN, TEXT);
    const { start, end } = [...chunksOf(carried)][1]!;
    expect(await mapInPng(carried.slice(0, end + 5))).toEqual({ found: TEXT });
    expect(await mapInPng(carried.slice(0, end - 5))).toEqual({ found: null, reason: 'damaged' });
    expect(await mapInPng(carried.slice(0, start))).toEqual({ found: null, reason: 'damaged' });
  });

  it('stops unpacking what becomes too large, and looks into no picture that is', async () => {
    const bomb = carrying(deflateSync(new Uint8Array(MAX_CARRIED_BYTES + 1)));
    expect(bomb.length).toBeLessThan(30_000);
    expect(await mapInPng(png(IHDR, bomb, IDAT, IEND))).toEqual({ found: null, reason: 'too-large' });
    const huge = new Uint8Array(MAX_PICTURE_BYTES + 1);
    huge.set(PLAIN);
    expect(await mapInPng(huge)).toEqual({ found: null, reason: 'too-large' });
  });

  it('tries no more than a few', async () => {
    const torn = Array.from({ length: 8 }, () => carrying(ascii('torn')));
    expect(await mapInPng(png(IHDR, ...torn, good(TEXT), IDAT, IEND))).toMatchObject({ reason: 'damaged' });
  });

  it('never throws, whatever the bytes @trial', async () => {
    const carried = await withMapInPng(PLAIN, TEXT);
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 300 }).map((bytes) => joined([bytes])),
      fc.uint8Array({ maxLength: 300 }).map((bytes) => joined([SIGNATURE, bytes])),
      fc.uint8Array({ maxLength: 300 }).map((bytes) => png(IHDR, carrying(bytes))),
      fc
        .array(fc.tuple(fc.nat(carried.length - 1), fc.nat(255)), { maxLength: 8 })
        .map((changes) => changes.reduce((all, [at, byte]) => all.with(at, byte), carried) as Bytes),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (bytes) => {
        const { found } = await mapInPng(bytes);
        expect([null, TEXT]).toContain(found);
      }),
      { numRuns: trials(300) },
    );
  });
});
