import type { FormatId, PictureScale } from './picture-choice.ts';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export interface PictureFormat {
  readonly id: FormatId;
  /** Made of pixels: it has a scale, and a size that it can't exceed. */
  readonly pixels: boolean;
  /** A copy on the clipboard carries the map too: browsers take all but the pixels out of a PNG. */
  readonly carriesCopied: boolean;
}

/** The part of the map that is drawn; a path by its place among the likeliest. */
export type PicturePart =
  | { readonly kind: 'map' | 'selection' }
  | { readonly kind: 'stage'; readonly id: string }
  | { readonly kind: 'path'; readonly index: number };

/** The parts that there are to choose from. */
export interface PictureParts {
  /** How many touchpoints, notes and links are selected. */
  readonly selected: number;
  readonly stages: readonly { readonly id: string; readonly title: string }[];
  /** The likeliest paths with the titles of their ends; `share`: part of the customers, 0–1. */
  readonly paths: readonly { readonly from: string; readonly to: string; readonly share: number }[];
}

/** What is to be drawn, and how. */
export interface PictureWish {
  readonly part: PicturePart;
  readonly theme: 'light' | 'dark';
  readonly badges: boolean;
  readonly curve: boolean;
  readonly legend: boolean;
  readonly heading: boolean;
}

/** How a laid-out picture is written down. */
export interface PictureForm {
  readonly format: FormatId;
  /** Pixels of the file for one pixel of the picture; nothing to an SVG. */
  readonly scale: number;
  /** Whether the file carries the map's own. */
  readonly carry: boolean;
}

/** A picture that is laid out: what is on it and where, of the map of that moment. */
export interface PictureDraft {
  /** In CSS pixels, at 1×. */
  readonly size: PictureSize;
  /** A small picture of it that fits the box, in pixels of the screen. */
  readonly preview: (box: PictureSize, signal: AbortSignal) => Promise<Blob>;
  /** Rejects when it is cancelled by the signal, with its reason, and when it can't be drawn. */
  readonly make: (form: PictureForm, signal: AbortSignal) => Promise<Blob>;
}

/** What the file of a draft would be at a wanted scale. */
export interface PicturePlan {
  /** The wanted scale, or the largest that fits. */
  readonly scale: number;
  /** In pixels of the file. */
  readonly pixels: PictureSize;
}

export type CopyOutcome = 'copied' | 'unsupported' | 'refused';

/** Makes pictures of the open map; the page that knows the map and the picture's painters puts it together. */
export interface PictureMaker {
  /** Those that can be made. */
  readonly formats: readonly PictureFormat[];
  readonly parts: () => PictureParts;
  /** `null` where that part has nothing to draw. */
  readonly lay: (wish: PictureWish, signal: AbortSignal) => Promise<PictureDraft | null>;
  readonly plan: (draft: PictureDraft, wanted: PictureScale) => PicturePlan;
  /** Whether the canvas is on the screen. */
  readonly viewShown: () => boolean;
  /** A PNG of the canvas as it is on the screen, not of the model. Rejects as the making of a draft does. */
  readonly view: (signal: AbortSignal) => Promise<Blob>;
  /** Rejects only as the picture does. To be called within the click's own event. */
  readonly copy: (picture: Promise<Blob>, format: FormatId) => Promise<CopyOutcome>;
  /** Hands the file over; returns its name. */
  readonly download: (picture: Blob, part: PicturePart, form: PictureForm) => string;
}
