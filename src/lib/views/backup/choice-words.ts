import { m } from '#lib/i18n';
import type { BackupChoice, BackupStatus } from '#lib/workspace';

/** What can be done with a map of a backup that the library has already. */
export function choiceWords(choice: Exclude<BackupChoice, 'add'>, status: BackupStatus): string {
  switch (choice) {
    case 'leave':
      return status === 'changed' ? m.backup_choice_leave() : m.backup_choice_blocked_leave();
    case 'replace':
      return m.backup_choice_replace();
    case 'copy':
      return m.backup_choice_copy();
  }
}
