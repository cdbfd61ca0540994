import type { JourneyMap } from '#lib/domain';
import { keysBeside } from './envelope.ts';
import { CURRENT_VERSION, FORMAT } from './limits.ts';
import { fileSchema } from './schema.ts';
import type { Shape } from './shape.ts';
import { textOf } from './text.ts';

const shape: Shape = fileSchema;

/**
 * The map as the text of a file of the current version: 2 spaces, known keys in the schema's order, then unknown ones in
 * the order they have, a newline at the end. One map always gives one text; reading it gives the map again and writing that the same bytes.
 * Lists' items that were written before are not written again: they are replaced when they change, never mended.
 * Checks nothing: of a map that breaks the rules of the types the text may not be readable.
 */
export function writeMapFile(map: JourneyMap): string {
  const file = { ...keysBeside(map), format: FORMAT, version: CURRENT_VERSION, map };
  return `${textOf(shape, file)}\n`;
}
