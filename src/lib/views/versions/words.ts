import { m } from '#lib/i18n';
import type { VersionInfo, VersionKind } from '#lib/workspace';
import type { Unread } from './desk.svelte.ts';
import { whenWords } from './moments.ts';

const KINDS: Readonly<Record<VersionKind, () => string>> = {
  auto: m.versions_kind_auto,
  named: m.versions_kind_named,
  conflict: m.versions_kind_conflict,
  replaced: m.versions_kind_replaced,
  migration: m.versions_kind_migration,
};

/** Why a version was kept. */
export function kindWords(kind: VersionKind): string {
  return KINDS[kind]();
}

/** A version within a sentence: by its moment and its name, if it has one. */
export function versionWords({ name, at }: VersionInfo): string {
  const when = whenWords(new Date(at), new Date());
  return name === '' ? m.versions_of({ when }) : m.versions_of_named({ name, when });
}

/** Why a version can't be shown. */
export function troubleWords(read: Unread): string {
  if (read.reason !== 'unreadable') {
    return read.reason === 'gone' ? m.versions_unread_gone() : m.versions_unread_storage();
  }
  return read.error.code === 'newer-version' ? m.versions_unread_newer() : m.versions_unread_broken();
}
