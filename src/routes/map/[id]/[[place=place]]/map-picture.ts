import { drawPicture, pictureFrame } from '#lib/canvas';
import type { Editor } from '#lib/document';
import { FILE_EXTENSION, fileNameFor } from '#lib/format';
import { capturePng, copyPng, downloadPng, largestScale, pictureFileName, pixelSize } from '#lib/picture';
import { shownTheme } from '#lib/ui';
import type { PictureMaker } from '#lib/views/export';

/** A turn for the page to show what it has to show, before work that holds it up. */
const breath = () => new Promise((resolve) => setTimeout(resolve, 50));

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
      const { map, monthsAhead } = editor;
      await breath();
      signal.throwIfAborted();
      const picture = await drawPicture(map, theme === 'screen' ? shownTheme() : theme, monthsAhead);
      try {
        await breath();
        signal.throwIfAborted();
        return await capturePng(picture.element, { ...picture, scale, signal });
      } finally {
        picture.done();
      }
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
