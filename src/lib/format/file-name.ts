import { FILE_EXTENSION } from './limits.ts';

/** The longest file name, extension included, in UTF-16 units: at most 240 bytes of UTF-8, which every system takes. */
const MAX_LENGTH = 80;
/** Names that Windows keeps for devices, whatever extension follows. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])(?= *(?:\.|$))/i;
/** Control characters, marks that turn the direction of writing, and halves of surrogate pairs. */
const UNSEEN = /[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]|\p{Cs}/gu;

/** A file name for a map of this title that Windows, macOS and Linux take; `map.tropa.json` when nothing is left of it. */
export function fileNameFor(title: string): string {
  const name = title
    .normalize('NFC')
    .replace(/\s/g, ' ')
    .replace(UNSEEN, '')
    .replace(/[/\\|:]/g, '-')
    .replace(/["<>?*]/g, ' ')
    .replace(/ +/g, ' ')
    // A dot in front hides a file.
    .replace(/^[. ]+/, '')
    .replace(RESERVED, '_$&');
  return `${withoutTail(cut(name, MAX_LENGTH - FILE_EXTENSION.length)) || 'map'}${FILE_EXTENSION}`;
}

/** The text's first whole characters that fit. */
function cut(text: string, length: number): string {
  const end = text.slice(0, length);
  return /[\uD800-\uDBFF]$/.test(end) ? end.slice(0, -1) : end;
}

/** Windows drops dots and spaces at the end of a name. */
function withoutTail(name: string): string {
  return name.replace(/[. ]+$/, '');
}
