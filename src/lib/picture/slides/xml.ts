/** The languages of texts as the files name them. */
export const LANGUAGES = { ru: 'ru-RU', en: 'en-US' } as const;

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
