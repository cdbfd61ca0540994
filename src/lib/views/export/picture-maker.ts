import type { PictureScale, PictureTheme } from './picture-choice.ts';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** What a picture of the map would be at a wanted scale. */
export interface PicturePlan {
  /** The wanted scale, or the largest that fits. */
  readonly scale: number;
  /** In pixels of the file. */
  readonly pixels: PictureSize;
}

/** Makes pictures of the open map; the page that knows both the canvas and the picture's painter puts it together. */
export interface PictureMaker {
  /** `null` while the map has nothing to draw. Reactive. */
  readonly plan: (wanted: PictureScale) => PicturePlan | null;
  /** Rejects when it is cancelled by the signal, with its reason, and when it can't be drawn. */
  readonly make: (plan: PicturePlan, theme: PictureTheme, signal: AbortSignal) => Promise<Blob>;
  /** Rejects only as the picture does. To be called within the click's own event. */
  readonly copy: (picture: Promise<Blob>) => Promise<'copied' | 'unsupported' | 'refused'>;
  /** Hands the file over; returns its name. */
  readonly download: (picture: Blob, plan: PicturePlan) => string;
}
