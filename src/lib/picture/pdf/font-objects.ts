import { hex4, hexOf, num, type PdfFile, type Ref } from './pdf-file.ts';
import { subsetOf } from './subset.ts';
import type { UsedFace } from './typesetter.ts';
import type { FaceWeight } from '../weights.ts';

const NAMES: Readonly<Record<FaceWeight, string>> = {
  400: 'GolosText-Regular',
  500: 'GolosText-Medium',
  600: 'GolosText-SemiBold',
  700: 'GolosText-Bold',
};
/** Flag of a font: it has signs that are not Adobe's standard ones. */
const SYMBOLIC = 4;

/** Writes a face with the glyphs that were used, and what they mean, so that a text can be found and copied. */
export async function putFont(file: PdfFile, { weight, font, glyphs }: UsedFace): Promise<Ref> {
  const { unitsPerEm, box, ascent, descent, capHeight } = font;
  const part = (units: number) => num((1000 * units) / unitsPerEm);
  const used = [...glyphs.keys()].sort((a, b) => a - b);
  const name = `${tagOf(used)}+${NAMES[weight]}`;
  const subset = subsetOf(font, new Set(used));
  const data = await file.putStream(`/Length1 ${subset.length}`, [subset]);
  const descriptor = file.put(
    `<</Type/FontDescriptor/FontName/${name}/Flags ${SYMBOLIC}/FontBBox[${box.map(part).join(' ')}]` +
      `/ItalicAngle 0/Ascent ${part(ascent)}/Descent ${part(descent)}/CapHeight ${part(capHeight)}` +
      `/StemV ${num(50 + (weight / 65) ** 2)}/FontFile2 ${data} 0 R>>`,
  );
  const widths = used.map((glyph) => `${glyph}[${part(font.advance(glyph))}]`).join('');
  const descendant = file.put(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
      `/FontDescriptor ${descriptor} 0 R/DW 500/W[${widths}]/CIDToGIDMap/Identity>>`,
  );
  const meaning = await file.putStream('', [meaningOf(glyphs)]);
  return file.put(
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]` +
      `/ToUnicode ${meaning} 0 R>>`,
  );
}

/** Six letters that tell a face's subsets apart (FNV-1a of its glyphs). */
function tagOf(glyphs: readonly number[]): string {
  let hash = 0x811c9dc5;
  for (const glyph of glyphs) hash = Math.imul(hash ^ glyph, 0x01000193) >>> 0;
  return Array.from({ length: 6 }, (_, place) =>
    String.fromCharCode(65 + (Math.floor(hash / 26 ** place) % 26)),
  ).join('');
}

/** So many a block may have (Adobe Technical Note 5411). */
const BLOCK = 100;

function meaningOf(glyphs: ReadonlyMap<number, number>): string {
  const pairs = [...glyphs].map(([glyph, code]) => `<${hex4(glyph)}> <${hexOf(String.fromCodePoint(code))}>`);
  const blocks = Array.from({ length: Math.ceil(pairs.length / BLOCK) }, (_, index) => {
    const block = pairs.slice(index * BLOCK, (index + 1) * BLOCK);
    return `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`;
  });
  return (
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n' +
    '/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def\n' +
    '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n' +
    `1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${blocks.join('')}` +
    'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n'
  );
}
