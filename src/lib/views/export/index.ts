export { copyPicture } from './copy-picture.ts';
export { printPicture } from './print-picture.ts';
export type {
  CopyOutcome,
  PictureDraft,
  PictureForm,
  PictureFormat,
  PictureMaker,
  PicturePart,
  PictureParts,
  PicturePlan,
  PictureSize,
  PictureWish,
  Progress,
  SheetPlan,
} from './picture-maker.ts';
export type { FormatId, PageLayout, Paper, PictureChoice } from './picture-choice.ts';

/** The dialog comes when it is asked for: nobody needs it to draw a map. */
export async function loadExportDialog() {
  return (await import('./ExportDialog.svelte')).default;
}
