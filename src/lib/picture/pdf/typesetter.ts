import { readFont, type Font } from './font.ts';
import { hex4, num } from './pdf-file.ts';
import { nearestWeight, type FaceWeight } from '../weights.ts';

export interface FaceFile {
  readonly weight: FaceWeight;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A face and what of it was set: the character that each glyph stands for. */
export interface UsedFace {
  readonly weight: FaceWeight;
  readonly font: Font;
  readonly glyphs: ReadonlyMap<number, number>;
}

/** A line as operators that show it, and how wide it is by the font alone, in ems. */
interface SetLine {
  readonly show: string;
  readonly width: number;
  readonly count: number;
}

/** What nobody sees: a browser shows nothing for it either. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/** Scripts and signs that run or turn from right to left. */
const LEFTWARD = /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/u;
const ZERO = 0x30;
const MARK = /\p{M}/u;

/** Sets lines in the app's font, one glyph a character: all that Latin and Cyrillic letters need. */
export class Typesetter {
  readonly #faces = new Map<FaceWeight, { readonly font: Font; readonly glyphs: Map<number, number> }>();
  readonly #lines = new Map<string, SetLine | null>();

  constructor(files: readonly FaceFile[]) {
    for (const { weight, bytes } of files) {
      this.#faces.set(weight, { font: readFont(bytes), glyphs: new Map() });
    }
  }

  /**
   * The operators that show a line exactly `width` wide, once font and place are set; `null` for one that the font has not every
   * sign for, or that takes more than a sign after the other. Sizes and widths in one unit.
   */
  show(text: string, size: number, weight: number, width: number): string | null {
    const face = nearestWeight(weight);
    const key = `${face} ${text}`;
    let line = this.#lines.get(key);
    if (line === undefined) this.#lines.set(key, (line = this.#set(text, face)));
    if (!line) return null;
    // What the browser's font and this one differ by is spread over the spaces between the letters.
    const spread = line.count > 1 ? (width - line.width * size) / (line.count - 1) : 0;
    return `${num(spread)} Tc ${line.show}`;
  }

  /** The name of the font of a weight, on every page. */
  fontName(weight: number): string {
    return `F${nearestWeight(weight)}`;
  }

  /** A line of nothing that anyone sees, exactly `width` wide: something to hold a text that is drawn otherwise. */
  hold(size: number, weight: number, width: number): string {
    const { font, glyphs } = this.#faceOf(nearestWeight(weight));
    const space = font.glyphs.get(0x20) ?? 0;
    glyphs.set(space, 0x20);
    const stretch = (100 * width * font.unitsPerEm) / (font.advance(space) * size);
    return `${num(stretch)} Tz <${hex4(space)}> Tj`;
  }

  /** The faces of which something was set. */
  used(): readonly UsedFace[] {
    return [...this.#faces]
      .filter(([, { glyphs }]) => glyphs.size > 0)
      .map(([weight, face]) => ({ weight, ...face }));
  }

  #faceOf(weight: FaceWeight) {
    const face = this.#faces.get(weight);
    if (!face) throw new Error(`There is no face of weight ${weight}.`);
    return face;
  }

  #set(given: string, weight: FaceWeight): SetLine | null {
    if (LEFTWARD.test(given)) return null;
    const text = given.normalize().replace(INVISIBLE, '');
    if (MARK.test(text)) return null;
    const { font, glyphs } = this.#faceOf(weight);
    const codes = [...text].map((sign) => sign.codePointAt(0) ?? 0);
    const line = codes.map((code) => {
      const glyph = font.glyphs.get(code);
      return glyph === undefined ? undefined : (font.tabular.get(glyph) ?? glyph);
    });
    if (!line.every((glyph) => glyph !== undefined)) return null;
    // A glyph can stand for one character only, or the other could not be found in the text.
    if (line.some((glyph, index) => (glyphs.get(glyph) ?? codes[index]) !== codes[index])) return null;
    line.forEach((glyph, index) => glyphs.set(glyph, codes[index] ?? 0));
    return shown(line, font);
  }
}

function shown(line: readonly number[], font: Font): SetLine {
  const digits = new Set(font.tabular.values());
  const room = font.advance(font.glyphs.get(ZERO) ?? 0);
  const parts: string[] = [];
  let [run, units, after] = ['', 0, 0];
  line.forEach((glyph, index) => {
    const before = line[index - 1];
    const own = font.advance(glyph);
    // Not every digit of one width has that width in the file: it stands in the middle of as much room as a zero takes.
    const inset = digits.has(glyph) ? (room - own) / 2 : 0;
    const apart = after + inset + (before === undefined ? 0 : font.kerning(before, glyph));
    if (apart !== 0) {
      if (run !== '') parts.push(`<${run}>`);
      parts.push(num((-1000 * apart) / font.unitsPerEm));
      run = '';
    }
    run += hex4(glyph);
    units += apart + own;
    after = inset;
  });
  if (run !== '') parts.push(`<${run}>`);
  const show = parts.length === 1 ? `${parts.join('')} Tj` : `[${parts.join(' ')}] TJ`;
  return { show, width: (units + after) / font.unitsPerEm, count: line.length };
}
