export { MemoryBackend, type Backend, type Change, type Write, type WriteOptions } from './backend.ts';
export { DATABASE, STORE } from './connection.ts';
export { openBackend } from './database.ts';
export { faultOf, StaleError, UnreadableError, type StorageFault } from './faults.ts';
export { NewerLayoutError } from './layout.ts';
export { MapLock, type Locks } from './map-lock.ts';
export type { MapWriter } from './map-writer.ts';
export { Marker, type MarkedMap, type TextStore } from './marker.ts';
export {
  ELSEWHERE,
  type Draft,
  type Loaded,
  type LoadedMap,
  type Replaced,
  type RepositoryChange,
  type Standing,
} from './map-types.ts';
export { MapRepository } from './repository.ts';
export { textOfRecord } from './recorder.ts';
export { TONES, type MapOutline, type MapRecord, type MapSummary, type Tone } from './records.ts';
export { Tabs, type TabMessage } from './tabs.ts';
export { TRASH_DAYS, type Trash, type TrashedMap } from './trash.ts';
export { VERSION_EVERY } from './thinning.ts';
export {
  VERSION_KINDS,
  type NewVersion,
  type VersionInfo,
  type VersionKind,
  type VersionStore,
} from './versions.ts';
export {
  Autosave,
  AUTOSAVE_DELAY,
  AUTOSAVE_PATIENCE,
  type AutosaveOptions,
  type SaveStatus,
} from './autosave.ts';
export { onHide } from './hide.ts';
export { openBackup, writeBackup, type Backup, type BackupWork, type WrittenBackup } from './backup.ts';
export { BackupError, BackupFileError, type BackupFault } from './backup-fault.ts';
export { BACKUP_LIMITS, isMoment, type BackedUpMap, type BackedUpVersion } from './backup-manifest.ts';
export { backupFileName } from './backup-names.ts';
export { breathing } from './breath.ts';
