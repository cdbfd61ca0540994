import { m } from '#lib/i18n';
import type { FormatId } from './picture-choice.ts';

/** What a format is called. */
export function formatName(format: FormatId): string {
  return { png: m.picture_png, svg: m.picture_svg, pdf: m.picture_pdf, pptx: m.picture_pptx }[format]();
}
