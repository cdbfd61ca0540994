import type { SceneTheme } from '../scene/colours.ts';

/** Slides for a meeting as plain data, which a worker takes. Every word is the caller's. */
export interface Deck {
  readonly title: string;
  readonly subtitle: string;
  /** As it is to be read; '' for none. */
  readonly date: string;
  /** When the file was made, ISO 8601 in UTC: the same deck made at the same time is the same file. */
  readonly made: string;
  /** The product's own name. */
  readonly maker: string;
  readonly language: 'ru' | 'en';
  readonly theme: SceneTheme;
  readonly slides: readonly Slide[];
}

interface Noted {
  /** What the speaker reads; line ends hold. */
  readonly notes: string;
}

/** The deck's title, subtitle, date and maker. */
export interface CoverSlide extends Noted {
  readonly kind: 'cover';
}

/** A scene as shapes that can be edited. */
export interface MapSlide extends Noted {
  readonly kind: 'map';
  readonly title: string;
  /** Which of the scenes that go with the deck; one that is not there leaves the slide empty. */
  readonly scene: number;
}

export interface TableColumn {
  /** In parts of the sum of all. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

/** A table over as many slides as it needs, its head on each. */
export interface TableSlide extends Noted {
  readonly kind: 'table';
  readonly title: string;
  readonly head: readonly string[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** A picture of `width` × `height` CSS pixels, above 0. */
export interface PictureSlide extends Noted {
  readonly kind: 'picture';
  readonly title: string;
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** What is to be seen, for who can't see it. */
  readonly alt: string;
}

export type Slide = CoverSlide | MapSlide | TableSlide | PictureSlide;
