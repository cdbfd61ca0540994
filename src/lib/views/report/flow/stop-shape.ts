import type { BarPorts } from './heights.ts';
import type { FlowStop } from './journey-flow.ts';
import { marksOf, type Mark } from './marks.ts';
import { BAR, CROWD_DROP, DROP, LABEL_GAP, LINE, MARK_GAP, RUN, TARGET, THINNEST } from './measures.ts';
import { titleLines, type Measure } from './title-lines.ts';

/** What is written at a stop. */
export interface StopTexts {
  readonly title: string;
  /** How many arrive, and a word on it that is left out where it has no room. */
  readonly arrive: string;
  readonly note: string;
  /** How many are lost; empty where that needs no saying. */
  readonly lost: string;
  /** Of those whose journey ends here: what that is called, and how many. */
  readonly endsWord: string;
  readonly ends: string;
}

/** How a stop may be drawn. */
export interface StopStyle {
  /** Whether nothing goes on from it. */
  readonly last: boolean;
  /** Whether it is the one place where journeys end. */
  readonly big: boolean;
  /** Whether it is labelled, and in how many lines its title may stand. */
  readonly labelled: boolean;
  readonly titleLines: number;
  readonly crowded: boolean;
}

export interface StopLabel {
  readonly title: readonly string[];
  readonly number: string;
  readonly width: number;
  readonly height: number;
}

/** A stop's bar, whose top left corner is the origin, with all that belongs to it. */
export interface StopShape {
  readonly stop: FlowStop;
  readonly texts: StopTexts;
  readonly big: boolean;
  readonly height: number;
  readonly label: StopLabel | null;
  readonly ends: Mark | null;
  readonly lost: Mark | null;
  /** How far it reaches above and below the bar's top. */
  readonly above: number;
  readonly below: number;
}

/** Widths of the numbers of those whose journey ends and of those lost. */
function markTexts(texts: StopTexts, { big }: StopStyle, measure: Measure): { ends: number; lost: number } {
  return {
    ends: Math.max(measure(texts.endsWord, 'bold'), measure(texts.ends, big ? 'big' : 'bold')),
    lost: measure(texts.lost, 'bold'),
  };
}

/** How far a stop's marks reach to the right of its bar's left side. */
export function markReach({ ends }: FlowStop, texts: StopTexts, style: StopStyle, measure: Measure): number {
  if (!style.labelled) return BAR + RUN;
  const width = markTexts(texts, style, measure);
  return Math.max(
    BAR,
    // Room for the falling mark, which the straight one would not need, for an even row of columns.
    ends > 0 ? BAR + RUN + MARK_GAP + width.ends : 0,
    texts.lost ? BAR + RUN + MARK_GAP + width.lost : 0,
  );
}

export function shapeOf(
  bar: BarPorts,
  texts: StopTexts,
  style: StopStyle,
  room: { readonly titleWidth: number; readonly measure: Measure; readonly pixels: (part: number) => number },
): StopShape {
  const { titleWidth, measure, pixels } = room;
  const { ends, figures } = bar.stop;
  const width = markTexts(texts, style, measure);
  const wish = (part: number, port: number, text: number) => ({
    port,
    width: pixels(part) || THINNEST,
    text: style.labelled ? text : null,
  });
  const marks = marksOf({
    height: bar.height,
    drop: style.crowded ? CROWD_DROP : DROP,
    ends: ends > 0 ? wish(ends, bar.ends, width.ends) : null,
    lost: texts.lost ? wish(figures.lost, bar.lost, width.lost) : null,
    last: style.last,
    big: style.big,
  });
  const label = style.labelled ? labelOf(texts, style.titleLines, titleWidth, measure) : null;
  return {
    stop: bar.stop,
    texts,
    big: style.big,
    height: bar.height,
    label,
    ends: marks.ends,
    lost: marks.lost,
    above: label ? Math.max(label.height + LABEL_GAP, TARGET - bar.height) : 0,
    below: marks.bottom,
  };
}

function labelOf(
  { title, arrive, note }: StopTexts,
  most: number,
  width: number,
  measure: Measure,
): StopLabel {
  const lines = titleLines(title, width, most, measure);
  const noted = note && `${arrive} · ${note}`;
  const number = noted && measure(noted, 'plain') <= width ? noted : arrive;
  return {
    title: lines,
    number,
    width: Math.min(width, Math.max(...[...lines, number].map((line) => measure(line, 'plain')))),
    height: (lines.length + 1) * LINE,
  };
}
