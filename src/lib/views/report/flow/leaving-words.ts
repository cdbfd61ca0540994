import type { TouchpointAnalysis } from '#lib/analysis';
import type { Settings, Touchpoint } from '#lib/domain';
import { formatPercent, m } from '#lib/i18n';

/** How the part that leaves comes about: "2 of 3 below the expected level × 32 %". */
export function leavingReason(
  { delivered }: Touchpoint,
  { expected }: TouchpointAnalysis,
  { leaveRate, zeroLeaveRate }: Pick<Settings, 'leaveRate' | 'zeroLeaveRate'>,
): string {
  let [all, zero, short] = [0, 0, 0];
  for (const { level, count } of delivered.observations) {
    all += count;
    if (level === 0) zero += count;
    else if (expected !== null && level < expected) short += count;
  }
  if (all === 0) return m.flow_reason_nothing();
  const parts: string[] = [];
  if (zero > 0) parts.push(m.flow_reason_zero({ count: zero, all, rate: formatPercent(zeroLeaveRate) }));
  if (short > 0) parts.push(m.flow_reason_short({ count: short, all, rate: formatPercent(leaveRate) }));
  return parts.length > 0 ? parts.join(' + ') : m.flow_reason_none();
}
