import { m } from '#lib/i18n';
import type { BackupFault, PlannedMap } from '#lib/workspace';

/** Why an archive can't be used, and what to do; `null`: the browser gave up. */
export function faultWords(fault: BackupFault | null): string {
  switch (fault) {
    case 'not-a-zip':
      return m.backup_fault_not_zip();
    case 'truncated':
      return m.backup_fault_truncated();
    case 'damaged':
      return m.backup_fault_damaged();
    case 'encrypted':
      return m.backup_fault_encrypted();
    case 'foreign':
      return m.backup_fault_foreign();
    case 'newer':
      return m.backup_fault_newer();
    case 'too-large':
      return m.backup_fault_too_large();
    case null:
      return m.backup_fault_unreadable();
  }
}

/** Why a map of a backup can't be restored. */
export function brokenWords({ error }: Pick<PlannedMap, 'error'>): string {
  if (!error) return m.backup_file_damaged();
  if (error.code === 'newer-version') return m.backup_file_newer();
  return error.code === 'too-large' || error.code === 'too-many'
    ? m.backup_file_too_large()
    : m.backup_file_unreadable();
}
