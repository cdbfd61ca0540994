/*
 * The parts of an OpenType font that setting plain text takes, read where they stand (ISO/IEC 14496-22). Made for the font that the
 * app brings along: what is broken is not looked for.
 */

/** The tables of a font file by their tags. */
export function tablesOf(bytes: Uint8Array<ArrayBuffer>): ReadonlyMap<string, DataView> {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, DataView>();
  for (let index = 0; index < file.getUint16(4); index += 1) {
    const at = 12 + 16 * index;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    const [offset, length] = [file.getUint32(at + 8), file.getUint32(at + 12)];
    tables.set(tag, new DataView(bytes.buffer, bytes.byteOffset + offset, length));
  }
  return tables;
}

/** The glyph of every character of the basic plane that has one. */
export function glyphsByCharacter(cmap: DataView): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  for (let index = 0; index < cmap.getUint16(2); index += 1) {
    const at = cmap.getUint32(4 + 8 * index + 4);
    if (cmap.getUint16(at) !== 4) continue;
    const double = cmap.getUint16(at + 6);
    for (let segment = 0; segment < double; segment += 2) {
      const end = cmap.getUint16(at + 14 + segment);
      const start = cmap.getUint16(at + 16 + double + segment);
      const delta = cmap.getUint16(at + 16 + 2 * double + segment);
      const rangeAt = at + 16 + 3 * double + segment;
      const range = cmap.getUint16(rangeAt);
      for (let code = start; code <= end && code < 0xffff; code += 1) {
        const listed = range === 0 ? code : cmap.getUint16(rangeAt + range + 2 * (code - start));
        const glyph = listed === 0 ? 0 : (listed + delta) & 0xffff;
        if (glyph !== 0) glyphs.set(code, glyph);
      }
    }
    break;
  }
  return glyphs;
}

/** A subtable of a lookup and its type. */
export interface LookupPart {
  readonly type: number;
  readonly at: number;
}

/** What a feature of the default script does, in GSUB or GPOS; `extension`: the type that only points to another. */
export function lookupParts(table: DataView, feature: string, extension: number): readonly LookupPart[] {
  const u16 = (at: number) => table.getUint16(at);
  const tagAt = (at: number) =>
    String.fromCharCode(...[0, 1, 2, 3].map((index) => table.getUint8(at + index)));
  const [scripts, features, lookups] = [u16(4), u16(6), u16(8)];
  const records = Array.from({ length: u16(scripts) }, (_, index) => scripts + 2 + 6 * index);
  const record = records.find((at) => tagAt(at) === 'DFLT') ?? records[0];
  if (record === undefined) return [];
  const script = scripts + u16(record + 4);
  const language = script + u16(script);
  const parts: LookupPart[] = [];
  for (let index = 0; index < u16(language + 4); index += 1) {
    const named = features + 2 + 6 * u16(language + 6 + 2 * index);
    if (tagAt(named) !== feature) continue;
    const chosen = features + u16(named + 4);
    for (let each = 0; each < u16(chosen + 2); each += 1) {
      const lookup = lookups + u16(lookups + 2 + 2 * u16(chosen + 4 + 2 * each));
      for (let part = 0; part < u16(lookup + 4); part += 1) {
        const [type, at] = [u16(lookup), lookup + u16(lookup + 6 + 2 * part)];
        if (type === extension) parts.push({ type: u16(at + 2), at: at + table.getUint32(at + 4) });
        else parts.push({ type, at });
      }
    }
  }
  return parts;
}

/** The glyphs of a coverage table and their places in it. */
export function coverageAt(table: DataView, at: number): ReadonlyMap<number, number> {
  const covered = new Map<number, number>();
  const count = table.getUint16(at + 2);
  for (let index = 0; index < count; index += 1) {
    if (table.getUint16(at) === 1) {
      covered.set(table.getUint16(at + 4 + 2 * index), index);
      continue;
    }
    const range = at + 4 + 6 * index;
    const [start, end, first] = [0, 2, 4].map((field) => table.getUint16(range + field)) as [
      number,
      number,
      number,
    ];
    for (let glyph = start; glyph <= end; glyph += 1) covered.set(glyph, first + glyph - start);
  }
  return covered;
}

/** The classes of a class table by glyph; class 0 is every other glyph's. */
export function classesAt(table: DataView, at: number): ReadonlyMap<number, number> {
  const classes = new Map<number, number>();
  if (table.getUint16(at) === 1) {
    const [start, count] = [table.getUint16(at + 2), table.getUint16(at + 4)];
    for (let index = 0; index < count; index += 1) {
      classes.set(start + index, table.getUint16(at + 6 + 2 * index));
    }
    return classes;
  }
  for (let index = 0; index < table.getUint16(at + 2); index += 1) {
    const range = at + 4 + 6 * index;
    for (let glyph = table.getUint16(range); glyph <= table.getUint16(range + 2); glyph += 1) {
      classes.set(glyph, table.getUint16(range + 4));
    }
  }
  return classes;
}
