import { tableOf, type Font } from './font.ts';

/** What a reader of PDF needs of a font, in the order of the file. */
const KEPT = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'] as const;

/** Of a composite glyph's parts. */
const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;

/**
 * A font file with the outlines of these glyphs alone, and of what they are made of. They keep their numbers, so the others are
 * still there, but empty.
 */
export function subsetOf({ tables }: Font, used: ReadonlySet<number>): Uint8Array<ArrayBuffer> {
  const [head, loca, glyf] = ['head', 'loca', 'glyf'].map((tag) => tableOf(tables, tag)) as [
    DataView,
    DataView,
    DataView,
  ];
  const count = tableOf(tables, 'maxp').getUint16(4);
  const long = head.getUint16(50) === 1;
  const offset = (glyph: number) => (long ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph));
  const outline = (glyph: number) =>
    new DataView(glyf.buffer, glyf.byteOffset + offset(glyph), offset(glyph + 1) - offset(glyph));

  // Glyph 0 stands for all that is missing: every font has it.
  const kept = new Set([0, ...used]);
  for (const glyph of kept) for (const part of partsOf(outline(glyph))) kept.add(part);

  const outlines: Uint8Array[] = [];
  const offsets = new DataView(new ArrayBuffer(4 * (count + 1)));
  let end = 0;
  for (let glyph = 0; glyph < count; glyph += 1) {
    if (kept.has(glyph)) {
      const { buffer, byteOffset, byteLength } = outline(glyph);
      outlines.push(padded(new Uint8Array(buffer, byteOffset, byteLength)));
      end += Math.ceil(byteLength / 4) * 4;
    }
    offsets.setUint32(4 * (glyph + 1), end);
  }
  const newHead = new DataView(bytesOf(head).slice().buffer);
  newHead.setUint16(50, 1);
  const made = new Map<string, Uint8Array>([
    ['glyf', joined(outlines, end)],
    ['loca', bytesOf(offsets)],
    ['head', bytesOf(newHead)],
  ]);
  const parts = KEPT.flatMap((tag): readonly (readonly [string, Uint8Array])[] => {
    const table = tables.get(tag);
    const bytes = made.get(tag) ?? (table && bytesOf(table));
    return bytes ? [[tag, bytes]] : [];
  });
  return fontFile(parts);
}

const bytesOf = ({ buffer, byteOffset, byteLength }: DataView) =>
  new Uint8Array(buffer, byteOffset, byteLength);

function padded(bytes: Uint8Array): Uint8Array {
  if (bytes.length % 4 === 0) return bytes;
  const whole = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  whole.set(bytes);
  return whole;
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The glyphs that a composite glyph is made of; none for any other. */
function partsOf(outline: DataView): readonly number[] {
  const parts: number[] = [];
  if (outline.byteLength === 0 || outline.getInt16(0) >= 0) return parts;
  for (let at = 10, flags = MORE; flags & MORE;) {
    flags = outline.getUint16(at);
    parts.push(outline.getUint16(at + 2));
    at += flags & WORDS ? 8 : 6;
    at += flags & SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0;
  }
  return parts;
}

function checksumOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

/** A font file of these tables. */
export function fontFile(
  tables: readonly (readonly [tag: string, bytes: Uint8Array])[],
): Uint8Array<ArrayBuffer> {
  const all = tables.map(([tag, bytes]) => ({ tag, bytes: padded(bytes), length: bytes.length }));
  const start = 12 + 16 * all.length;
  const file = new Uint8Array(all.reduce((sum, { bytes }) => sum + bytes.length, start));
  const view = new DataView(file.buffer);
  const power = Math.floor(Math.log2(all.length));
  view.setUint32(0, 0x0001_0000);
  [all.length, 2 ** power * 16, power, (all.length - 2 ** power) * 16].forEach((value, index) =>
    view.setUint16(4 + 2 * index, value),
  );
  let at = start;
  all.forEach(({ tag, bytes, length }, index) => {
    const record = 12 + 16 * index;
    [...tag].forEach((letter, place) => view.setUint8(record + place, letter.charCodeAt(0)));
    view.setUint32(record + 4, checksumOf(bytes));
    view.setUint32(record + 8, at);
    view.setUint32(record + 12, length);
    file.set(bytes, at);
    at += bytes.length;
  });
  return file;
}
