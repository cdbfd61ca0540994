import { formatNumber, levelWithName, m, titleOr } from '#lib/i18n';
import type { TableColumn, TableSlide } from '#lib/picture';
import { closedGaps, touchpointsOf, type Shown, type ShownTouchpoint } from './shown.ts';
import { figureText, gapOrUnknown, lines, ofThousand, titleOf, UNKNOWN } from './words.ts';

interface Column extends TableColumn {
  readonly head: string;
  readonly text: (row: ShownTouchpoint) => string;
}

/** What stands in place of the rank of a gap that what is shown has closed. */
const CLOSED = '✓';

/** All gaps by rank, after them those that what is shown closes; `null` where there are none. */
export function gapTable(shown: Shown): TableSlide | null {
  const closed = closedGaps(shown);
  const rows = [...touchpointsOf(shown, shown.analysis.ranking), ...closed];
  if (rows.length === 0) return null;
  const columns = columnsOf(shown);
  const { shortfall, ambition } = shown.map.settings.weights;
  return {
    kind: 'table',
    title: m.report_gaps(),
    head: columns.map(({ head }) => head),
    columns: columns.map(({ width, align }) => ({ width, align })),
    rows: rows.map((row) => columns.map(({ text }) => text(row))),
    notes: lines([
      m.slides_rank_how({ shortfall: formatNumber(shortfall, 2), ambition: formatNumber(ambition, 2) }),
      shown.today !== null && m.slides_now_then(),
      closed.length > 0 && m.slides_closed({ titles: closed.map(titleOf).join('; ') }),
    ]),
  };
}

/** The columns that have anything to tell on this map. */
function columnsOf({ map, analysis }: Shown): readonly Column[] {
  const stages = new Map(map.stages.map(({ id, title }) => [id, title.trim() || m.canvas_untitled_stage()]));
  const linked = analysis.journey.completion !== null;
  const column = (head: string, width: number, align: Column['align'], text: Column['text']): Column => ({
    head,
    width,
    align,
    text,
  });
  const level = (value: number | null) => (value === null ? UNKNOWN : levelWithName(value));
  return [
    column(m.slides_head_rank(), 5, 'right', ({ figures }) =>
      figures.rank === null ? CLOSED : formatNumber(figures.rank, 0),
    ),
    column(m.plan_column_touchpoint(), 24, 'left', ({ touchpoint, figures }) =>
      figures.zeroes ? m.slides_zeroing({ title: titleOr(touchpoint.title) }) : titleOr(touchpoint.title),
    ),
    ...(stages.size > 0
      ? [
          column(m.slides_head_stage(), 12, 'left', ({ touchpoint: { stage } }) =>
            stage === null ? UNKNOWN : (stages.get(stage) ?? UNKNOWN),
          ),
        ]
      : []),
    column(
      m.slides_head_levels(),
      25,
      'left',
      ({ figures: { expected, delivered } }) => `${level(expected)} → ${level(delivered)}`,
    ),
    column(m.charts_gap(), 8, 'right', (row) => figureText(row, ({ gap }) => gapOrUnknown(gap))),
    column(m.slides_head_target(), 8, 'right', (row) =>
      figureText(row, ({ ambition }) => (ambition === null ? UNKNOWN : formatNumber(ambition))),
    ),
    ...(linked
      ? [
          column(m.slides_head_lost(), 9, 'right', (row) => figureText(row, ({ lost }) => ofThousand(lost))),
          column(m.slides_head_back(), 9, 'right', (row) =>
            figureText(row, ({ recoverable }) => ofThousand(recoverable)),
          ),
        ]
      : []),
    ...(map.touchpoints.some(({ owner }) => owner.trim() !== '')
      ? [column(m.present_note_owner(), 15, 'left', ({ touchpoint }) => touchpoint.owner.trim() || UNKNOWN)]
      : []),
  ];
}
