import { CURRENT_VERSION } from './limits.ts';
import type { JsonObject } from './shape.ts';

/** One step of the format: a whole file of version `from` as one of version `from + 1`. */
export interface Migration {
  readonly from: number;
  /**
   * Pure. The file's format and version are right, the rest is as unchecked as it came: what is not as expected is left
   * as it is, for the check of the current version to name. `version` itself is set by `migrate`.
   */
  readonly migrate: (file: JsonObject) => JsonObject;
}

/** One for every version before the current one, in order. A new version adds its own and a fixture `map.v<n>.tropa.json`. */
export const MIGRATIONS: readonly Migration[] = [];

/**
 * A file of an older version as one of the newest. A step is found by the version it starts from, not by its place;
 * throws if one is missing, which a test rules out.
 */
export function migrate(
  file: JsonObject,
  version: number,
  target: number = CURRENT_VERSION,
  migrations: readonly Migration[] = MIGRATIONS,
): JsonObject {
  let migrated = file;
  for (let from = version; from < target; from++) {
    const migration = migrations.find((each) => each.from === from);
    if (!migration) throw new Error(`No migration from version ${from}`);
    migrated = { ...migration.migrate(migrated), version: from + 1 };
  }
  return migrated;
}
