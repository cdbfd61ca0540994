import { getLocale, locales, m, setLocale } from '#lib/i18n';
import { getTheme, setTheme, THEMES } from '#lib/ui';
import { action } from './action.ts';
import type { Row } from './row.ts';

const LANGUAGE_WORDS = { en: m.app_language_en, ru: m.app_language_ru };
const THEME_WORDS = { light: m.app_theme_light, dark: m.app_theme_dark, system: m.app_theme_system };

/** The language and the theme to choose. */
export function choosing(): Row[] {
  return [
    ...locales.map((locale) =>
      action(
        `language-${locale}`,
        m.palette_setting({ setting: m.app_language(), value: LANGUAGE_WORDS[locale]() }),
        () => setLocale(locale),
        { checked: getLocale() === locale },
      ),
    ),
    ...THEMES.map((theme) =>
      action(
        `theme-${theme}`,
        m.palette_setting({ setting: m.app_theme(), value: THEME_WORDS[theme]() }),
        () => setTheme(theme),
        { checked: getTheme() === theme },
      ),
    ),
  ];
}
