import { localStore } from '#lib/workspace';

export const PICTURE_SCALES = [1, 2, 3] as const;
export const PICTURE_THEMES = ['light', 'dark', 'screen'] as const;
export type PictureScale = (typeof PICTURE_SCALES)[number];
export type PictureTheme = (typeof PICTURE_THEMES)[number];

export interface PictureChoice {
  readonly scale: PictureScale;
  readonly theme: PictureTheme;
}

export const DEFAULT_CHOICE: PictureChoice = { scale: 2, theme: 'light' };

const KEY = 'tropa:picture';

type Store = Pick<Storage, 'getItem' | 'setItem'>;

/** The last choice made on this device; the default for what is not there or is not a choice. */
export function rememberedChoice(store: Store = localStore()): PictureChoice {
  try {
    const { scale, theme } = Object(JSON.parse(store.getItem(KEY) ?? 'null')) as Record<string, unknown>;
    return {
      scale: PICTURE_SCALES.find((each) => each === scale) ?? DEFAULT_CHOICE.scale,
      theme: PICTURE_THEMES.find((each) => each === theme) ?? DEFAULT_CHOICE.theme,
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
