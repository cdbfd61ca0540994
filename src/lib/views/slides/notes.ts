import { moneyOf, type JourneyAnalysis } from '#lib/analysis';
import type { Stage } from '#lib/domain';
import { formatGap, formatMoney, formatNumber, formatPercent, m } from '#lib/i18n';
import { touchpointsOf, type Shown, type ShownTouchpoint } from './shown.ts';
import { factsText, figureText, lines, nowThen, ofThousand, paragraphs, titleOf } from './words.ts';

/*
 * What the speaker reads at a slide: sentences made of the map's figures and texts.
 */

/** What is known of the journey as a whole: a name and a figure each. */
export function journeyFigures({
  map,
  analysis,
  today,
}: Shown): readonly { readonly name: string; readonly value: string }[] {
  const before = (today?.analysis ?? analysis).journey;
  const { journey } = analysis;
  const percent = (part: number | null) => (part === null ? '–' : formatPercent(part));
  // With nothing measured nobody is known to leave, which says nothing about who comes to the end.
  const finishing = ({ completion, coverage }: JourneyAnalysis) =>
    coverage.measured === 0 ? null : completion;
  const figures = [
    { name: m.outlook_loyalty(), now: before.loyalty, then: journey.loyalty },
    { name: m.outlook_completion(), now: finishing(before), then: finishing(journey) },
  ].flatMap(({ name, now, then }) =>
    then === null ? [] : [{ name, value: nowThen(percent(now), percent(then)) }],
  );
  if (map.touchpoints.length === 0) return figures;
  const { measured, all } = journey.coverage;
  return [...figures, { name: m.report_coverage(), value: m.report_of({ measured, all }) }];
}

/** What the deck is about, for whom the journey is, and what its figures rest on. */
export function coverNotes(shown: Shown): string {
  const { map, analysis, today } = shown;
  const { persona, settings } = map;
  const { service, reliability, loyalty, coverage, completion } = analysis.journey;
  const [name, goal] = [persona.name.trim(), persona.goal.trim()];
  const counted = completion !== null && coverage.measured > 0;
  return paragraphs([
    map.summary.trim(),
    lines([
      name !== '' && m.present_for({ name }),
      goal !== '' && m.present_goal({ goal }),
      persona.note.trim(),
    ]),
    lines([
      ...journeyFigures(shown).map((figure) => m.slides_fact(figure)),
      loyalty !== null &&
        m.slides_gates({
          service: formatPercent(service ?? 0),
          reliability: formatPercent(reliability ?? 0),
        }),
      counted && assumed(settings),
      today !== null && m.slides_now_then(),
    ]),
  ]);
}

const assumed = ({ leaveRate, zeroLeaveRate }: Shown['map']['settings']) =>
  m.report_assumed({ leave: formatPercent(leaveRate), zero: formatPercent(zeroLeaveRate) });

/** The biggest gap and what it costs. */
export function overviewNotes(shown: Shown): string {
  const { map, analysis } = shown;
  const [worst] = touchpointsOf(shown, analysis.ranking.slice(0, 1));
  if (!worst) {
    return analysis.journey.coverage.measured === 0 ? m.report_gaps_unmeasured() : m.report_gaps_none();
  }
  const { economics } = map.settings;
  const money = moneyOf(worst.figures.lost, economics);
  return lines([
    m.slides_biggest({ title: titleOf(worst), facts: factsText(worst) }),
    worst.figures.zeroes && m.slides_zeroes(),
    lossText(worst),
    worst.figures.lost > 0 &&
      money !== null &&
      economics !== null &&
      m.slides_money({ money: formatMoney(money, economics.currency) }),
    m.slides_gap_count({ count: formatNumber(analysis.ranking.length, 0) }),
    shown.today !== null && m.slides_now_then(),
  ]);
}

/** What is lost at a touchpoint and what can be won back; nothing where nobody is lost. */
function lossText(row: ShownTouchpoint): string {
  const { figures, before } = row;
  if (figures.lost === 0 && (before?.lost ?? 0) === 0) return '';
  return m.slides_lost_here({
    lost: figureText(row, ({ lost }) => ofThousand(lost)),
    back: figureText(row, ({ recoverable }) => ofThousand(recoverable)),
  });
}

/** A stage's gaps in their order, then what else its touchpoints say. */
export function stageNotes(shown: Shown, stage: Stage): string {
  const { map, analysis } = shown;
  const ids = map.touchpoints.filter((touchpoint) => touchpoint.stage === stage.id).map(({ id }) => id);
  const all = touchpointsOf(shown, ids);
  const gaps = all
    .filter(({ figures }) => figures.rank !== null)
    .toSorted((a, b) => (a.figures.rank ?? 0) - (b.figures.rank ?? 0));
  const others = all.filter(
    ({ figures, touchpoint }) => figures.rank === null && textsOf({ touchpoint }).length > 0,
  );
  const sums = analysis.stages.get(stage.id);
  const head =
    sums === undefined || sums.gap === null
      ? m.slides_stage_unmeasured()
      : lines([
          m.slides_stage_gap({ gap: formatGap(sums.gap) }),
          sums.lost > 0 && m.slides_stage_lost({ lost: ofThousand(sums.lost) }),
          gaps.length === 0 && m.slides_stage_fine(),
        ]);
  return paragraphs([head, ...[...gaps, ...others].map(touchpointNotes)]);
}

function touchpointNotes(row: ShownTouchpoint): string {
  const { rank, zeroes } = row.figures;
  const words = { title: titleOf(row), facts: factsText(row) };
  return lines([
    rank === null ? m.slides_unranked(words) : m.slides_ranked({ rank: formatNumber(rank, 0), ...words }),
    zeroes && m.slides_zeroes(),
    lossText(row),
    ...textsOf(row),
  ]);
}

/** What was written down about what customers expect and get. */
function textsOf({ touchpoint: { expected, delivered } }: Pick<ShownTouchpoint, 'touchpoint'>): string[] {
  return [
    { name: m.present_note_expected(), value: expected.note.trim() },
    { name: m.present_note_delivered(), value: delivered.note.trim() },
  ].flatMap(({ name, value }) => (value === '' ? [] : [`${name}: ${value}`]));
}
