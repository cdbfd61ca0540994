import { readFileSync } from 'node:fs';
import { parse } from 'opentype.js';
import { describe, expect, it } from 'vitest';
import { readFont } from './font.ts';
import { tablesOf } from './open-type.ts';
import { fontFile, subsetOf } from './subset.ts';

const FACES = ['400Regular', '500Medium', '600SemiBold', '700Bold'];

function fileOf(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(
    readFileSync(`node_modules/@expo-google-fonts/golos-text/${name}/GolosText_${name}.ttf`),
  );
}

describe.each(FACES)('the face %s', (name) => {
  const bytes = fileOf(name);
  const font = readFont(bytes);
  const theirs = parse(bytes.slice().buffer);

  it('is read as another reader of fonts reads it', () => {
    expect(font.unitsPerEm).toBe(theirs.unitsPerEm);
    expect(font.ascent).toBe(theirs.ascender);
    for (let code = 0x20; code < 0x2300; code += 1) {
      const glyph = theirs.charToGlyphIndex(String.fromCharCode(code));
      expect(font.glyphs.get(code) ?? 0).toBe(glyph);
      expect(font.advance(glyph)).toBe(theirs.glyphs.get(glyph).advanceWidth);
    }
    const letters = [...'AVToyfW.,1ГТУайуф«»—'].map((each) => font.glyphs.get(each.codePointAt(0)!)!);
    for (const left of letters) {
      for (const right of letters) {
        const kerning = theirs.getKerningValue(theirs.glyphs.get(left), theirs.glyphs.get(right));
        expect(font.kerning(left, right)).toBe(kerning);
      }
    }
    expect(font.kerning(font.glyphs.get(0x413)!, font.glyphs.get(0x430)!)).toBeLessThan(-50);
  });

  it('has digits of one width beside the usual ones', () => {
    const one = font.glyphs.get(0x31)!;
    const tabular = font.tabular.get(one)!;
    expect(theirs.glyphs.get(tabular).name).toBe('one.tf');
    expect(font.advance(tabular)).toBe(font.advance(font.glyphs.get(0x30)!));
  });

  it('keeps in a subset the outlines that are used, with their parts, and nothing else', () => {
    const used = new Set([...'Жёлтый é'].map((each) => font.glyphs.get(each.codePointAt(0)!)!));
    const subset = subsetOf(font, used);
    expect(subset.length).toBeLessThan(bytes.length / 3);
    const small = outlineOf(withRestOf(bytes, subset));
    const whole = outlineOf(bytes);
    for (const glyph of used) expect(small(glyph)).toBe(whole(glyph));
    const other = font.glyphs.get('Щ'.codePointAt(0)!)!;
    expect(small(other)).toBe('');
    expect(whole(other)).not.toBe('');
  });
});

/** The outline of a glyph as path data, put together of its parts. */
function outlineOf(bytes: Uint8Array<ArrayBuffer>): (glyph: number) => string {
  const font = parse(bytes.slice().buffer);
  return (glyph) => font.glyphs.get(glyph).getPath(0, 0, 1000).toPathData(0);
}

/** A subset has no letters, names and the like, which that reader asks for: it gets those of the whole file. */
function withRestOf(
  bytes: Uint8Array<ArrayBuffer>,
  subset: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  const tables = new Map([...tablesOf(bytes), ...tablesOf(subset)]);
  return fontFile(
    [...tables].map(([tag, { buffer, byteOffset, byteLength }]) => [
      tag,
      new Uint8Array(buffer, byteOffset, byteLength),
    ]),
  );
}
