import type { HabitId, HabitState } from '#lib/domain';
import { formatNumber, formatPercent, m } from '#lib/i18n';
import type { HabitHint, HabitHintCode } from './hints.ts';

const NAMES: Readonly<Record<HabitId, () => string>> = {
  'good-service': m.plan_habit_good_service,
  'keep-promises': m.plan_habit_keep_promises,
  'never-late': m.plan_habit_never_late,
  'take-blame': m.plan_habit_take_blame,
  'help-solve': m.plan_habit_help_solve,
  'call-first': m.plan_habit_call_first,
  trust: m.plan_habit_trust,
  reachable: m.plan_habit_reachable,
  'answer-fast': m.plan_habit_answer_fast,
  'build-trust': m.plan_habit_build_trust,
};

const STATES: Readonly<Record<HabitState, () => string>> = {
  yes: m.plan_habit_yes,
  partly: m.plan_habit_partly,
  no: m.plan_habit_no,
};

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

export function habitName(habit: HabitId): string {
  return NAMES[habit]();
}

export function habitStateName(state: HabitState): string {
  return STATES[state]();
}

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
