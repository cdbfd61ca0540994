import type { TextLine, TextShape } from '../scene/shapes.ts';
import { arialMeasure } from './arial.ts';
import { solid } from './look-xml.ts';
import { EMU } from './page.ts';
import { escaped } from '../xml.ts';

/** How far Arial's letters reach above and below the baseline, in parts of its size. */
export const ASCENT = 0.905;
export const DESCENT = 0.212;
/** Arial's bold is that much wider than the scene's font. */
const BOLD = 0.97;
/** The smallest size a file can name, in points. */
const SMALLEST = 1;

/** How a text's size is to be cut so that each line is in Arial no wider than the scene measured it, 0–1. */
export function shrinking({ lines, size, weight }: TextShape): number {
  const fits = lines.map(({ text, width }) => {
    const there = arialMeasure(text, size, weight);
    return there > 0 && width > 0 ? width / there : 1;
  });
  // Below this it is not the letters that are wide but a font that is not known.
  return Math.max(0.8, Math.min(weight >= 600 ? BOLD : 1, ...fits));
}

/** Lines that stand beside each other are one. */
export function linesOf({ lines }: TextShape): readonly string[] {
  const rows = new Map<number, TextLine[]>();
  for (const line of lines) rows.set(line.y, [...(rows.get(line.y) ?? []), line]);
  return [...rows.values()].map((row) => row.map(({ text }) => text).join(' '));
}

export interface Insets {
  readonly left: number;
  readonly top: number;
  readonly right: number;
}

export interface TextBody {
  readonly scale: number;
  readonly language: string;
  readonly align: 'l' | 'ctr' | 'r';
  /** 'middle' of the shape, or `insets` (CSS pixels of the scene) from its upper corners. */
  readonly at: 'middle' | Insets;
  readonly wrap: 'none' | 'square';
}

/** A text as the text of a shape: one paragraph, its lines broken where the scene has them. */
export function textBody(text: TextShape, { scale, language, align, at, wrap }: TextBody): string {
  const points = (text.size * shrinking(text) * scale * EMU.pixel) / EMU.point;
  const look =
    ` lang="${language}" sz="${Math.round(Math.max(SMALLEST, points) * 100)}"` +
    `${text.weight >= 600 ? ' b="1"' : ''}${text.struck ? ' strike="sngStrike"' : ''}`;
  const run = `<a:rPr${look}>${solid(text.fill)}</a:rPr>`;
  const lines = linesOf(text).map((line) => `<a:r>${run}<a:t>${escaped(line)}</a:t></a:r>`);
  const first = text.lines[0];
  const pitch = (text.lines.find(({ y }) => y !== first?.y)?.y ?? 0) - (first?.y ?? 0);
  const spacing =
    lines.length > 1 && pitch > 0
      ? `<a:lnSpc><a:spcPts val="${Math.round(((pitch * scale * EMU.pixel) / EMU.point) * 100)}"/></a:lnSpc>`
      : '';
  const px = (value: number) => Math.max(0, Math.round(value * scale * EMU.pixel));
  const [left, top, right] = at === 'middle' ? [0, 0, 0] : [px(at.left), px(at.top), px(at.right)];
  return (
    `<p:txBody><a:bodyPr wrap="${wrap}" lIns="${left}" tIns="${top}" rIns="${right}" bIns="0" ` +
    `anchor="${at === 'middle' ? 'ctr' : 't'}"><a:noAutofit/></a:bodyPr><a:lstStyle/>` +
    `<a:p><a:pPr algn="${align}">${spacing}</a:pPr>${lines.join(`<a:br>${run}</a:br>`)}</a:p></p:txBody>`
  );
}

/** Where the first line's letters begin, above its baseline, in CSS pixels. */
export function topOf(text: TextShape): number {
  const [first] = text.lines;
  const second = text.lines.find(({ y }) => y !== first?.y);
  const size = text.size * shrinking(text);
  const y = first?.y ?? 0;
  // A line of a set height has what is left of it above its letters.
  return second ? y - (second.y - y - DESCENT * size) : y - ASCENT * size;
}
