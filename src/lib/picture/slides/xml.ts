import { xmlText } from '../standalone.ts';

const MEANT: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
/** What may need a second look; all else goes into XML as it is. */
const SPECIAL = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;

/** A text for the content or an attribute of an element. */
export function escaped(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return xmlText(text).replace(/[&<>"\t\n\r]/g, (sign) => MEANT[sign] ?? sign);
}

/** The languages of texts as the files name them. */
export const LANGUAGES = { ru: 'ru-RU', en: 'en-US' } as const;

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
