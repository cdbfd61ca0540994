import { backupFileName, writeBackup, type BackupWork, type MapRepository } from '#lib/storage';
import { noteInBackupRecord } from './backup-record.ts';
import { download } from './file-access.ts';

export interface SavedBackup {
  readonly name: string;
  readonly maps: number;
  readonly versions: number;
  /** Versions that are not in it. */
  readonly leftOut: number;
}

/** Hands a backup of all maps to the browser's downloads. Rejects when it is cancelled or the storage fails. */
export async function saveBackup(repository: MapRepository, work: BackupWork = {}): Promise<SavedBackup> {
  const now = new Date();
  const { archive, ...counts } = await writeBackup(repository, work, now);
  const name = backupFileName(now);
  download(archive, name);
  noteInBackupRecord({ at: now.toISOString() });
  return { name, ...counts };
}
