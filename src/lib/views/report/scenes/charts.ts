import type { Scene } from '#lib/picture';
import { m } from '#lib/i18n';
import { journeyFlow } from '../flow/journey-flow.ts';
import { accountScene } from './account-scene.ts';
import { fallsScene, movingFalls } from './falls-scene.ts';
import type { ChartInput, Drawing } from './frame.ts';
import { figuresOf, importanceScene } from './importance-scene.ts';
import { lossScene } from './loss-scene.ts';
import { accountNotes, fallsNotes, importanceNotes, lossNotes } from './notes.ts';
import { accountSummary, fallsSummary, importanceSummary, lossSummary } from './summaries.ts';

export type ReportChartId = 'loss' | 'importance' | 'account' | 'falls';

/** A chart of the report as a picture for a slide. */
export interface ReportChart {
  readonly id: ReportChartId;
  /** In the interface's language, like all its words. */
  readonly title: string;
  readonly scene: Scene;
  /** What it shows, for those who don't see it. */
  readonly alt: string;
  /** How to read it and what it tells, for who speaks to it. */
  readonly notes: string;
}

interface ChartKind {
  readonly id: ReportChartId;
  readonly title: () => string;
  readonly shows: (input: ChartInput) => boolean;
  readonly scene: (input: ChartInput, drawing: Drawing) => Scene | null;
  readonly alt: (input: ChartInput) => string;
  readonly notes: (input: ChartInput) => string;
}

const NONE = { falls: [], short: [] };

const KINDS: readonly ChartKind[] = [
  {
    id: 'loss',
    title: m.report_loss,
    shows: ({ map, analysis }) => journeyFlow(map, analysis).stops.length > 0,
    scene: lossScene,
    alt: lossSummary,
    notes: lossNotes,
  },
  {
    id: 'importance',
    title: m.report_importance,
    shows: (input) => figuresOf(input).points.length > 0,
    scene: importanceScene,
    alt: (input) => importanceSummary(figuresOf(input)),
    notes: (input) => importanceNotes(input, figuresOf(input)),
  },
  {
    id: 'account',
    title: m.report_path_account,
    shows: ({ analysis }) => analysis.paths.length > 0,
    scene: accountScene,
    alt: accountSummary,
    notes: accountNotes,
  },
  {
    id: 'falls',
    title: m.report_escalator,
    shows: (input) => movingFalls(input) !== null,
    scene: fallsScene,
    alt: (input) => fallsSummary(input, movingFalls(input) ?? NONE),
    notes: (input) => fallsNotes(input, movingFalls(input) ?? NONE),
  },
];

/** Which charts of the report have something to show, without drawing them. */
export function chartIds(input: ChartInput): readonly ReportChartId[] {
  return KINDS.filter(({ shows }) => shows(input)).map(({ id }) => id);
}

/** The charts of the report that have something to show, each as large as a slide at least. */
export function reportCharts(input: ChartInput, drawing: Drawing): readonly ReportChart[] {
  return KINDS.flatMap(({ id, title, scene: draw, alt, notes }): readonly ReportChart[] => {
    const scene = draw(input, drawing);
    return scene ? [{ id, title: title(), scene, alt: alt(input), notes: notes(input) }] : [];
  });
}
