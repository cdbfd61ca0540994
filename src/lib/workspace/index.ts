export {
  addressOf,
  idOfAddress,
  isReadableHash,
  LIBRARY_HREF,
  mapHref,
  NOWHERE_HREF,
  presentHref,
  reportHref,
} from './address.ts';
export { Library, type LibraryState, type Undo } from './library.svelte.ts';
export { OpenMap } from './open-map.svelte.ts';
export type { MapEvent, MapStatus, OpenFailure, OpenMapOptions } from './map-status.ts';
export { LeaveGuard, type Leavable } from './leave-guard.ts';
export { OpeningGuard } from './opening-guard.ts';
export { Persistence, type PersistenceState } from './persistence.svelte.ts';
export { Rescue, type RescueOutcome } from './rescue.ts';
export {
  MapVersions,
  type Restoration,
  type VersionRead,
  type VersionsState,
} from './map-versions.svelte.ts';
export { keepVersion, VersionKeeper, type SavedState } from './version-keeper.ts';
export {
  FileIntake,
  type Conflict,
  type FileIntakeOptions,
  type PictureContent,
  type PictureRefusal,
  type Refusal,
} from './file-intake.svelte.ts';
export { filesOfDrop, type PickedFile, type PickedKind } from './file-access.ts';
export { Backups, type BackupWish } from './backups.svelte.ts';
export {
  backupReminder,
  noteInBackupRecord,
  readBackupRecord,
  remindLater,
  type BackupRecord,
  type BackupReminder,
} from './backup-record.ts';
export { saveBackup, type SavedBackup } from './backup-save.ts';
export {
  planRestore,
  type BackupChoice,
  type BackupStatus,
  type PlannedMap,
  type RestorePlan,
} from './backup-plan.ts';
export { restoreMaps, type RestoreOptions, type RestoreResult } from './backup-restore.ts';
export { openTrash } from './open-trash.ts';
export type { TrashEntry, TrashList } from './trash-list.svelte.ts';
export { saveText, type FileOutcome } from './map-file.ts';
export { takeLaunchedFiles } from './launched-files.ts';
export { AppUpdate, type AppUpdateOptions, type UpdateState } from './app-update.svelte.ts';
export { FLUSH_LIMIT, Unsaved } from './unsaved.ts';
export { copiedText, pastedMap } from './clipboard.ts';
export { localStore } from './local-store.ts';
export { outlineOf } from './outline.ts';
export {
  getBackups,
  getFileIntake,
  getLibrary,
  getOpeningGuard,
  getPersistence,
  getRepository,
  getUnsaved,
  setBackups,
  setFileIntake,
  setLibrary,
  setOpeningGuard,
  setPersistence,
  setRepository,
  setUnsaved,
} from './context.ts';
export { mapOfTemplate, outlineOfTemplate } from './template-map.ts';
export { openRepository } from './open-repository.ts';
export { BackupError, TRASH_DAYS } from '#lib/storage';
export type {
  BackupFault,
  MapOutline,
  MapRepository,
  MapSummary,
  MarkedMap,
  StorageFault,
  Tone,
  TrashedMap,
  VersionInfo,
  VersionKind,
} from '#lib/storage';
export type { ReadError } from '#lib/format';
export { TEMPLATES, type TemplateId } from '#lib/templates';
