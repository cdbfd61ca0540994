import { deliveredLevel } from '#lib/analysis';
import type { Touchpoint } from '#lib/domain';
import { formatGap, ladderText, m } from '#lib/i18n';
import type { Row } from './row.ts';

/** Delivered minus expected, in levels; `null` where one of them is not known. */
export function gapOf({ expected, delivered }: Touchpoint): number | null {
  const mean = deliveredLevel(delivered.observations);
  return mean === null || expected.level === null ? null : mean - expected.level;
}

/** The gap before and after, where it differs by what can be read. */
export function gapRow(before: Touchpoint, after: Touchpoint): Row | null {
  const [was, is] = [gapOf(before), gapOf(after)];
  const text = (gap: number | null, digits: number) =>
    gap === null ? m.inspector_not_measured() : formatGap(gap, digits);
  // One decimal, as everywhere, unless it takes two to tell them apart.
  const digits = [1, 2].find((some) => text(was, some) !== text(is, some));
  if (digits === undefined) return null;
  const row = { label: m.inspector_gap(), before: text(was, digits), after: text(is, digits) };
  return was === null || is === null ? row : { ...row, better: is > was };
}

/** "expects 3 Desired, gets 2 Expected, gap −1". */
export function levelsText(touchpoint: Touchpoint): string {
  return ladderText({
    expected: touchpoint.expected.level,
    delivered: deliveredLevel(touchpoint.delivered.observations),
    target: touchpoint.target,
    gap: gapOf(touchpoint),
  });
}
