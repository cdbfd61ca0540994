import { pictureFrame } from '#lib/canvas';
import type { Editor } from '#lib/document';
import { FILE_EXTENSION, fileNameFor } from '#lib/format';
import { copyPng, downloadPng, largestScale, pictureFileName, pixelSize } from '#lib/picture';
import { shownTheme } from '#lib/ui';
import type { PictureMaker } from '#lib/views/export';

/** Draws the open map beside the page and makes a PNG of it. */
export function pictureMaker(editor: Editor): PictureMaker {
  return {
    plan(wanted) {
      const frame = pictureFrame(editor.map);
      if (!frame) return null;
      const scale = largestScale(frame.width, frame.height, wanted);
      return { scale, pixels: pixelSize(frame.width, frame.height, scale) };
    },
    async make({ scale }, theme, signal) {
      // The map of this moment, however long what draws it takes to come.
      const { map, monthsAhead } = editor;
      const { pictureOf } = await import('./picture-drawing.ts');
      return pictureOf({ map, theme: theme === 'screen' ? shownTheme() : theme, monthsAhead, scale, signal });
    },
    copy: (picture) => copyPng(picture),
    download(picture, { scale }) {
      const stem = fileNameFor(editor.map.title).slice(0, -FILE_EXTENSION.length);
      const name = pictureFileName(stem, scale);
      downloadPng(picture, name);
      return name;
    },
  };
}
