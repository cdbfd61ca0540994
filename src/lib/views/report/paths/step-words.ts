import { formatGap, formatPercent, m, titleOr } from '#lib/i18n';
import type { AccountStep } from './statement.ts';

/** A gap or a balance with its sign, or that it isn't known. */
export const signed = (levels: number | null): string => (levels === null ? '–' : formatGap(levels));

/** A share of customers: small ones are told as such, never as none. */
export function shareText(part: number): string {
  if (part > 0 && part < 0.0005) return `< ${formatPercent(0.001, 1)}`;
  return formatPercent(part, part < 0.01 ? 1 : 0);
}

/** What a step does, for those who hear it: "Call: gap −1, zeroes the account, account ±0, the peak of the path". */
export function stepText({ gap, kind, after, peak, end }: AccountStep, title: string | undefined): string {
  const parts = [
    gap === null ? m.report_path_step_unmeasured() : m.report_path_step_gap({ gap: signed(gap) }),
  ];
  if (kind === 'zeroes') parts.push(m.report_path_step_zeroing());
  parts.push(m.report_path_step_account({ account: signed(after) }));
  if (peak) parts.push(m.report_path_step_peak());
  if (end) parts.push(m.report_path_step_end());
  return `${titleOr(title)}: ${parts.join(', ')}`;
}

/** What is noted at a step of the table. */
export function stepNotes({ gap, kind, peak, end }: AccountStep): string {
  const notes: string[] = [];
  if (kind === 'zeroes') notes.push(m.report_path_step_zeroing());
  if (gap === null) notes.push(m.report_path_unmeasured());
  if (peak) notes.push(m.report_path_peak());
  if (end) notes.push(m.report_path_end());
  return notes.join(', ');
}
