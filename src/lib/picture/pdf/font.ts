import { kerningOf, type Kerning } from './kerning.ts';
import { coverageAt, glyphsByCharacter, lookupParts, tablesOf } from './open-type.ts';

/** A face of the font; its lengths are in units of which `unitsPerEm` are the size of a text. */
export interface Font {
  readonly tables: ReadonlyMap<string, DataView>;
  readonly unitsPerEm: number;
  /** How far the letters reach: left, below (less than 0), right and above. */
  readonly box: readonly [left: number, bottom: number, right: number, top: number];
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly weight: number;
  readonly glyphs: ReadonlyMap<number, number>;
  /** The digits of one width by the usual ones. */
  readonly tabular: ReadonlyMap<number, number>;
  readonly advance: (glyph: number) => number;
  readonly kerning: Kerning;
}

/** Reads a TrueType font file. Throws where it has not what every such file has. */
export function readFont(bytes: Uint8Array<ArrayBuffer>): Font {
  const tables = tablesOf(bytes);
  const table = (tag: string) => tableOf(tables, tag);
  const [head, hhea, hmtx, os2] = [table('head'), table('hhea'), table('hmtx'), table('OS/2')];
  const metrics = hhea.getUint16(34);
  return {
    tables,
    unitsPerEm: head.getUint16(18),
    box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    capHeight: os2.getInt16(88),
    weight: os2.getUint16(4),
    glyphs: glyphsByCharacter(table('cmap')),
    tabular: tabularDigits(tables.get('GSUB')),
    // The last width is that of all glyphs behind it.
    advance: (glyph) => hmtx.getUint16(4 * Math.min(glyph, metrics - 1)),
    kerning: kerningOf(tables.get('GPOS')),
  };
}

export function tableOf(tables: ReadonlyMap<string, DataView>, tag: string): DataView {
  const table = tables.get(tag);
  if (!table) throw new Error(`The font has no table '${tag}'.`);
  return table;
}

const SINGLE = 1;
const EXTENSION = 7;

function tabularDigits(gsub: DataView | undefined): ReadonlyMap<number, number> {
  const digits = new Map<number, number>();
  if (!gsub) return digits;
  for (const { type, at } of lookupParts(gsub, 'tnum', EXTENSION)) {
    if (type !== SINGLE) continue;
    const byDelta = gsub.getUint16(at) === 1;
    for (const [glyph, index] of coverageAt(gsub, at + gsub.getUint16(at + 2))) {
      const other = byDelta ? (glyph + gsub.getInt16(at + 4)) & 0xffff : gsub.getUint16(at + 6 + 2 * index);
      digits.set(glyph, other);
    }
  }
  return digits;
}
