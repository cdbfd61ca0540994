import { formatNumber, m } from '#lib/i18n';
import type { ToastMessage } from '#lib/ui';
import { rememberedChoice } from './picture-choice.ts';
import type { PictureMaker } from './picture-maker.ts';

const WANTED = 2;

/** Copies the map at 2× to the clipboard, in the theme last chosen, and words how it went. To be called within the click's event. */
export async function copyPicture(maker: PictureMaker): Promise<ToastMessage> {
  const plan = maker.plan(WANTED);
  if (!plan) return { message: m.picture_empty() };
  try {
    const { theme } = rememberedChoice();
    const outcome = await maker.copy(maker.make(plan, theme, new AbortController().signal));
    if (outcome !== 'copied') return { message: copyRefusalWords(outcome), tone: 'bad' };
    const message =
      plan.scale === WANTED
        ? m.picture_copied()
        : m.picture_copied_cut({ scale: formatNumber(plan.scale, 2) });
    return { message, tone: 'good' };
  } catch {
    return { message: m.picture_failed(), tone: 'bad' };
  }
}

export function copyRefusalWords(outcome: 'unsupported' | 'refused'): string {
  return outcome === 'refused' ? m.picture_copy_refused() : m.picture_copy_unsupported();
}
