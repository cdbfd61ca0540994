export { copyPicture } from './copy-picture.ts';
export type { PictureMaker, PicturePlan, PictureSize } from './picture-maker.ts';
export type { PictureScale, PictureTheme } from './picture-choice.ts';

/** The dialog comes when it is asked for: nobody needs it to draw a map. */
export async function loadExportDialog() {
  return (await import('./ExportDialog.svelte')).default;
}
