import type { JourneyMap } from '#lib/domain';
import { writeMapFile } from '#lib/format';
import { getLocale } from '#lib/i18n';
import {
  outlineSvg,
  paintSvgInTurns,
  sceneFontCss,
  scenePdf,
  scenePng,
  withMapInPng,
  withMapInSvg,
  type Scene,
} from '#lib/picture';
import type { PictureForm } from '#lib/views/export';
import { MAKER } from './picture-words.ts';

/** Writes a drawn map down; `map` is what the file carries where it is to. Rejects with the signal's reason. */
export async function pictureFile(
  scene: Scene,
  map: JourneyMap,
  form: PictureForm,
  signal: AbortSignal,
): Promise<Blob> {
  switch (form.format) {
    case 'svg':
      return svgFile(scene, map, form, signal);
    case 'pdf':
      return scenePdf(scene, form, { maker: MAKER, language: getLocale() }, signal);
    default:
      return pngFile(scene, map, form, signal);
  }
}

async function svgFile(
  scene: Scene,
  map: JourneyMap,
  { carry, outlines }: PictureForm,
  signal: AbortSignal,
): Promise<Blob> {
  const svg = outlines
    ? await outlineSvg(scene, signal)
    : await paintSvgInTurns(scene, { font: 'embedded', fontCss: await sceneFontCss(scene) }, signal);
  return new Blob([carry ? await withMapInSvg(svg, writeMapFile(map)) : svg], { type: 'image/svg+xml' });
}

async function pngFile(
  scene: Scene,
  map: JourneyMap,
  { scale, carry }: PictureForm,
  signal: AbortSignal,
): Promise<Blob> {
  const png = await scenePng(scene, scale, signal);
  if (!carry) return png;
  const bytes = new Uint8Array(await png.arrayBuffer());
  return new Blob([await withMapInPng(bytes, writeMapFile(map))], { type: 'image/png' });
}
