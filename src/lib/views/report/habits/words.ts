import { formatNumber, formatPercent, m } from '#lib/i18n';
import type { HabitHint, HabitHintCode } from './hints.ts';

/** How many of how many, as numbers to choose the plural by and as text. */
interface Counts {
  count: number;
  missed: string;
  all: number;
  of: string;
}

const BY_PLACES: Readonly<
  Record<Exclude<HabitHintCode, 'service' | 'reliability'>, (counts: Counts) => string>
> = {
  'promises-broken': m.plan_hint_promises_broken,
  'promises-kept': m.plan_hint_promises_kept,
  late: m.plan_hint_late,
  'in-time': m.plan_hint_in_time,
  'calls-last': m.plan_hint_calls_last,
  'calls-first': m.plan_hint_calls_first,
  unreachable: m.plan_hint_unreachable,
  reachable: m.plan_hint_reachable,
  'slow-answers': m.plan_hint_slow_answers,
  'good-answers': m.plan_hint_good_answers,
};

/** What the map says of a habit, without the places, which stand behind it. */
export function hintText({ code, share, all, ids }: HabitHint): string {
  const shown = formatPercent(share ?? 0);
  const some = ids.length > 0;
  if (code === 'service')
    return some ? m.plan_hint_service({ share: shown }) : m.plan_hint_service_all({ share: shown });
  if (code === 'reliability')
    return some ? m.plan_hint_reliability({ share: shown }) : m.plan_hint_reliability_all({ share: shown });
  return BY_PLACES[code]({
    count: ids.length,
    missed: formatNumber(ids.length, 0),
    all,
    of: formatNumber(all, 0),
  });
}
