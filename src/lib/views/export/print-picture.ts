import { m } from '#lib/i18n';
import { shownTheme, type ToastMessage } from '#lib/ui';
import { rememberedChoice, type PictureChoice } from './picture-choice.ts';
import type { PictureMaker } from './picture-maker.ts';
import { wishOf } from './wish.ts';

/** Prints the whole map as last chosen: what is wrong, or nothing when all went well. */
export async function printPicture(maker: PictureMaker): Promise<ToastMessage | null> {
  const choice: PictureChoice = { ...rememberedChoice(), format: 'pdf' };
  const { signal } = new AbortController();
  try {
    const draft = await maker.lay(wishOf(choice, { kind: 'map' }, shownTheme()), signal);
    if (!draft) return { message: m.picture_empty() };
    await draft.print({ ...choice, carry: false }, signal);
    return null;
  } catch {
    return { message: m.picture_failed(), tone: 'bad' };
  }
}
