import {
  canvasMeasure,
  deckPptx,
  scenePng,
  type PictureSlide,
  type Scene,
  type SceneTheme,
} from '#lib/picture';
import type { Progress } from '#lib/views/export';
import { chartIds, reportCharts } from '#lib/views/report';
import { deckOf, deckParts, deckSize } from '#lib/views/slides';
import type { Draw, Shown } from './picture-drawing.ts';
import { MAKER, pictureDate } from './picture-words.ts';

/** Pixels of a chart's picture for one of its own: sharp on a projector. */
const CHART_SCALE = 2;

/** How many slides a map has; a long table may take more than the one that is counted. */
export function slideCount(shown: Shown): number {
  return deckSize(shown, chartIds(shown).length);
}

/** The map as a PowerPoint file. Rejects with the signal's reason. */
export async function deckFile(
  shown: Shown,
  theme: SceneTheme,
  draw: Draw,
  signal: AbortSignal,
  onprogress?: Progress,
): Promise<Blob> {
  const measure = await canvasMeasure();
  signal.throwIfAborted();
  const charts = reportCharts(shown, { theme, measure });
  const parts = deckParts(shown.map);
  // Drawing, painting and at last the file, which takes about as long as all before it.
  const steps = 2 * (parts.length + charts.length);
  let done = 0;
  const step = <Made>(made: Made): Made => {
    onprogress?.((done += 1) / steps);
    return made;
  };
  const scenes: Scene[] = [];
  for (const part of parts) scenes.push(step(await draw(part, signal)));
  const pictures: Omit<PictureSlide, 'kind'>[] = [];
  for (const { title, scene, alt, notes } of charts) {
    const png = await scenePng(scene, CHART_SCALE, signal);
    const bytes = new Uint8Array(await png.arrayBuffer());
    pictures.push(step({ title, png: bytes, width: scene.width, height: scene.height, alt, notes }));
  }
  const made = new Date();
  const deck = deckOf({ ...shown, date: pictureDate(made), made, maker: MAKER, theme, charts: pictures });
  return deckPptx(deck, scenes, signal);
}
