import { parse, type Font, type Glyph } from 'opentype.js';

/** The letters of one face as outlines. */
export interface FaceOutlines {
  /** Whether the face has every letter of a text of this one character. */
  readonly has: (character: string) => boolean;
  /** A text's outline in units of the font from the beginning of its baseline, up is more, and how far it reaches. */
  readonly set: (text: string) => { readonly d: string; readonly width: number };
  readonly unitsPerEm: number;
}

/** Where a contour begins, and the rest of it from there as SVG path data. */
type Contour = readonly [x: number, y: number, rest: string];

const IS_DIGIT = /\d/;

/** Reads a font file. Throws where it is none. */
export function readFace(bytes: ArrayBuffer): FaceOutlines {
  const font = parse(bytes);
  const drawn = new Map<Glyph, readonly Contour[]>();
  const zero = widthOf(font.charToGlyph('0'));

  function contours(glyph: Glyph): readonly Contour[] {
    let known = drawn.get(glyph);
    if (!known) drawn.set(glyph, (known = contoursOf(glyph)));
    return known;
  }

  function set(text: string) {
    let [d, width] = ['', 0];
    let last: Glyph | null = null;
    for (const character of text) {
      const glyph = font.charToGlyph(character);
      const isDigit = IS_DIGIT.test(character);
      if (last) width += font.getKerningValue(last, glyph);
      // Digits of one width, as on the screen: each in the middle of as much room as a zero takes.
      const left = width + (isDigit ? Math.round((zero - widthOf(glyph)) / 2) : 0);
      for (const [x, y, rest] of contours(glyph)) d += `M${left + x} ${y}${rest}`;
      width += isDigit ? zero : widthOf(glyph);
      last = isDigit ? null : glyph;
    }
    return { d, width };
  }

  return { has: (character) => font.charToGlyphIndex(character) > 0, set, unitsPerEm: unitsOf(font) };
}

const unitsOf = ({ unitsPerEm }: Font) => unitsPerEm;
const widthOf = ({ advanceWidth }: Glyph) => advanceWidth ?? 0;

/** A glyph's outline with steps instead of places: short, and the same wherever it stands. */
function contoursOf(glyph: Glyph): readonly Contour[] {
  const contours: [number, number, string][] = [];
  let [x, y] = [0, 0];
  const step = (toX: number, toY: number) => `${round(toX) - x} ${round(toY) - y}`;
  for (const command of glyph.path.commands) {
    const contour = contours.at(-1);
    switch (command.type) {
      case 'M':
        contours.push([round(command.x), round(command.y), '']);
        break;
      case 'L':
        if (contour) contour[2] += `l${step(command.x, command.y)}`;
        break;
      case 'Q':
        if (contour) contour[2] += `q${step(command.x1, command.y1)} ${step(command.x, command.y)}`;
        break;
      case 'C':
        if (contour)
          contour[2] += `c${step(command.x1, command.y1)} ${step(command.x2, command.y2)} ${step(command.x, command.y)}`;
        break;
      case 'Z':
        if (contour) contour[2] += 'z';
    }
    if (command.type !== 'Z') [x, y] = [round(command.x), round(command.y)];
  }
  return contours;
}

/** The font's places are whole numbers; a letter put together of two may have others. */
const round = Math.round;
