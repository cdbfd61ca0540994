import { formatNumber, formatPercent, m } from '#lib/i18n';
import { whenText } from '../escalator/fall-words.ts';
import type { Escalator } from '../escalator/falls.ts';
import { customers, lostInAll } from '../flow/words.ts';
import type { ImportanceFigures } from '../importance/points.ts';
import { crossText } from '../importance/words.ts';
import { shareText, signed } from '../paths/step-words.ts';
import { passings, shortWay, SHOWN } from '../paths/way.ts';
import { driftText } from './falls-scene.ts';
import type { ChartInput } from './frame.ts';
import { titlesOf } from './summaries.ts';

/*
 * What to say to a chart: how to read it and what it tells. A sentence or two a line, plain text.
 */

/** How many touchpoints are named before the rest is counted. */
const NAMED = 5;

const fact = (name: string, value: string) => m.slides_fact({ name, value });

function named(all: readonly string[]): string {
  const rest = all.length - NAMED;
  // Titles have commas of their own.
  const first = all.slice(0, NAMED).join('; ');
  return rest > 0 ? `${first} ${m.slides_more({ count: formatNumber(rest, 0) })}` : first;
}

/** The lines that have something to say. */
export const lines = (all: readonly (string | false)[]): string =>
  all.filter((line) => line !== false).join('\n');

/** Where most are lost, how many come to the end, and what that rests on. */
export function lossNotes(input: ChartInput): string {
  const { map, analysis, today } = input;
  const titles = titlesOf(input);
  const { leaveRate, zeroLeaveRate } = map.settings;
  const { completion, coverage } = analysis.journey;
  const worst = [...analysis.touchpoints]
    .filter(([, { lost }]) => lost > 0)
    .toSorted(([, a], [, b]) => b.lost - a.lost)
    .map(([id, { lost }]) => m.slides_place({ title: titles.get(id) ?? '', value: customers(lost) }));
  const nobody = coverage.measured === 0 ? m.flow_not_measured() : lostInAll(analysis) === 0;
  return lines([
    m.slides_loss_how(),
    nobody === true ? m.flow_nobody_lost() : nobody,
    worst.length > 0 && m.slides_loss_most({ places: named(worst) }),
    completion !== null && coverage.measured > 0 && fact(m.outlook_completion(), formatPercent(completion)),
    today !== null && m.slides_now_then(),
    m.report_assumed({ leave: formatPercent(leaveRate), zero: formatPercent(zeroLeaveRate) }),
  ]);
}

export function importanceNotes(input: ChartInput, figures: ImportanceFigures): string {
  const titles = titlesOf(input);
  const { points, crosshair, unmeasured } = figures;
  const urgent = points.filter(({ quadrant }) => quadrant === 'concentrate');
  return lines([
    m.slides_importance_how(),
    crosshair !== null && crossText('means', crosshair),
    urgent.length === 0
      ? m.charts_concentrate_none()
      : m.slides_concentrate({ titles: named(urgent.map(({ touchpoint: { id } }) => titles.get(id) ?? '')) }),
    unmeasured > 0 && m.charts_off_chart({ count: unmeasured, points: formatNumber(unmeasured, 0) }),
  ]);
}

export function accountNotes(input: ChartInput): string {
  const { paths } = input.analysis;
  const path = paths[0];
  if (!path) return '';
  const titles = titlesOf(input);
  const way = shortWay(path.ids, passings(paths.map(({ ids }) => ids)), SHOWN).map((part) =>
    'id' in part ? (titles.get(part.id) ?? '') : m.report_path_hidden({ count: part.hidden }),
  );
  return lines([
    m.slides_way({ way: way.join(' → ') }),
    fact(m.report_path_share(), shareText(path.probability)),
    fact(m.report_path_staying(), shareText(path.staying)),
    fact(m.report_path_account_end(), signed(path.account.at(-1) ?? 0)),
    path.peakEnd !== null && fact(m.report_path_peak_end(), signed(path.peakEnd)),
    m.report_path_about(),
  ]);
}

export function fallsNotes(input: ChartInput, { falls, short }: Escalator): string {
  const titles = titlesOf(input);
  const soon = falls
    .filter(({ months }) => months !== null)
    .map((fall) => m.slides_place({ title: titles.get(fall.id) ?? '', value: whenText(fall) }));
  return lines([
    m.slides_falls_how(),
    driftText(input.map.settings.drift),
    soon.length > 0 && m.slides_falls_first({ places: named(soon) }),
    short.length > 0 && `${m.report_escalator_short({ count: short.length })}.`,
  ]);
}
