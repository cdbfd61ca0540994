import { localStore } from '#lib/workspace';

export const FORMATS = ['png', 'svg', 'pdf', 'pptx'] as const;
export const PICTURE_SCALES = [1, 2, 3, 4] as const;
export const PICTURE_THEMES = ['light', 'dark', 'screen'] as const;
export const PART_KINDS = ['map', 'selection', 'stage', 'path'] as const;
/** How a picture lies on paper: a page as large as it is, all of it on one sheet, or at full size on many. */
export const PAGE_LAYOUTS = ['own', 'page', 'tiles'] as const;
export const PAPERS = ['a4', 'a3'] as const;
export type FormatId = (typeof FORMATS)[number];
export type PictureScale = (typeof PICTURE_SCALES)[number];
export type PictureTheme = (typeof PICTURE_THEMES)[number];
export type PageLayout = (typeof PAGE_LAYOUTS)[number];
export type Paper = (typeof PAPERS)[number];
export type PartKind = (typeof PART_KINDS)[number];

/** What is chosen in the dialog, whatever map it is for. */
export interface PictureChoice {
  readonly format: FormatId;
  readonly part: PartKind;
  readonly scale: PictureScale;
  readonly theme: PictureTheme;
  readonly badges: boolean;
  readonly curve: boolean;
  readonly legend: boolean;
  readonly heading: boolean;
  /** The file carries the map's own. */
  readonly carry: boolean;
  /** The texts of an SVG are drawn as outlines, so that they need no font and can't be edited. */
  readonly outlines: boolean;
  readonly layout: PageLayout;
  readonly paper: Paper;
}

export const DEFAULT_CHOICE: PictureChoice = {
  format: 'png',
  part: 'map',
  scale: 2,
  theme: 'light',
  badges: true,
  curve: false,
  legend: true,
  heading: true,
  carry: true,
  outlines: false,
  layout: 'page',
  paper: 'a4',
};

const KEY = 'tropa:picture';

type Store = Pick<Storage, 'getItem' | 'setItem'>;

/** The last choice made on this device; the default for what is not there or is not a choice. */
export function rememberedChoice(store: Store = localStore()): PictureChoice {
  try {
    const kept = Object(JSON.parse(store.getItem(KEY) ?? 'null')) as Record<string, unknown>;
    const choice = DEFAULT_CHOICE;
    const one = <Value>(of: readonly Value[], key: string, otherwise: Value) =>
      of.find((each) => each === kept[key]) ?? otherwise;
    const flag = (key: 'badges' | 'curve' | 'legend' | 'heading' | 'carry' | 'outlines') =>
      one([true, false], key, choice[key]);
    return {
      format: one(FORMATS, 'format', choice.format),
      part: one(PART_KINDS, 'part', choice.part),
      scale: one(PICTURE_SCALES, 'scale', choice.scale),
      theme: one(PICTURE_THEMES, 'theme', choice.theme),
      badges: flag('badges'),
      curve: flag('curve'),
      legend: flag('legend'),
      heading: flag('heading'),
      carry: flag('carry'),
      outlines: flag('outlines'),
      layout: one(PAGE_LAYOUTS, 'layout', choice.layout),
      paper: one(PAPERS, 'paper', choice.paper),
    };
  } catch {
    return DEFAULT_CHOICE;
  }
}

export function rememberChoice(choice: PictureChoice, store: Store = localStore()): void {
  try {
    store.setItem(KEY, JSON.stringify(choice));
  } catch {
    // Without storage the choice lasts as long as the dialog.
  }
}
