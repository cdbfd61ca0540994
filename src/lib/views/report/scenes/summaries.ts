import { formatGap, formatNumber, formatPercent, m, titleOr } from '#lib/i18n';
import { whenText } from '../escalator/fall-words.ts';
import type { Escalator } from '../escalator/falls.ts';
import { journeyFlow } from '../flow/journey-flow.ts';
import { flowBefore, stopName } from '../flow/words.ts';
import type { ImportanceFigures } from '../importance/points.ts';
import { pointText } from '../importance/words.ts';
import { accountSteps } from '../paths/statement.ts';
import { stepText } from '../paths/step-words.ts';
import type { ChartInput } from './frame.ts';

/*
 * What a chart shows in words, for those who don't see it: what it is, and the things that tell most.
 */

/** How many things are told before the rest is counted. */
const TOLD = 8;

function told<Item>(name: string, items: readonly Item[], textOf: (item: Item) => string): string {
  const texts = items.slice(0, TOLD).map(textOf);
  if (items.length > TOLD) texts.push(m.charts_and_more({ count: formatNumber(items.length - TOLD, 0) }));
  return `${name}. ${texts.join('; ')}`;
}

/** Who is lost where, the most first, and how many come to the end. */
export function lossSummary({ map, analysis, today }: ChartInput): string {
  const before = flowBefore(today?.map ?? map, today?.analysis ?? null);
  const economics = { before: (today?.map ?? map).settings.economics, shown: map.settings.economics };
  const { stops } = journeyFlow(map, analysis);
  const { completion, coverage } = analysis.journey;
  const text = told(
    m.flow_label(),
    stops.toSorted((a, b) => b.figures.lost - a.figures.lost),
    (stop) => stopName(stop, before.get(stop.touchpoint.id), economics),
  );
  const end =
    completion === null || coverage.measured === 0
      ? []
      : [`${m.outlook_completion()}: ${formatPercent(completion)}`];
  return [text, ...end].join('; ');
}

/** What matters and how well it is delivered, what to concentrate on first. */
export function importanceSummary({ points }: ImportanceFigures): string {
  return told(m.charts_importance_marks(), points, pointText);
}

/** The account, step by step. */
export function accountSummary({ map, analysis }: ChartInput): string {
  const path = analysis.paths[0];
  const titles = titlesOf({ map });
  const steps = path ? accountSteps(path, analysis.touchpoints) : [];
  return told(m.report_path_account(), steps, (step) => stepText(step, titles.get(step.id)));
}

/** When each falls short, the soonest first. */
export function fallsSummary({ map }: ChartInput, { falls }: Escalator): string {
  const titles = titlesOf({ map });
  return told(m.report_escalator_list(), falls, (fall) =>
    m.report_escalator_row({
      title: titles.get(fall.id) ?? '',
      surplus: formatGap(fall.surplus),
      when: whenText(fall),
    }),
  );
}

/** What each touchpoint is called, by id. */
export function titlesOf({ map }: Pick<ChartInput, 'map'>): ReadonlyMap<string, string> {
  return new Map(map.touchpoints.map(({ id, title }) => [id, titleOr(title)]));
}
