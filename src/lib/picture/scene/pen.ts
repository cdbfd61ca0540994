import type { Analysis, FindingContext } from '#lib/analysis';
import type { JourneyMap, Stage } from '#lib/domain';
import { COLOURS, type Colours } from './colours.ts';
import { measuredOnce, type Measure } from './measure.ts';
import type { SceneOptions } from './options.ts';
import { mostLostOf } from '#lib/analysis';
import type { TextLine, TextPart, TextShape } from './shapes.ts';
import type { Setting } from './wrap.ts';

/** What all parts of a drawing share. */
export interface Pen {
  readonly map: JourneyMap;
  readonly analysis: Analysis;
  readonly options: SceneOptions;
  readonly colours: Colours;
  readonly measure: Measure;
  readonly stages: ReadonlyMap<string, Stage>;
  /** Customers lost at the worst touchpoint, per entering customer. */
  readonly mostLost: number;
  readonly findings: FindingContext;
}

export function penFor(map: JourneyMap, analysis: Analysis, options: SceneOptions): Pen {
  return {
    map,
    analysis,
    options,
    colours: COLOURS[options.theme],
    measure: measuredOnce(options.measure),
    stages: new Map(map.stages.map((stage) => [stage.id, stage])),
    mostLost: options.overlay === 'lost' ? mostLostOf({ analysis, baseline: options.today ?? null }) : 0,
    findings: {
      settings: map.settings,
      staged: map.stages.length > 0,
      alone: map.touchpoints.length === 1,
    },
  };
}

export function setting({ measure }: Pen, size: number, weight: number): Setting {
  return { measure, size, weight };
}

/** A text of one or several lines that begin at `x`, the first with its baseline at `y`, each `lineHeight` below. */
export function textAt(
  part: TextPart,
  lines: readonly string[],
  at: { readonly x: number; readonly y: number; readonly lineHeight?: number },
  { measure, size, weight }: Setting,
  fill: string,
  anchor: TextShape['anchor'] = 'start',
): TextShape {
  const set = lines.map((text, index): TextLine => ({
    text,
    x: at.x,
    y: at.y + index * (at.lineHeight ?? 0),
    width: measure(text, size, weight),
  }));
  return { kind: 'text', part, lines: set, size, weight, fill, anchor };
}
