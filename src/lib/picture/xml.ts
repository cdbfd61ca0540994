import { xmlText } from './standalone.ts';

/** Line ends and tabs too: in an attribute a reader would take them for spaces. */
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
