import { baseLocale, locales, overwriteGetLocale, type Locale } from './paraglide/runtime.js';

const KEY = 'tropa:locale';

let current = $state<Locale>(baseLocale);

// Every message reads the locale through this, so a template that shows one re-renders when it changes.
overwriteGetLocale(() => current);

/** The interface language now. Reactive. */
export function getLocale(): Locale {
  return current;
}

/** Switches the interface language and remembers it on this device; nothing is reloaded. */
export function setLocale(locale: Locale): void {
  current = locale;
  document.documentElement.lang = locale;
  try {
    localStorage.setItem(KEY, locale);
  } catch {
    // Without storage the choice lasts for this visit.
  }
}

/** The remembered language, else the browser's first one that the app speaks, else English. */
export function startLocale(): void {
  let remembered: string | null = null;
  try {
    remembered = localStorage.getItem(KEY);
  } catch {
    // Storage may be shut; the browser's language decides.
  }
  const wanted = [remembered, ...navigator.languages].map((tag) => tag?.slice(0, 2).toLowerCase());
  current = wanted.map((tag) => locales.find((locale) => locale === tag)).find(Boolean) ?? baseLocale;
  document.documentElement.lang = current;
}

export { locales, type Locale };
