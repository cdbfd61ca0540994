import type { Analysis, Finding } from '#lib/analysis';
import type { Editor } from '#lib/document';
import type { Touchpoint } from '#lib/domain';
import { channelName, formatGap, formatNumber, formatPercent, ladderText, m, titleOr } from '#lib/i18n';
import type { Nothing, Step, WalkKind } from './walk.ts';

type Shown = Pick<Editor, 'map' | 'analysis' | 'touchpoints' | 'stages' | 'monthsAhead'>;

const WALKS: Readonly<Record<WalkKind, () => string>> = {
  stages: m.present_by_stages,
  path: m.present_by_path,
  gaps: m.present_by_gaps,
};

export function walkName(kind: WalkKind): string {
  return WALKS[kind]();
}

const NOTHING: Readonly<Record<Nothing, readonly [title: () => string, about: () => string]>> = {
  'no-cards': [m.present_no_cards, m.present_no_cards_about],
  'no-path': [m.present_no_path, m.present_no_path_about],
  'not-measured': [m.present_not_measured, m.present_not_measured_about],
  'no-gaps': [m.present_no_gaps, m.present_no_gaps_about],
};

export function nothingWords(why: Nothing): readonly [title: string, about: string] {
  const [title, about] = NOTHING[why];
  return [title(), about()];
}

/** Half a customer of a thousand: fewer would be told as none. */
const LEAST_LOST = 0.0005;

/** How many of 1000 customers leave at a touchpoint; nothing where it is none. */
export function lostWords(lost: number): string {
  return lost < LEAST_LOST ? '' : m.present_lost({ count: Math.round(lost * 1000) });
}

/** Customers of a thousand. */
export function ofThousand(part: number): string {
  return m.present_of_thousand({ count: formatNumber(part * 1000, 0) });
}

/** The heading of a step. */
export function stepTitle(step: Step, { map, analysis, touchpoints, stages }: Shown): string {
  switch (step.kind) {
    case 'title':
      return map.title.trim() || m.present_untitled();
    case 'stage':
      if (step.stage === null) return m.present_outside();
      return stages.get(step.stage)?.title.trim() || m.present_stage_untitled();
    case 'path':
      return m.present_path_title({ number: step.index + 1, all: analysis.paths.length });
    case 'touchpoint':
      return titleOr(touchpoints.get(step.id)?.title);
    case 'nothing':
      return nothingWords(step.why)[0];
    case 'end':
      return step.ids.length > 0 ? m.present_end_title() : m.present_end_none();
  }
}

/** Where a touchpoint stands and through what it is met. */
export function placeWords({ stage, channel }: Touchpoint, { stages }: Pick<Shown, 'stages'>): string {
  return [stage === null ? '' : (stages.get(stage)?.title ?? ''), channelName(channel)]
    .filter(Boolean)
    .join(' · ');
}

/** The level that customers expect: as the map says, or what it will have risen to so many months ahead. */
export function expectedOf(touchpoint: Touchpoint, { analysis, monthsAhead }: Shown): number | null {
  const figures = monthsAhead > 0 ? analysis.touchpoints.get(touchpoint.id) : undefined;
  return figures ? figures.expected : touchpoint.expected.level;
}

/** The ladder of a touchpoint in words. */
export function ladderWords(touchpoint: Touchpoint, shown: Shown): string {
  const figures = shown.analysis.touchpoints.get(touchpoint.id);
  return ladderText({
    expected: expectedOf(touchpoint, shown),
    delivered: figures?.delivered ?? null,
    target: touchpoint.target,
    gap: figures?.gap ?? null,
  });
}

/** What is found about a touchpoint, gravest first. */
export function findingsAbout(id: string, { findings }: Pick<Analysis, 'findings'>): readonly Finding[] {
  return findings.filter(({ about }) => about.kind === 'touchpoint' && about.id === id);
}

/** A step as a screen reader tells it when it comes. */
export function spokenStep(step: Step, shown: Shown): string {
  return [stepTitle(step, shown), ...detailsOf(step, shown)].filter(Boolean).join('. ');
}

function detailsOf(step: Step, shown: Shown): readonly string[] {
  const { map, analysis, touchpoints } = shown;
  switch (step.kind) {
    case 'title':
      return [map.persona.name && m.present_for({ name: map.persona.name })];
    case 'stage': {
      const figures = step.stage === null ? undefined : analysis.stages.get(step.stage);
      if (step.ids.length === 0) return [m.present_stage_empty()];
      const gap = figures?.gap ?? null;
      return [
        gap === null ? '' : `${m.present_stage_gap()}: ${formatGap(gap)}`,
        lostWords(figures?.lost ?? 0),
      ];
    }
    case 'path':
      return [`${m.present_path_share()}: ${formatPercent(step.path.probability)}`];
    case 'touchpoint': {
      const touchpoint = touchpoints.get(step.id);
      const figures = analysis.touchpoints.get(step.id);
      if (!touchpoint) return [];
      const rank = figures?.rank ?? null;
      return [
        placeWords(touchpoint, shown),
        ladderWords(touchpoint, shown),
        rank === null ? '' : m.present_rank({ rank }),
        figures?.zeroes ? m.present_zeroes() : '',
        lostWords(figures?.lost ?? 0),
      ];
    }
    case 'nothing':
      return [nothingWords(step.why)[1]];
    case 'end':
      return step.ids.map((id) => titleOr(touchpoints.get(id)?.title));
  }
}
