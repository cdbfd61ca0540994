/** The ready journeys a new map can start from; their names are messages (`templates_<id>_title`, `…_about`). */
export const TEMPLATES = ['taxi', 'clinic', 'shop'] as const;
export type TemplateId = (typeof TEMPLATES)[number];
export type TemplateLocale = 'ru' | 'en';

type Load = () => Promise<{ readonly default: string }>;

// One literal import a file, so that each becomes its own chunk and none is loaded before it is asked for.
const FILES: Readonly<Record<TemplateId, Readonly<Record<TemplateLocale, Load>>>> = {
  taxi: {
    ru: () => import('./files/taxi.ru.json?raw'),
    en: () => import('./files/taxi.en.json?raw'),
  },
  clinic: {
    ru: () => import('./files/clinic.ru.json?raw'),
    en: () => import('./files/clinic.en.json?raw'),
  },
  shop: {
    ru: () => import('./files/shop.ru.json?raw'),
    en: () => import('./files/shop.en.json?raw'),
  },
};

/**
 * The text of a template's map file, loaded on demand. The map in it has the fixed id `template-<id>`: who opens it as
 * a new map gives it a new one. Rejects only when the chunk cannot be loaded.
 */
export async function loadTemplate(id: TemplateId, locale: TemplateLocale): Promise<string> {
  return (await FILES[id][locale]()).default;
}
