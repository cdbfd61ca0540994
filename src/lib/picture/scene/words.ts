import type { JourneyAnalysis } from '#lib/analysis';
import type { ComplaintWay } from '#lib/domain';
import type { OverlayFigure, Overlay } from '#lib/analysis';

/** Every word and number of a picture, in the language of the interface. */
export interface SceneWords {
  readonly untitledMap: string;
  readonly untitledTouchpoint: string;
  readonly untitledStage: string;
  /** The product's own name. */
  readonly maker: string;
  /** Below a card that empties the customer's account. */
  readonly zeroes: string;
  readonly notMeasured: string;
  /** The name of a level, 0–5; a mean of levels gets the nearest one's. */
  readonly level: (level: number) => string;
  /** A gap with its sign, in levels. */
  readonly gap: (gap: number) => string;
  /** A part of one. */
  readonly percent: (part: number) => string;
  /** What a figure on a card's foot measures. */
  readonly measure: (overlay: Exclude<Overlay, 'gap'>) => string;
  readonly figure: (figure: OverlayFigure) => string;
  /** What the title block says of the whole journey. */
  readonly journey: (
    journey: JourneyAnalysis,
  ) => readonly { readonly name: string; readonly value: string }[];
  readonly curveTitle: string;
  readonly expected: string;
  readonly delivered: string;
  readonly target: string;
  readonly legend: SceneLegendWords;
}

/** What the frames of the overlays mean. */
export interface SceneLegendWords {
  readonly far: string;
  readonly near: string;
  readonly reached: string;
  readonly noTarget: string;
  readonly atMost: (part: number) => string;
  readonly nobody: string;
  /** So many customers, per entering customer. */
  readonly most: (lost: number) => string;
  readonly risky: string;
  readonly quiet: string;
  readonly way: (way: ComplaintWay) => string;
}
