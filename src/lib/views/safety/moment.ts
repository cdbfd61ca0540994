import { formatMoment } from '#lib/i18n';

/** A moment in words; a dash for one that is none, as a damaged record may have. */
export function momentWords(at: Date): string {
  return Number.isNaN(at.getTime()) ? '–' : formatMoment(at);
}
