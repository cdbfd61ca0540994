import type { Analysis } from '#lib/analysis';
import type { SceneTheme } from './colours.ts';
import type { Measure } from './measure.ts';
import type { Overlay } from '#lib/analysis';
import type { SceneWords } from './words.ts';

/** The part of a map that is in a picture. Ids that the map does not have are passed over. */
export type ScenePart =
  | { readonly kind: 'map' }
  /** Touchpoints, notes and links, and the links between these touchpoints. */
  | { readonly kind: 'selection'; readonly ids: ReadonlySet<string> }
  | { readonly kind: 'stage'; readonly id: string }
  /** Touchpoints in the order in which customers meet them, and the links from each to the next. */
  | { readonly kind: 'path'; readonly ids: readonly string[] };

export interface SceneOptions {
  readonly part: ScenePart;
  readonly theme: SceneTheme;
  readonly overlay: Overlay;
  /** The places of the biggest gaps at the cards' corners. */
  readonly badges: boolean;
  readonly curve: boolean;
  readonly legend: boolean;
  /** The map's title, summary and figures above it, and the date as it is to be read ('' for none). */
  readonly title: { readonly date: string } | null;
  /** Today's figures, where `analysis` is of something else: the cards show both. */
  readonly today?: Analysis;
  /** `analysis` looks ahead of today, so what customers expect is its to say. */
  readonly ahead?: boolean;
  readonly words: SceneWords;
  readonly measure: Measure;
}
