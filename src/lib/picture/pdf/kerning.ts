import { classesAt, coverageAt, lookupParts } from './open-type.ts';

/** How much nearer to its left neighbour a glyph stands, in the font's units: less than 0 is nearer. */
export type Kerning = (left: number, right: number) => number;

const PAIRS = 2;
const EXTENSION = 9;
/** The bit of a value's format that says it has an advance; the values before it are those of the lower bits. */
const ADVANCE = 4;

const bitsOf = (format: number) => format.toString(2).replaceAll('0', '').length;

/** The kerning that a GPOS table gives to pairs of glyphs. */
export function kerningOf(gpos: DataView | undefined): Kerning {
  if (!gpos) return () => 0;
  const parts = lookupParts(gpos, 'kern', EXTENSION)
    .filter(({ type }) => type === PAIRS)
    .map(({ at }) => (gpos.getUint16(at) === 1 ? pairsAt(gpos, at) : classPairsAt(gpos, at)));
  return (left, right) => {
    // The first part that has something to say of the pair says it.
    for (const part of parts) {
      const value = part(left, right);
      if (value !== null) return value;
    }
    return 0;
  };
}

type Part = (left: number, right: number) => number | null;

function formatAt(gpos: DataView, at: number) {
  const [first, second] = [gpos.getUint16(at + 4), gpos.getUint16(at + 6)];
  return {
    size: 2 * (bitsOf(first) + bitsOf(second)),
    advance: first & ADVANCE ? 2 * bitsOf(first & (ADVANCE - 1)) : null,
  };
}

function pairsAt(gpos: DataView, at: number): Part {
  const covered = coverageAt(gpos, at + gpos.getUint16(at + 2));
  const { size, advance } = formatAt(gpos, at);
  const known = new Map<number, ReadonlyMap<number, number>>();
  const seconds = (index: number) => {
    const set = at + gpos.getUint16(at + 10 + 2 * index);
    const values = new Map<number, number>();
    for (let each = 0; each < gpos.getUint16(set); each += 1) {
      const pair = set + 2 + each * (2 + size);
      values.set(gpos.getUint16(pair), advance === null ? 0 : gpos.getInt16(pair + 2 + advance));
    }
    return values;
  };
  return (left, right) => {
    const index = covered.get(left);
    if (index === undefined) return null;
    let values = known.get(index);
    if (!values) known.set(index, (values = seconds(index)));
    return values.get(right) ?? null;
  };
}

function classPairsAt(gpos: DataView, at: number): Part {
  const covered = coverageAt(gpos, at + gpos.getUint16(at + 2));
  const { size, advance } = formatAt(gpos, at);
  const firsts = classesAt(gpos, at + gpos.getUint16(at + 8));
  const seconds = classesAt(gpos, at + gpos.getUint16(at + 10));
  const columns = gpos.getUint16(at + 14);
  return (left, right) => {
    if (!covered.has(left)) return null;
    const cell = (firsts.get(left) ?? 0) * columns + (seconds.get(right) ?? 0);
    return advance === null ? 0 : gpos.getInt16(at + 16 + cell * size + advance);
  };
}
