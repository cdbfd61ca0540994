import { excerptOf, type JourneyMap } from '#lib/domain';
import { readMapFile, writeMapFile } from '#lib/format';

/** Touchpoints and notes as text for the clipboard: a map file of just these. */
export function copiedText(map: JourneyMap, ids: readonly string[]): string {
  return writeMapFile(excerptOf(map, ids));
}

/** What was copied as a map; `null` for any text that is no map file. */
export function pastedMap(text: string): JourneyMap | null {
  const read = readMapFile(text);
  return read.ok ? read.map : null;
}
