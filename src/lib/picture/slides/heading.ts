import type { Box } from '#lib/domain';
import { wrappedLines } from '../scene/wrap.ts';
import { arialMeasure } from './arial.ts';

export interface Heading {
  readonly text: string;
  /** In points. */
  readonly size: number;
}

const LINE = 1.22;
const SURE = 0.96;

/**
 * A text in the largest of these sizes (in points, falling) at which all of it has room in a box in inches; in the smallest one
 * it ends with an ellipsis where it has not.
 */
export function headingIn(
  text: string,
  { width, height }: Box,
  sizes: readonly number[],
  weight: number,
): Heading {
  let cut: Heading = { text: '', size: sizes.at(-1) ?? 12 };
  for (const size of sizes) {
    const most = Math.max(1, Math.floor((height * 72) / (size * LINE)));
    const setting = { measure: arialMeasure, size, weight };
    const lines = wrappedLines(text, width * 72 * SURE, setting, most + 1);
    if (lines.length <= most) return { text, size };
    cut = { text: wrappedLines(text, width * 72 * SURE, setting, most).join('\n'), size };
  }
  return cut;
}
