import type { Analysis, Overlay } from '#lib/analysis';
import { boundsOf, type JourneyMap } from '#lib/domain';
import {
  canvasMeasure,
  drawSceneInTurns,
  groupsOf,
  inMillimetres,
  pagesOf,
  PIXEL,
  printPages,
  sceneFontCss,
  scenePixels,
  scenePng,
  type PageChoice,
  type Scene,
  type ScenePart,
} from '#lib/picture';
import type { PictureDraft, PicturePart, PictureWish, SheetPlan } from '#lib/views/export';
import { pictureFile } from './picture-file.ts';
import { pictureDate, pictureWords } from './picture-words.ts';

/** What is on the screen when a picture is asked for. */
export interface Shown {
  readonly map: JourneyMap;
  readonly analysis: Analysis;
  /** The kept map and its figures, where `map` is a trial or `analysis` looks ahead. */
  readonly today: { readonly map: JourneyMap; readonly analysis: Analysis } | null;
  readonly monthsAhead: number;
  readonly overlay: Overlay;
  readonly selected: readonly string[];
}

/** Draws a part of the map as it was wished for. */
export type Draw = (part: ScenePart, signal: AbortSignal) => Promise<Scene>;

/** Lays a picture out; `null` where that part of the map has nothing to draw. Rejects with the signal's reason. */
export async function layPicture(
  shown: Shown,
  wish: PictureWish,
  signal: AbortSignal,
): Promise<PictureDraft | null> {
  const { map } = shown;
  if (boundsOf(map) === null) return null;
  const draw = await drawingOf(shown, wish);
  signal.throwIfAborted();
  const scene = await draw(scenePartOf(wish.part, shown), signal);
  if (groupsOf(scene, 'card').length + groupsOf(scene, 'note').length === 0) return null;
  const deck = wish.slides ? await import('./picture-deck.ts') : null;
  signal.throwIfAborted();
  return {
    size: { width: scene.width, height: scene.height },
    slides: deck?.slideCount(shown) ?? 0,
    plan: ({ scale, ...pages }) => ({ ...scenePixels(scene, scale), sheets: sheetsOf(scene, pages) }),
    preview: (box, signal) =>
      scenePng(scene, Math.min(2, box.width / scene.width, box.height / scene.height), signal),
    make: (form, signal, onprogress) =>
      deck
        ? deck.deckFile(shown, wish.theme, draw, signal, onprogress)
        : pictureFile(scene, map, form, signal),
    print: async (form, signal) => {
      const fontCss = await sceneFontCss(scene);
      signal.throwIfAborted();
      await printPages(scene, pagesOf(scene, form), fontCss, signal);
    },
  };
}

async function drawingOf(shown: Shown, wish: PictureWish): Promise<Draw> {
  const { map, analysis, today, monthsAhead, overlay } = shown;
  const { theme, badges, curve, legend, heading } = wish;
  const words = pictureWords();
  const measure = await canvasMeasure();
  return (part, signal) =>
    drawSceneInTurns(
      map,
      analysis,
      {
        part,
        theme,
        overlay,
        badges,
        curve,
        legend,
        title: heading ? { date: pictureDate(new Date()) } : null,
        ...(today && { today: today.analysis }),
        ahead: monthsAhead > 0,
        words,
        measure,
      },
      signal,
    );
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

function sheetsOf(scene: Scene, choice: PageChoice): SheetPlan {
  const { sheet, scale, tiles } = pagesOf(scene, choice);
  return {
    size: { width: inMillimetres(sheet.width), height: inMillimetres(sheet.height) },
    scale: scale / PIXEL,
    parts: tiles.map(({ part: { x, y, width, height } }) => ({
      left: x / scene.width,
      top: y / scene.height,
      width: width / scene.width,
      height: height / scene.height,
    })),
  };
}
