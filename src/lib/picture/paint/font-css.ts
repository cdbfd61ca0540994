import { pageCss } from '../page-css.ts';
import { FONT } from '../scene/colours.ts';
import { textsOf, type Scene } from '../scene/shapes.ts';

/** The page's `@font-face` rules that a scene's texts need, their files in them: of a font in parts only the parts needed. */
export async function sceneFontCss(scene: Scene): Promise<string> {
  return facesFor(scene, await pageCss());
}

/** Of a style sheet the rules of the interface's font whose range holds a letter of the scene. */
export function facesFor(scene: Scene, css: string): string {
  const letters = new Set<number>();
  for (const { lines } of textsOf(scene.groups)) {
    for (const { text } of lines) for (const letter of text) letters.add(letter.codePointAt(0) ?? 0);
  }
  const faces = css.match(/@font-face\s*\{[^}]*\}/g) ?? [];
  return faces.filter((face) => isOurs(face) && holdsOne(face, letters)).join('\n');
}

function isOurs(face: string): boolean {
  const family = /font-family:\s*["']?([^;"'}]+)/.exec(face)?.[1];
  return family !== undefined && FONT.includes(family.trim());
}

function holdsOne(face: string, letters: ReadonlySet<number>): boolean {
  const ranges = /unicode-range:([^;}]+)/i.exec(face)?.[1];
  if (ranges === undefined) return true;
  const pairs = ranges.split(',').map(rangeOf);
  return [...letters].some((letter) => pairs.some(([from, to]) => letter >= from && letter <= to));
}

/** `U+2000-206F`, `U+4??` or `U+301` as its first and last letter. */
function rangeOf(range: string): readonly [from: number, to: number] {
  const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
  return [parseInt(from.replaceAll('?', '0'), 16), parseInt(to.replaceAll('?', 'F'), 16)];
}
