import { startLocale } from '#lib/i18n';
import { startTheme } from '#lib/ui';
import { openRepository } from '#lib/workspace';
import type { LayoutLoad } from './$types';

/** Before anything is shown: the language, the theme and the place where the maps are kept. */
export const load: LayoutLoad = async () => {
  startLocale();
  startTheme();
  return { repository: await openRepository() };
};
