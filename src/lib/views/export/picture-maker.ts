import type { FormatId, PageLayout, Paper, PictureChoice } from './picture-choice.ts';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export interface PictureFormat {
  readonly id: FormatId;
  /**
   * What it is made of: pixels, which have a scale and a size that they can't exceed; lines; lines on sheets of paper, which
   * can be printed too; slides, which show the whole map and each of its stages.
   */
  readonly kind: 'pixels' | 'lines' | 'sheets' | 'slides';
  /** It can hold the map's own file. */
  readonly carries: boolean;
  /** The clipboard takes it. */
  readonly copies: boolean;
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
  /** For slides: the picture is the first of several. */
  readonly slides: boolean;
}

/** How a laid-out picture is written down. */
export interface PictureForm {
  readonly format: FormatId;
  /** Pixels of the file for one pixel of the picture; nothing to an SVG. */
  readonly scale: number;
  /** Whether the file carries the map's own; nothing to a format that can't. */
  readonly carry: boolean;
  /** Texts as outlines: of an SVG. */
  readonly outlines: boolean;
  /** Of what lies on paper. */
  readonly layout: PageLayout;
  readonly paper: Paper;
}

/** A picture that is laid out: what is on it and where, of the map of that moment. */
export interface PictureDraft {
  /** In CSS pixels, at 1×. */
  readonly size: PictureSize;
  /** How many slides there will be, where those are wished for; a long table may take more than the one that is counted. */
  readonly slides: number;
  readonly plan: (choice: Pick<PictureChoice, 'scale' | 'layout' | 'paper'>) => PicturePlan;
  /** A small picture of it that fits the box, in pixels of the screen. */
  readonly preview: (box: PictureSize, signal: AbortSignal) => Promise<Blob>;
  /** Rejects when it is cancelled by the signal, with its reason, and when it can't be drawn. */
  readonly make: (form: PictureForm, signal: AbortSignal, onprogress?: Progress) => Promise<Blob>;
  /** Hands its sheets to the browser's printing; done when that is. Rejects as `make` does. */
  readonly print: (form: PictureForm, signal: AbortSignal) => Promise<void>;
}

/** Hears which part of the work is done, 0–1. */
export type Progress = (done: number) => void;

/** One sheet's part of a picture, in parts of its width and height, 0–1. */
export interface SheetPart {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How a picture lies on paper. */
export interface SheetPlan {
  /** Of a sheet, in millimetres. */
  readonly size: PictureSize;
  /** Row by row. */
  readonly parts: readonly SheetPart[];
  /** How large it is drawn: 1 is a pixel of the picture for a pixel of the screen, 96 in an inch. */
  readonly scale: number;
}

/** What the file of a draft would be. */
export interface PicturePlan {
  /** The wanted scale, or the largest that fits. */
  readonly scale: number;
  /** In pixels of the file. */
  readonly pixels: PictureSize;
  readonly sheets: SheetPlan;
}

export type CopyOutcome = 'copied' | 'unsupported' | 'refused';

/** Makes pictures of the open map; the page that knows the map and the picture's painters puts it together. */
export interface PictureMaker {
  /** Those that can be made. */
  readonly formats: readonly PictureFormat[];
  readonly parts: () => PictureParts;
  /** `null` where that part has nothing to draw. */
  readonly lay: (wish: PictureWish, signal: AbortSignal) => Promise<PictureDraft | null>;
  /** Whether the canvas is on the screen. */
  readonly viewShown: () => boolean;
  /** A PNG of the canvas as it is on the screen, not of the model. Rejects as the making of a draft does. */
  readonly view: (signal: AbortSignal) => Promise<Blob>;
  /** Rejects only as the picture does. To be called within the click's own event. */
  readonly copy: (picture: Promise<Blob>, format: FormatId) => Promise<CopyOutcome>;
  /** Hands the file over; returns its name. */
  readonly download: (picture: Blob, part: PicturePart, form: PictureForm) => string;
}
