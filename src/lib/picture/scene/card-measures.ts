import { CARD } from '#lib/domain';

/*
 * Where everything on a card stands, in CSS pixels from its upper left corner: what the styles of the card on the canvas
 * come to. tests/e2e/scene.spec.ts holds both against each other.
 */

const BORDER = 1;
const PADDING = { top: 10, side: 12, bottom: 8 } as const;
const LEFT = BORDER + PADDING.side;
const TOP = BORDER + PADDING.top;
const HEAD = 37;

export const CARD_RADIUS = 12;
export const CARD_LEFT = LEFT;
export const CARD_RIGHT = CARD.width - LEFT;
export const ICON = { x: LEFT, y: TOP, size: 26, radius: 7, drawn: 15 } as const;
export const TITLE = {
  x: LEFT + ICON.size + 8,
  y: TOP,
  width: CARD.width - 2 * LEFT - ICON.size - 8,
  lineHeight: 18,
  size: 13,
  weight: 600,
  untitled: 400,
  lines: 2,
  /** Signs of a title that a card looks at. */
  most: 200,
} as const;
export const LADDER_AT = { x: LEFT, y: TOP + HEAD + 6, width: CARD.width - 2 * LEFT } as const;
export const FOOT = {
  y: CARD.height - BORDER - PADDING.bottom - 18,
  lineHeight: 18,
  gap: 8,
  level: { size: 12, weight: 400 },
  figure: { size: 12, weight: 650 },
  gapFigure: { size: 13, weight: 650 },
  /** Of the figure that another one replaces, and the arrow between them. */
  before: 500,
  /** Between these, in parts of the size. */
  spaced: 0.3,
} as const;
export const BADGE = {
  x: -9,
  y: -9,
  height: 22,
  least: 22,
  padding: 5,
  border: 2,
  size: 11,
  weight: 700,
} as const;
export const VERDICT = {
  x: 9,
  y: CARD.height + 4,
  padding: 4,
  height: 14,
  radius: 4,
  size: 11,
  weight: 650,
} as const;
export const LABEL = { most: 148, padding: 6, border: 1, gap: 4, height: 20, radius: 10, size: 11 } as const;
export const NOTE_TEXT = { x: 12, y: 10, lineHeight: 17, size: 12, radius: 8, most: 1000 } as const;

/** How far the font's letters reach above and below the baseline, in parts of its size. */
const ASCENT = 1;
const DESCENT = 0.222;

/** The baseline of a line of text that begins at `top`, as browsers place it. */
export function baselineIn(top: number, lineHeight: number, size: number): number {
  const [ascent, descent] = [Math.round(ASCENT * size), Math.round(DESCENT * size)];
  return top + Math.floor((lineHeight - ascent - descent) / 2) + ascent;
}
