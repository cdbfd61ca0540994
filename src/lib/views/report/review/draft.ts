import type { Analysis, TouchpointAnalysis } from '#lib/analysis';
import { LEVERS, type JourneyContent, type ReviewQuestion, type Touchpoint } from '#lib/domain';
import { formatGap, formatNumber, leverName, m, titleOr } from '#lib/i18n';

/** How many touchpoints a line names. */
const MOST = 5;
/** Half a customer of a thousand: fewer would be told as none. */
const LEAST_LOST = 0.0005;
/** A gap that is told as one. */
const TOLD = 0.05;

type Content = Pick<JourneyContent, 'touchpoints'>;
type Known = Pick<Analysis, 'touchpoints' | 'ranking' | 'findings'>;

const DRAFTS: Readonly<Record<ReviewQuestion, (map: Content, analysis: Known) => readonly string[]>> = {
  lever: leverLines,
  risk: riskLines,
  complain: complainLines,
};

/** What the analysis knows to answer a review question with, in the interface language; empty where that is nothing. */
export function draftOf(question: ReviewQuestion, map: Content, analysis: Known): string {
  return DRAFTS[question](map, analysis).join('\n');
}

const quoted = (touchpoint: Touchpoint | undefined) =>
  m.plan_draft_title({ title: titleOr(touchpoint?.title) });

/** Names some of many; the rest as a number. */
function listed(parts: readonly string[], all = parts.length): string {
  const named = parts.slice(0, MOST);
  if (all > named.length) named.push(m.plan_draft_more({ count: formatNumber(all - named.length, 0) }));
  return named.join(', ');
}

/** Levers and gestures that are there, and what is above expectation: it can be exceeded, since it is. */
function leverLines({ touchpoints }: Content, analysis: Known): readonly string[] {
  const lines: string[] = [];
  for (const lever of LEVERS) {
    const pulled = touchpoints.filter(({ surpass }) => surpass.lever === lever);
    if (pulled.length === 0) continue;
    const places = pulled.slice(0, MOST).map((each) => {
      const how = each.surpass.note.trim();
      return how === '' ? quoted(each) : m.plan_draft_how({ place: quoted(each), how });
    });
    lines.push(m.plan_draft_lever({ lever: leverName(lever), places: listed(places, pulled.length) }));
  }
  if (lines.length > 1) lines.push(m.plan_draft_mixed());

  const above = touchpoints
    .map((touchpoint) => ({ touchpoint, gap: analysis.touchpoints.get(touchpoint.id)?.gap ?? 0 }))
    .filter(({ gap }) => gap >= TOLD)
    .sort((a, b) => b.gap - a.gap);
  if (above.length > 0) {
    const places = above
      .slice(0, MOST)
      .map(({ touchpoint, gap }) => m.plan_draft_how({ place: quoted(touchpoint), how: formatGap(gap) }));
    lines.push(m.plan_draft_above({ places: listed(places, above.length) }));
  }

  const gestures = touchpoints.filter(({ gesture }) => gesture.trim() !== '');
  if (gestures.length > 0) {
    const texts = gestures
      .slice(0, MOST)
      .map((each) => m.plan_draft_how({ place: quoted(each), how: each.gesture.trim() }));
    lines.push(m.plan_draft_gestures({ places: listed(texts, gestures.length) }));
  }
  return lines;
}

/** The biggest gaps with what makes them risky. */
function riskLines({ touchpoints }: Content, { ranking, touchpoints: figures }: Known): readonly string[] {
  const wanted = new Set(ranking.slice(0, MOST));
  const byId = new Map(touchpoints.flatMap((each) => (wanted.has(each.id) ? [[each.id, each]] : [])));
  return ranking.slice(0, MOST).flatMap((id, index) => {
    const known = figures.get(id);
    if (!known) return [];
    const place = quoted(byId.get(id));
    const reasons = reasonsOf(known).join(', ');
    return [m.plan_draft_risk({ rank: formatNumber(index + 1, 0), place, reasons })];
  });
}

function reasonsOf({ zeroes, gap, lost, swing, ambition }: TouchpointAnalysis): readonly string[] {
  const reasons: string[] = [];
  if (zeroes) reasons.push(m.plan_draft_zeroes());
  if (gap !== null && gap <= -TOLD) reasons.push(m.plan_draft_gap({ gap: formatGap(gap) }));
  if (lost >= LEAST_LOST) reasons.push(m.plan_draft_lost({ lost: formatNumber(lost * 1000, 0) }));
  if (swing !== null && swing >= 2) reasons.push(m.plan_draft_swing());
  if (reasons.length === 0) reasons.push(m.plan_draft_target({ levels: formatNumber(ambition ?? 0) }));
  return reasons;
}

/** Risky touchpoints where nobody can complain, and those where the company calls first. */
function complainLines({ touchpoints }: Content, { findings }: Known): readonly string[] {
  const byId = new Map(touchpoints.map((each) => [each.id, each]));
  const silent = findings.flatMap((each) =>
    each.code === 'silent-loss' && each.about.kind === 'touchpoint' ? [each.about.id] : [],
  );
  const lines: string[] = [];
  if (silent.length > 0) {
    const places = silent.slice(0, MOST).map((id) => quoted(byId.get(id)));
    lines.push(m.plan_draft_silent({ places: listed(places, silent.length) }), m.plan_draft_ways());
  } else if (touchpoints.some(({ delivered }) => delivered.observations.length > 0)) {
    lines.push(m.plan_draft_no_silent());
  }
  const first = touchpoints.filter(({ complaint }) => complaint === 'proactive');
  if (first.length > 0) {
    const places = first.slice(0, MOST).map(quoted);
    lines.push(m.plan_draft_first({ places: listed(places, first.length) }));
  }
  return lines;
}
