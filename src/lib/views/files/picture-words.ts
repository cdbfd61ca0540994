import { m } from '#lib/i18n';
import type { PictureRefusal } from '#lib/workspace';
import type { RefusalWords } from './refusal-words.ts';

/** Why no map came out of a picture and what to do about it, in the interface language. */
export function pictureRefusalWords(reason: PictureRefusal): RefusalWords {
  switch (reason) {
    case 'no-map':
      return { reason: m.files_picture_none(), mend: m.files_picture_none_mend() };
    case 'damaged':
      return { reason: m.files_picture_damaged(), mend: m.files_picture_damaged_mend() };
    case 'too-large':
      return { reason: m.files_picture_too_large(), mend: m.files_picture_too_large_mend() };
  }
}
