import { m } from '#lib/i18n';
import type { VersionInfo, VersionKind } from '#lib/workspace';

const WORDS: Readonly<Record<VersionKind, (version: VersionInfo) => string>> = {
  auto: () => m.safety_version_auto(),
  named: ({ name }) => m.safety_version_named({ name: name.slice(0, 80) }),
  conflict: () => m.safety_version_conflict(),
  replaced: () => m.safety_version_replaced(),
  migration: () => m.safety_version_migration(),
};

/** Why a version is there. */
export function versionWords(version: VersionInfo): string {
  return WORDS[version.kind](version);
}
