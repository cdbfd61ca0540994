import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INJECTIONS } from '../../../../tests/fixtures/injections.ts';
import { trials } from '../../../../tests/fixtures/trials.ts';
import { MAX_CARRIED_BYTES } from './carried.ts';
import { svgRootAt } from './svg-root.ts';
import { mapInSvg, withMapInSvg } from './svg.ts';

const OPEN = '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2">';
const PLAIN = `${OPEN}<title>a &lt;tropa:map&gt; b</title></svg>\n`;
const TEXT = '{ "format": "tropa-map" } Такси 🚕 ]]> </metadata> \uFEFF\u0000';
const packed = (text: string) => deflateSync(text).toString('base64');
const svg = (...elements: readonly string[]) => `${OPEN}<metadata>${elements.join('')}</metadata></svg>`;
const element = (base64: string, prefix = 'tropa') =>
  `<${prefix}:map xmlns:${prefix}="urn:x-tropa:map" encoding="deflate">${base64}</${prefix}:map>`;

describe('withMapInSvg', () => {
  it('adds nothing but metadata of plain characters, whatever the text', async () => {
    for (const text of [...INJECTIONS, TEXT]) {
      const carried = await withMapInSvg(PLAIN, text);
      expect(carried).toMatch(
        /^<svg [^<]*<title>[^<]*<\/title><metadata><tropa:map xmlns:tropa="urn:x-tropa:map" encoding="deflate">[\w+/=]*<\/tropa:map><\/metadata><\/svg>\n$/,
      );
    }
  });

  it('refuses what does not end as an SVG', async () => {
    await expect(withMapInSvg('<svg/>', TEXT)).rejects.toThrow(RangeError);
    await expect(withMapInSvg('', TEXT)).rejects.toThrow(RangeError);
  });
});

describe('mapInSvg', () => {
  it('gives back any text @trial', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 3000 }), async (text) => {
        fc.pre(text.isWellFormed() && text !== '');
        expect(await mapInSvg(await withMapInSvg(PLAIN, text))).toEqual({ found: text });
      }),
      { numRuns: trials(100) },
    );
  });

  it('gives back a text of megabytes', async () => {
    const text = TEXT.repeat(60_000);
    expect(await mapInSvg(await withMapInSvg(PLAIN, text))).toEqual({ found: text });
  });

  it('reads what another program has written anew: prefix, white space, what stands around', async () => {
    const broken = packed(TEXT).replace(/.{20}/g, '$&\r\n\t');
    const saved = `\uFEFF<?xml version="1.0"?>\n<!-- made > elsewhere -->\n<!DOCTYPE svg [<!ENTITY a "b">]>\n${svg(
      '<rdf:RDF/>',
      element(broken, 'ns0'),
    )}`;
    expect(await mapInSvg(saved)).toEqual({ found: TEXT });
    const declaredAbove = `<s:svg xmlns:s="http://www.w3.org/2000/svg" xmlns:t='urn:x-tropa:map'><t:map encoding='deflate' id="a">${packed(TEXT)}</t:map></s:svg>`;
    expect(await mapInSvg(declaredAbove)).toEqual({ found: TEXT });
    const own = `<map xmlns="urn:x-tropa:map" encoding="plain">${Buffer.from(TEXT).toString('base64')}</map>`;
    expect(await mapInSvg(svg(own))).toEqual({ found: TEXT });
  });

  it('takes the first of several that reads, and tries no more than a few', async () => {
    const torn = element('torn!');
    expect(await mapInSvg(svg(torn, element(packed('one')), element(packed('two'))))).toEqual({
      found: 'one',
    });
    const many = svg(...Array.from({ length: 8 }, () => torn), element(packed('one')));
    expect(await mapInSvg(many)).toEqual({ found: null, reason: 'damaged' });
  });

  it.each(['', 'PNG', '{"format": "tropa-map"}', '<html><svg></svg></html>', '<!-- <svg>', '<svgx/>'])(
    'calls “%s” no SVG',
    async (text) => {
      expect(await mapInSvg(text)).toEqual({ found: null, reason: 'no-svg' });
      expect(svgRootAt(text)).toBeNull();
    },
  );

  it('says what carries no map', async () => {
    expect(await mapInSvg(PLAIN)).toEqual({ found: null, reason: 'no-map' });
    const mentioned = `${OPEN}<text>urn:x-tropa:map</text><tropa:mapping/></svg>`;
    expect(await mapInSvg(mentioned)).toEqual({ found: null, reason: 'no-map' });
  });

  it.each([
    ['no base64', element('<b/>')],
    ['other characters', element('+!')],
    ['nothing', element('')],
    ['no zlib', element('AAAA')],
    ['an element within', element(`${packed(TEXT)}<b/>`)],
    ['an end that is missing', element(packed(TEXT)).slice(0, -20)],
  ])('calls %s damaged', async (_, carried) => {
    const whole = svg(carried);
    const text = carried.endsWith('>') ? whole : whole.slice(0, whole.lastIndexOf(carried) + carried.length);
    expect(await mapInSvg(text)).toEqual({ found: null, reason: 'damaged' });
  });

  it('stops unpacking what becomes too large', async () => {
    const bomb = deflateSync(new Uint8Array(MAX_CARRIED_BYTES + 1)).toString('base64');
    expect(await mapInSvg(svg(element(bomb)))).toEqual({ found: null, reason: 'too-large' });
  });

  it('never throws, and never gives a text that was not put in @trial', async () => {
    const carried = await withMapInSvg(PLAIN, TEXT);
    const cut = fc.nat(carried.length).map((at) => carried.slice(0, at));
    const changed = fc
      .tuple(fc.nat(carried.length - 1), fc.string({ unit: 'binary', maxLength: 3 }))
      .map(([at, by]) => `${carried.slice(0, at)}${by}${carried.slice(at + 1)}`);
    const inside = fc.string({ unit: 'binary', maxLength: 60 }).map((text) => svg(element(text)));
    const hostile = fc.constantFrom(...INJECTIONS).map((text) => svg(element(text), text));
    await fc.assert(
      fc.asyncProperty(fc.oneof(cut, changed, inside, hostile), async (text) => {
        const { found } = await mapInSvg(text);
        expect([null, TEXT]).toContain(found);
      }),
      { numRuns: trials(300) },
    );
  });
});
