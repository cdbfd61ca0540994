import ArchiveRestore from '@lucide/svelte/icons/archive-restore';
import Bookmark from '@lucide/svelte/icons/bookmark';
import Copy from '@lucide/svelte/icons/copy';
import Download from '@lucide/svelte/icons/download';
import GitCompareArrows from '@lucide/svelte/icons/git-compare-arrows';
import Trash from '@lucide/svelte/icons/trash-2';
import { m } from '#lib/i18n';
import type { MenuItem } from '#lib/ui';
import type { VersionInfo } from '#lib/workspace';
import type { VersionDesk } from './desk.svelte.ts';

/** What can be done with a version of the list. One that can't be read can only be saved and removed. */
export function versionActions(desk: VersionDesk, version: VersionInfo): readonly MenuItem[] {
  const unread = desk.troubleOf(version.id)?.reason === 'unreadable';
  const file: readonly MenuItem[] = [
    {
      id: 'file',
      label: m.versions_save_file(),
      icon: Download,
      onselect: () => void desk.saveToFile(version),
    },
    {
      id: 'name',
      label: version.name === '' ? m.versions_rename() : m.versions_rename_again(),
      icon: Bookmark,
      separatorBefore: true,
      onselect: () => (desk.naming = version.id),
    },
    {
      id: 'remove',
      label: m.versions_remove(),
      icon: Trash,
      danger: true,
      onselect: () => void desk.remove(version),
    },
  ];
  if (unread) return file;
  return [
    {
      id: 'restore',
      label: m.versions_restore(),
      icon: ArchiveRestore,
      disabled: desk.editor.locked,
      onselect: () => void desk.restore(version),
    },
    {
      id: 'compare',
      label: m.versions_compare(),
      icon: GitCompareArrows,
      onselect: () => desk.compare(version),
    },
    { id: 'copy', label: m.versions_copy(), icon: Copy, onselect: () => void desk.openAsCopy(version) },
    ...file,
  ];
}
