import type { Stage } from '#lib/domain';
import { getLocale, m } from '#lib/i18n';
import type { Deck, PictureSlide, ScenePart, Slide } from '#lib/picture';
import { gapTable } from './gap-table.ts';
import { coverNotes, journeyFigures, overviewNotes, stageNotes } from './notes.ts';
import { closedGaps, type Shown } from './shown.ts';

export interface DeckInput extends Shown {
  /** The day as it is to be read; '' for none. */
  readonly date: string;
  readonly made: Date;
  /** The product's own name. */
  readonly maker: string;
  readonly theme: Deck['theme'];
  /** Charts of the report, painted. */
  readonly charts: readonly Omit<PictureSlide, 'kind'>[];
}

/** The stages that have a slide: those with touchpoints. */
function stagesOf({ stages, touchpoints }: Pick<Shown['map'], 'stages' | 'touchpoints'>): readonly Stage[] {
  const used = new Set(touchpoints.map(({ stage }) => stage));
  return stages.filter(({ id }) => used.has(id));
}

/** Which parts of the map the deck shows, in the order of its scenes; none where there is nothing to draw. */
export function deckParts(map: Shown['map']): readonly ScenePart[] {
  if (map.touchpoints.length === 0 && map.notes.length === 0) return [];
  return [{ kind: 'map' }, ...stagesOf(map).map(({ id }) => ({ kind: 'stage', id }) as const)];
}

/** How many slides there will be with so many charts; a long table may take more than the one that is counted. */
export function deckSize(shown: Shown, charts: number): number {
  const gaps = shown.analysis.ranking.length + closedGaps(shown).length;
  return 1 + deckParts(shown.map).length + Math.min(1, gaps) + charts;
}

/** The deck in the interface's language: the map, its stages, its gaps, the charts. Its scenes are those of `deckParts`. */
export function deckOf(input: DeckInput): Deck {
  const { map, date, made, maker, theme, charts } = input;
  const table = gapTable(input);
  const stages = stagesOf(map);
  const figures = journeyFigures(input).map(({ name, value }) => `${name}: ${value}`);
  const slides: readonly Slide[] = [
    { kind: 'cover', notes: coverNotes(input) },
    ...deckParts(map).map((_, scene): Slide => {
      const stage = stages[scene - 1];
      return stage
        ? {
            kind: 'map',
            title: stage.title.trim() || m.canvas_untitled_stage(),
            scene,
            notes: stageNotes(input, stage),
          }
        : { kind: 'map', title: m.picture_part_map(), scene, notes: overviewNotes(input) };
    }),
    ...(table ? [table] : []),
    ...charts.map((chart): Slide => ({ kind: 'picture', ...chart })),
  ];
  return {
    title: map.title.trim() || m.picture_untitled(),
    subtitle: [map.summary.trim(), figures.join(' · ')].filter((line) => line !== '').join('\n'),
    date,
    made: made.toISOString(),
    maker,
    language: getLocale(),
    theme,
    slides,
  };
}
