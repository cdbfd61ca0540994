import {
  touchpointFindings,
  type FindingCode,
  type FindingContext,
  type FindingLevel,
  type TouchpointAnalysis,
} from '#lib/analysis';
import type { Touchpoint } from '#lib/domain';

export interface FindingMark {
  /** The worst level among what the card does not show by itself. */
  readonly level: Exclude<FindingLevel, 'tip'>;
  /** How many of these there are. */
  readonly count: number;
}

/** What a card says with its frame, ladder and words already. */
const SHOWN: ReadonlySet<FindingCode> = new Set(['zeroes-account', 'below-expected', 'below-target']);

/** How a card points to its findings; `null` where there are only tips or nothing it does not show anyway. */
export function findingMark(
  touchpoint: Touchpoint,
  figures: TouchpointAnalysis,
  context: FindingContext,
): FindingMark | null {
  const all = touchpointFindings(touchpoint, figures, context);
  const told = all.filter(({ code, level }) => level !== 'tip' && !SHOWN.has(code));
  if (told.length === 0) return null;
  return {
    level: told.some(({ level }) => level === 'error') ? 'error' : 'warning',
    count: told.length,
  };
}
