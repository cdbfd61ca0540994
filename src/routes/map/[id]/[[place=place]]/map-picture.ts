import type { Document } from '#lib/document';
import { FILE_EXTENSION, fileNameFor } from '#lib/format';
import { copyPng, copySvg, downloadPicture, pictureFileName } from '#lib/picture';
import { m } from '#lib/i18n';
import type { FormatId, PictureFormat, PictureMaker, PicturePart } from '#lib/views/export';
import { untilAnalysed } from './analysed.svelte.ts';

/** What the map can be exported as, in the order it is offered. */
const FORMATS: readonly PictureFormat[] = [
  { id: 'png', kind: 'pixels', carries: true, copies: true, carriesCopied: false },
  { id: 'svg', kind: 'lines', carries: true, copies: true, carriesCopied: true },
  { id: 'pdf', kind: 'sheets', carries: false, copies: false, carriesCopied: false },
  { id: 'pptx', kind: 'slides', carries: false, copies: false, carriesCopied: false },
];

/** The canvas with all that lies on it. */
const shownCanvas = () => document.querySelector<HTMLElement>('[data-tool]');

/** Makes pictures of the open map from the model, whatever is on the screen. */
export function pictureMaker({ editor, session }: Document): PictureMaker {
  const selected = () =>
    [...session.selection].filter(
      (id) => editor.touchpoints.has(id) || editor.notes.has(id) || editor.links.has(id),
    );
  const titleOf = (id: string | undefined) => editor.touchpoints.get(id ?? '')?.title ?? '';

  function partName(part: PicturePart): string {
    switch (part.kind) {
      case 'map':
        return '';
      case 'selection':
        return m.picture_part_selection();
      case 'stage':
        return editor.stages.get(part.id)?.title ?? '';
      case 'path':
        return `${m.picture_part_path()} ${part.index + 1}`;
    }
  }

  /** The name of a file without its extension; a part of the map is named in it. */
  function stemOf(part: PicturePart): string {
    const of = partName(part);
    const name = fileNameFor(of === '' ? editor.map.title : `${editor.map.title} - ${of}`);
    return name.slice(0, -FILE_EXTENSION.length);
  }

  return {
    formats: FORMATS,
    parts: () => ({
      selected: selected().length,
      stages: editor.map.stages.map(({ id, title }) => ({ id, title })),
      paths: editor.analysis.paths.map(({ ids, probability }) => ({
        from: titleOf(ids[0]),
        to: titleOf(ids.at(-1)),
        share: probability,
      })),
    }),
    async lay(wish, signal) {
      await untilAnalysed(editor, signal);
      // The map of this moment, however long what draws it takes to come.
      const { map, analysis, baseline, kept, monthsAhead } = editor;
      const today = baseline && { map: kept, analysis: baseline };
      const shown = { map, analysis, today, monthsAhead, overlay: session.overlay, selected: selected() };
      const { layPicture } = await import('./picture-drawing.ts');
      signal.throwIfAborted();
      return layPicture(shown, wish, signal);
    },
    viewShown: () => shownCanvas() !== null,
    async view(signal) {
      const canvas = shownCanvas();
      if (!canvas) throw new Error('The canvas is not on the screen.');
      const { viewPng } = await import('./view-picture.ts');
      return viewPng(canvas, signal);
    },
    copy: (picture, format: FormatId) => (format === 'svg' ? copySvg(picture) : copyPng(picture)),
    download(picture, part, { format, scale }) {
      const name = pictureFileName(stemOf(part), format === 'png' ? scale : 1, format);
      downloadPicture(picture, name);
      return name;
    },
  };
}
