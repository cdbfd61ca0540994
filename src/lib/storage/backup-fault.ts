/**
 * Why a backup can't be used at all: it is no archive; it breaks off; its parts contradict each other; it is locked with a
 * password; it is an archive of something else; a newer app made it; it is larger than any backup of ours.
 */
export type BackupFault =
  'not-a-zip' | 'truncated' | 'damaged' | 'encrypted' | 'foreign' | 'newer' | 'too-large';

export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly fault: BackupFault;

  constructor(fault: BackupFault, why = '') {
    super(`${fault} ${why}`.trim());
    this.fault = fault;
  }
}

/** One file of a backup can't be used: it is not there, not what its checksum says, or larger than the file of a map. */
export class BackupFileError extends Error {
  override readonly name = 'BackupFileError';
}
