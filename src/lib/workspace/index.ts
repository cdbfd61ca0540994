export { addressOf, idOfAddress, LIBRARY_HREF, mapHref, reportHref } from './address.ts';
export { Library, type LibraryState, type Undo } from './library.svelte.ts';
export { OpenMap, type MapStatus, type OpenFailure } from './open-map.svelte.ts';
export { FileIntake, type Conflict, type FileIntakeOptions, type Refusal } from './file-intake.svelte.ts';
export { filesOfDrop, type PickedFile } from './file-access.ts';
export type { FileOutcome } from './map-file.ts';
export { copiedText, pastedMap } from './clipboard.ts';
export { outlineOf } from './outline.ts';
export {
  getFileIntake,
  getLibrary,
  getRepository,
  setFileIntake,
  setLibrary,
  setRepository,
} from './context.ts';
export { mapOfTemplate, outlineOfTemplate } from './template-map.ts';
export { openRepository } from './open-repository.ts';
export type { MapOutline, MapRepository, MapSummary, Tone } from '#lib/storage';
export type { ReadError } from '#lib/format';
export { TEMPLATES, type TemplateId } from '#lib/templates';
