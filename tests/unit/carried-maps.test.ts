import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MAX_FILE_BYTES, readMapFile, writeMapFile } from '#lib/format';
import { mapInPng, mapInSvg, MAX_CARRIED_BYTES, withMapInPng, withMapInSvg } from '#lib/picture';
import { INJECTIONS, injectedMap } from '../fixtures/injections.ts';
import { arbitraryMap } from '../fixtures/random-map.ts';
import { fixtureText, sampleText } from '../fixtures/saved-maps.ts';
import { trials } from '../fixtures/trials.ts';

const bytesOf = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));
/** A PNG of one black pixel. */
const PNG = new Uint8Array([
  ...bytesOf('89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55'),
  ...bytesOf('0000000a49444154'),
  ...deflateSync(new Uint8Array(2)).subarray(0, 10),
  ...bytesOf('00000000'),
  ...bytesOf('0000000049454e44ae426082'),
]);
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"></svg>';

async function expectRoundTrip(text: string): Promise<void> {
  expect(await mapInPng(await withMapInPng(PNG, text))).toEqual({ found: text });
  expect(await mapInSvg(await withMapInSvg(SVG, text))).toEqual({ found: text });
}

it('a picture carries the sample and a saved map of every version, byte for byte', async () => {
  await expectRoundTrip(sampleText());
  await expectRoundTrip(fixtureText(1));
});

it('a picture carries every text of the injection corpus', async () => {
  for (const index of INJECTIONS.keys()) await expectRoundTrip(writeMapFile(injectedMap(index)));
});

it('a picture carries any map, and the map that comes out is equal @trial', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryMap(), async (map) => {
      const text = writeMapFile(map);
      await expectRoundTrip(text);
      const carried = await mapInPng(await withMapInPng(PNG, text));
      expect(readMapFile(carried.found ?? '')).toEqual({ ok: true, map });
    }),
    { numRuns: trials(50) },
  );
});

it('takes out of a picture whatever the format reads', () => {
  expect(MAX_CARRIED_BYTES).toBe(MAX_FILE_BYTES);
});
