import { moneyOf, type Analysis } from '#lib/analysis';
import type { Economics, JourneyGraph, Touchpoint } from '#lib/domain';
import { formatMoney, formatNumber, m } from '#lib/i18n';
import { journeyFlow, type FlowStop } from './journey-flow.ts';
import type { StopTexts } from './stop-shape.ts';

/** Today's flow, by touchpoint id; empty where today is what is shown. */
export type FlowBefore = ReadonlyMap<string, FlowStop>;

/** The flow of the kept map by its own links, which need not be those that are shown; `null`: today is what is shown. */
export function flowBefore(kept: JourneyGraph, baseline: Analysis | null): FlowBefore {
  if (baseline === null) return new Map();
  const { stops, unlinked, unreached, deserted } = journeyFlow(kept, baseline);
  const before = new Map(stops.map((stop) => [stop.touchpoint.id, stop]));
  // Nobody comes there today: that is a figure too.
  for (const touchpoint of [...unlinked, ...unreached, ...deserted]) {
    const figures = baseline.touchpoints.get(touchpoint.id);
    if (figures) before.set(touchpoint.id, { touchpoint, figures, ends: 0, endless: false });
  }
  return before;
}

export const nameOf = ({ title }: Pick<Touchpoint, 'title'>) => title.trim() || m.flow_untitled();

/** Customers out of 1000 that enter, whole; `<1` for some but fewer. */
export function customers(part: number): string {
  const count = part * 1000;
  return count > 1e-9 && count < 0.5 ? m.flow_under_one() : formatNumber(count, 0);
}

/** A figure as it is, or from today's to the one shown: `912 → 940`. `null`: it had none. */
export function nowThen(before: string | null | undefined, shown: string): string {
  return before == null || before === shown ? shown : `${before} → ${shown}`;
}

/** The same in words, for one who hears it. */
export function spokenNowThen(before: string | null | undefined, shown: string): string {
  return before == null || before === shown ? shown : m.flow_spoken_change({ before, shown });
}

const minus = (part: number) => (part > 0 ? `−${customers(part)}` : customers(0));

/** Those lost, today's too where they are others; empty where there are none and were none. */
function lostText(before: number | null, lost: number): string {
  return lost > 0 || (before ?? 0) > 0 ? nowThen(before === null ? null : minus(before), minus(lost)) : '';
}

/** What is written at a stop. */
export function stopTexts(stop: FlowStop, before: FlowStop | undefined): StopTexts {
  const { figures, ends, endless, touchpoint } = stop;
  return {
    title: nameOf(touchpoint),
    arrive: nowThen(before && customers(before.figures.arrivals), customers(figures.arrivals)),
    note: figures.zeroes ? m.flow_note_zeroes() : '',
    lost: lostText(before?.figures.lost ?? null, figures.lost),
    endsWord: endless ? m.flow_circling() : m.flow_finishing(),
    ends: nowThen(before && customers(before.ends), customers(ends)),
  };
}

/** What money is reckoned with: today's, and that of what is shown. */
export interface EconomicsBeforeAndShown {
  readonly before: Economics | null;
  readonly shown: Economics | null;
}

/** A stop in one sentence: who arrives, leaves, can be won back, what that costs. */
export function stopName(
  stop: FlowStop,
  before: FlowStop | undefined,
  economics: EconomicsBeforeAndShown,
): string {
  const { figures, ends, endless, touchpoint } = stop;
  const was = before?.figures;
  const spoken = (then: number | undefined, shown: number) =>
    spokenNowThen(then === undefined ? null : customers(then), customers(shown));
  const parts = [m.flow_arrive({ count: spoken(was?.arrivals, figures.arrivals) })];
  if (figures.lost > 0 || (was?.lost ?? 0) > 0) {
    parts.push(m.flow_leave({ count: spoken(was?.lost, figures.lost) }));
    parts.push(m.flow_win_back({ count: spoken(was?.recoverable, figures.recoverable) }));
    const money = moneyText(figures.lost, economics.shown);
    const moneyWas = was && moneyText(was.lost, economics.before);
    if (money !== null) parts.push(m.flow_money({ money: spokenNowThen(moneyWas, money) }));
  } else {
    parts.push(m.flow_nobody_leaves());
  }
  if (figures.zeroes) parts.push(m.flow_zeroes());
  if (ends > 0 || (before?.ends ?? 0) > 0) {
    const count = spoken(before?.ends, ends);
    parts.push(endless ? m.flow_circle({ count }) : m.flow_finish({ count }));
  }
  return `${nameOf(touchpoint)}: ${parts.join(', ')}`;
}

/** Money a month for a part of the customers; `null` where no economics are set. */
export function moneyText(part: number, economics: Economics | null): string | null {
  const money = moneyOf(part, economics);
  return money === null || economics === null ? null : formatMoney(money, economics.currency);
}

/** Customers lost on the whole journey, per entering customer. */
export function lostInAll(analysis: Analysis): number {
  let sum = 0;
  for (const { lost } of analysis.touchpoints.values()) sum += lost;
  return sum;
}
