import type { AccountScale } from './plot.ts';
import type { AccountStep } from './statement.ts';

/** From a mark to what is written at it, and the height of a line of it, in px. */
const AWAY = 8;
const LINE = 15;

export interface LabelPlace {
  /** The upper edge of the label, in px; it stands beyond the end of the step's bar. */
  readonly y: number;
  /** The upper edge of mark and label together. */
  readonly top: number;
  readonly lines: number;
}

/** Where a step's gap is written: over a gain, under a loss, always beyond the bar and off the line. */
export function labelPlace({ kind, gap, before, after }: AccountStep, y: AccountScale['y']): LabelPlace {
  const lines = kind === 'zeroes' && gap !== null ? 2 : 1;
  const [highest, lowest] = [Math.min(y(before), y(after)), Math.max(y(before), y(after))];
  const under = kind === 'down' || (kind === 'zeroes' && before >= 0);
  const above = y(after) - AWAY - lines * LINE;
  return under ? { y: lowest + AWAY, top: highest - AWAY, lines } : { y: above, top: above, lines };
}
