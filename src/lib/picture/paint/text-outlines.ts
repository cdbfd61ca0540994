import type { TextLine, TextShape } from '../scene/shapes.ts';
import { nearestWeight, type FaceWeight } from '../weights.ts';
import type { FaceOutlines } from './glyph-outlines.ts';

/** A piece of a line, `width` CSS pixels wide from `x` on. */
export type OutlinePiece =
  | {
      /** SVG path data to be put at `x` on the baseline, drawn `across` times as wide and `up` times as high, upside down. */
      readonly d: string;
      readonly across: number;
      readonly up: number;
      readonly x: number;
    }
  | { readonly text: string; readonly x: number; readonly width: number };

/** A line in pieces; `null`: it has to stay text, whole. */
export type TextOutlines = (
  line: TextLine,
  shape: Pick<TextShape, 'size' | 'weight' | 'anchor'>,
) => readonly OutlinePiece[] | null;

/** What only takes its form or its place from its neighbours: right to left, and marks upon letters. */
const BOUND =
  /[\u0590-\u08ff\u0900-\u0dff\u0e00-\u0eff\ufb1d-\ufdff\ufe70-\ufefc\u202a-\u202e\u2066-\u2069]|\p{M}/u;
/** What nobody sees. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** Outlines of lines, each exactly as wide as it was measured; what a face has no letters for stays text. */
export function textOutlines(faces: ReadonlyMap<FaceWeight, FaceOutlines>): TextOutlines {
  return ({ text, x, width }, { size, weight, anchor }) => {
    const face = faces.get(nearestWeight(weight));
    if (!face || BOUND.test(text) || width <= 0) return null;
    const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
    const em = size / face.unitsPerEm;
    const runs = runsOf(text.replace(INVISIBLE, ''), face);
    const set = runs.map((run) => (run.known ? face.set(run.text) : null));
    const known = set.reduce((sum, each) => sum + (each?.width ?? 0), 0) * em;
    const unknown = runs.reduce((count, run) => count + (run.known ? 0 : [...run.text].length), 0);
    if (unknown > 0 && known >= width) return null;
    // The screen's weight may lie between two faces: the line is drawn as much wider or narrower.
    const across = unknown > 0 || known === 0 ? em : (em * width) / known;
    const each = unknown > 0 ? (width - known) / unknown : 0;
    let at = left;
    return runs.flatMap(({ text }, index): readonly OutlinePiece[] => {
      const from = at;
      const outline = set[index];
      const wide = outline ? outline.width * across : each * [...text].length;
      at += wide;
      if (!outline) return [{ text, x: from, width: wide }];
      return outline.d === '' ? [] : [{ d: outline.d, across, up: em, x: from }];
    });
  };
}

interface Run {
  readonly text: string;
  /** The face has these letters. */
  readonly known: boolean;
}

function runsOf(text: string, face: FaceOutlines): readonly Run[] {
  const runs: { text: string; known: boolean }[] = [];
  for (const character of text) {
    const known = face.has(character);
    const last = runs.at(-1);
    if (last?.known === known) last.text += character;
    else runs.push({ text: character, known });
  }
  return runs;
}
