import { formatGap, formatNumber, ladderText, m, titleOr } from '#lib/i18n';
import type { ShownTouchpoint } from './shown.ts';

/** What stands for a figure that is not known. */
export const UNKNOWN = '–';

/** Customers out of 1000 that enter, whole; `<1` for some but fewer. */
export function ofThousand(part: number): string {
  const count = part * 1000;
  return count > 1e-9 && count < 0.5 ? m.flow_under_one() : formatNumber(count, 0);
}

export const gapOrUnknown = (gap: number | null): string => (gap === null ? UNKNOWN : formatGap(gap));

/** A figure as it is, or from today's to the one shown: `−1 → ±0`. */
export const nowThen = (now: string, then: string): string => (now === then ? then : `${now} → ${then}`);

/** A figure of a touchpoint, from today's to the one shown. */
export function figureText(
  { figures, before }: ShownTouchpoint,
  textOf: (figures: ShownTouchpoint['figures']) => string,
): string {
  return nowThen(before ? textOf(before) : UNKNOWN, textOf(figures));
}

/** What customers expect and get at a touchpoint, in words; today's gap too where it is another. */
export function factsText({ touchpoint, figures, before }: ShownTouchpoint): string {
  const { expected, delivered, gap } = figures;
  const facts = ladderText({ expected, delivered, target: touchpoint.target, gap });
  if (gap === null || !before || gapOrUnknown(before.gap) === formatGap(gap)) return facts;
  return `${facts} (${nowThen(gapOrUnknown(before.gap), formatGap(gap))})`;
}

export const titleOf = ({ touchpoint }: ShownTouchpoint): string => titleOr(touchpoint.title);

/** Lines that have something to say. */
export const lines = (all: readonly (string | false)[]): string =>
  all.filter((line) => line !== false && line !== '').join('\n');

/** A blank line between paragraphs that have something to say. */
export const paragraphs = (all: readonly string[]): string => all.filter((text) => text !== '').join('\n\n');
