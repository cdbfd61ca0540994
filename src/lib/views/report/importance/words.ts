import type { CrosshairRule, Quadrant } from '#lib/analysis';
import { formatNumber, m, titleOr } from '#lib/i18n';
import type { ChartPlace, ChartPoint } from './points.ts';

const QUADRANTS: Readonly<Record<Quadrant, () => string>> = {
  concentrate: m.charts_quadrant_concentrate,
  keep: m.charts_quadrant_keep,
  low: m.charts_quadrant_low,
  overkill: m.charts_quadrant_overkill,
};

interface RuleWords {
  readonly name: () => string;
  readonly hint: () => string;
  readonly at: (place: { readonly importance: string; readonly level: string }) => string;
}

const RULES: Readonly<Record<CrosshairRule, RuleWords>> = {
  means: { name: m.charts_rule_means, hint: m.charts_cross_means, at: m.charts_cross_at_means },
  medians: { name: m.charts_rule_medians, hint: m.charts_cross_medians, at: m.charts_cross_at_medians },
  middle: { name: m.charts_rule_middle, hint: m.charts_cross_middle, at: m.charts_cross_at_middle },
};

/** What to do with the touchpoints of a quadrant. */
export const quadrantName = (quadrant: Quadrant) => QUADRANTS[quadrant]();

/** The rules to choose from, named. */
export function ruleOptions(): readonly { readonly value: CrosshairRule; readonly label: string }[] {
  return (['means', 'medians', 'middle'] as const).map((value) => ({ value, label: RULES[value].name() }));
}

/** By which rule the cross stands, in a few words. */
export const ruleHint = (rule: CrosshairRule) => RULES[rule].hint();

/** By which rule and where the cross stands, as a sentence. */
export const crossText = (rule: CrosshairRule, place: ChartPlace) => RULES[rule].at(placeTexts(place));

export function placeTexts({ importance, performance }: ChartPlace): { importance: string; level: string } {
  return { importance: formatNumber(importance), level: formatNumber(performance) };
}

/** A point in words, for one who doesn't see the chart. */
export function pointText(point: ChartPoint): string {
  const text = m.charts_point({
    title: titleOr(point.touchpoint.title),
    ...placeTexts(point),
    quadrant: quadrantName(point.quadrant),
  });
  return [
    text,
    ...(point.zeroes ? [m.charts_point_zeroes()] : []),
    ...(point.before ? [m.charts_point_before(placeTexts(point.before))] : []),
  ].join('; ');
}

/** How many titles of a cluster are told before the rest is counted. */
const TOLD = 6;

/** Several points that are drawn as one, by name. */
export function clusterText(points: readonly ChartPoint[]): string {
  const titles = points.slice(0, TOLD).map(({ touchpoint }) => titleOr(touchpoint.title));
  if (points.length > TOLD) titles.push(m.charts_and_more({ count: formatNumber(points.length - TOLD, 0) }));
  return m.charts_cluster({
    count: points.length,
    points: formatNumber(points.length, 0),
    titles: titles.join(', '),
  });
}
