import type { PartKind, PictureChoice } from './picture-choice.ts';
import type { PictureMaker, PicturePart, PictureParts, PictureWish } from './picture-maker.ts';

/** The stage and the path that are chosen where a kind of part has several. */
export interface PickedParts {
  readonly stage: string | null;
  readonly path: number;
}

/** The kinds of parts that this map has now. */
export function partKindsOf({ selected, stages, paths }: PictureParts): readonly PartKind[] {
  return [
    'map' as const,
    ...(selected > 0 ? (['selection'] as const) : []),
    ...(stages.length > 0 ? (['stage'] as const) : []),
    ...(paths.length > 0 ? (['path'] as const) : []),
  ];
}

/** The part to draw: the one chosen if it is there, else the first of its kind, else the whole map. */
export function partOf(kind: PartKind, { stage, path }: PickedParts, parts: PictureParts): PicturePart {
  if (kind === 'selection' && parts.selected > 0) return { kind };
  const found = parts.stages.find(({ id }) => id === stage) ?? parts.stages[0];
  if (kind === 'stage' && found) return { kind, id: found.id };
  if (kind === 'path' && parts.paths.length > 0) return { kind, index: parts.paths[path] ? path : 0 };
  return { kind: 'map' };
}

/** What a choice asks for; `shown` is the theme on the screen. */
export function wishOf(
  { badges, curve, legend, heading, theme: chosen, format }: PictureChoice,
  part: PicturePart,
  shown: 'light' | 'dark',
): PictureWish {
  const theme = chosen === 'screen' ? shown : chosen;
  // Slides show the whole map, and have titles of their own.
  if (format === 'pptx')
    return { part: { kind: 'map' }, theme, badges, curve, legend, heading: false, slides: true };
  return { part, theme, badges, curve, legend, heading, slides: false };
}

/** Whether two wishes are for the same picture. */
export function sameWish(one: PictureWish, other: PictureWish): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The chosen format, or the first where the one that was remembered can't be made. */
export function formatOf({ formats }: PictureMaker, { format }: PictureChoice) {
  return formats.find(({ id }) => id === format) ?? formats[0] ?? null;
}
