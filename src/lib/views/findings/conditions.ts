import type { Touchpoint } from '#lib/domain';
import { m } from '#lib/i18n';

/** How many of the map's own conditions are suggested. */
const MOST = 30;

const counted = new WeakMap<readonly Touchpoint[], readonly string[]>();

/** The conditions named in observations, most used first, `MOST` at most; counted once for each list of touchpoints. */
export function usedConditions(touchpoints: readonly Touchpoint[]): readonly string[] {
  const known = counted.get(touchpoints);
  if (known) return known;
  const uses = new Map<string, number>();
  for (const { delivered } of touchpoints) {
    for (const { condition } of delivered.observations) {
      const named = condition.trim();
      if (named !== '') uses.set(named, (uses.get(named) ?? 0) + 1);
    }
  }
  const used = [...uses]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .map(([condition]) => condition);
  counted.set(touchpoints, used);
  return used;
}

/** What to suggest for a condition: those of the map, then the moments that tell whether a service is reliable. */
export function suggestedConditions(touchpoints: readonly Touchpoint[]): readonly string[] {
  return [
    ...new Set([
      ...usedConditions(touchpoints),
      m.findings_condition_first_shift(),
      m.findings_condition_second_shift(),
      m.findings_condition_other_employee(),
      m.findings_condition_before_closing(),
      m.findings_condition_before_opening(),
      m.findings_condition_stocktaking(),
    ]),
  ];
}
