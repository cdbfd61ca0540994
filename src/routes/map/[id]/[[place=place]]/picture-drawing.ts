import type { Analysis } from '#lib/analysis';
import type { Overlay } from '#lib/document';
import { boundsOf, type JourneyMap } from '#lib/domain';
import { writeMapFile } from '#lib/format';
import {
  canvasMeasure,
  drawSceneInTurns,
  groupsOf,
  paintSvgInTurns,
  sceneFontCss,
  scenePng,
  withMapInPng,
  withMapInSvg,
  type Scene,
  type ScenePart,
} from '#lib/picture';
import type { PictureDraft, PictureForm, PicturePart, PictureWish } from '#lib/views/export';
import { pictureDate, pictureWords } from './picture-words.ts';

/** What is on the screen when a picture is asked for. */
export interface Shown {
  readonly map: JourneyMap;
  readonly analysis: Analysis;
  /** Today's figures, where `analysis` is of a trial or looks ahead. */
  readonly baseline: Analysis | null;
  readonly monthsAhead: number;
  readonly overlay: Overlay;
  readonly selected: readonly string[];
}

/** Lays a picture out; `null` where that part of the map has nothing to draw. Rejects with the signal's reason. */
export async function layPicture(
  shown: Shown,
  wish: PictureWish,
  signal: AbortSignal,
): Promise<PictureDraft | null> {
  const { map, analysis, baseline, monthsAhead, overlay } = shown;
  if (boundsOf(map) === null) return null;
  const measure = await canvasMeasure();
  signal.throwIfAborted();
  const { theme, badges, curve, legend, heading } = wish;
  const scene = await drawSceneInTurns(
    map,
    analysis,
    {
      part: scenePartOf(wish.part, shown),
      theme,
      overlay,
      badges,
      curve,
      legend,
      title: heading ? { date: pictureDate(new Date()) } : null,
      ...(baseline && { today: baseline }),
      ahead: monthsAhead > 0,
      words: pictureWords(),
      measure,
    },
    signal,
  );
  if (groupsOf(scene, 'card').length + groupsOf(scene, 'note').length === 0) return null;
  return {
    size: { width: scene.width, height: scene.height },
    preview: (box, signal) =>
      scenePng(scene, Math.min(2, box.width / scene.width, box.height / scene.height), signal),
    make: (form, signal) => pictureOf(scene, map, form, signal),
  };
}

function scenePartOf(part: PicturePart, { analysis, selected }: Shown): ScenePart {
  switch (part.kind) {
    case 'map':
      return { kind: 'map' };
    case 'selection':
      return { kind: 'selection', ids: new Set(selected) };
    case 'stage':
      return { kind: 'stage', id: part.id };
    case 'path':
      return { kind: 'path', ids: analysis.paths[part.index]?.ids ?? [] };
  }
}

async function pictureOf(
  scene: Scene,
  map: JourneyMap,
  { format, scale, carry }: PictureForm,
  signal: AbortSignal,
): Promise<Blob> {
  if (format === 'svg') {
    const fontCss = await sceneFontCss(scene);
    const svg = await paintSvgInTurns(scene, { font: 'embedded', fontCss }, signal);
    return new Blob([carry ? await withMapInSvg(svg, writeMapFile(map)) : svg], { type: 'image/svg+xml' });
  }
  const png = await scenePng(scene, scale, signal);
  if (!carry) return png;
  const bytes = new Uint8Array(await png.arrayBuffer());
  return new Blob([await withMapInPng(bytes, writeMapFile(map))], { type: 'image/png' });
}
