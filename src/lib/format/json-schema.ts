import { toJsonSchema } from '@valibot/to-json-schema';
import { CURRENT_VERSION, FORMAT } from './limits.ts';
import { fileSchema } from './schema.ts';

/**
 * The JSON Schema (draft 7) of the current version of the file, as served at `schema/tropa-map.v1.json`. For tools and
 * tests only: not part of the face, so that the app never loads the converter.
 * It can't say that ids are unique, that links have ends and that a date is in the calendar; reading checks these too.
 */
export function mapFileJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = toJsonSchema(fileSchema, { typeMode: 'input', ignoreActions: ['check'] });
  return {
    $schema,
    $id: `${FORMAT}.v${CURRENT_VERSION}.json`,
    title: 'Tropa: a customer journey map',
    ...schema,
  };
}
