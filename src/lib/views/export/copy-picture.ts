import { formatNumber, m } from '#lib/i18n';
import { shownTheme, type ToastMessage } from '#lib/ui';
import { rememberedChoice, type PictureChoice } from './picture-choice.ts';
import type { CopyOutcome, PictureMaker } from './picture-maker.ts';
import { wishOf } from './wish.ts';

const WANTED = 2;

/** Copies the whole map as a PNG at 2× to the clipboard, as last chosen, and words how it went. To be called within the click's event. */
export async function copyPicture(maker: PictureMaker): Promise<ToastMessage> {
  const choice: PictureChoice = { ...rememberedChoice(), format: 'png', scale: WANTED };
  const wish = wishOf(choice, { kind: 'map' }, shownTheme());
  const { signal } = new AbortController();
  let scale = WANTED;
  let empty = false;
  const making = maker.lay(wish, signal).then((draft) => {
    empty = !draft;
    if (!draft) throw new RangeError('There is nothing to draw.');
    ({ scale } = draft.plan(choice));
    return draft.make({ ...choice, scale, carry: false }, signal);
  });
  try {
    const outcome = await maker.copy(making, 'png');
    if (outcome !== 'copied') return { message: copyRefusalWords(outcome), tone: 'bad' };
    const message =
      scale === WANTED ? m.picture_copied() : m.picture_copied_cut({ scale: formatNumber(scale, 2) });
    return { message, tone: 'good' };
  } catch {
    return empty ? { message: m.picture_empty() } : { message: m.picture_failed_size(), tone: 'bad' };
  }
}

export function copyRefusalWords(outcome: Exclude<CopyOutcome, 'copied'>): string {
  return outcome === 'refused' ? m.picture_copy_refused() : m.picture_copy_unsupported();
}
