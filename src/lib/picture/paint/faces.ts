import { FONT } from '../scene/colours.ts';

/** A part of the interface's font, as its `@font-face` rule has it. */
export interface FaceRule {
  readonly family: string;
  /** Where its file is, from anywhere. */
  readonly url: string;
  readonly weight: string;
  readonly style: string;
  readonly unicodeRange: string;
}

const unquoted = (text: string) => text.trim().replace(/^["']|["']$/g, '');

/** The page's rules for the interface's font: for a worker, which has the page's files but not its rules. */
export function faceRules(page: Document = document): readonly FaceRule[] {
  return [...page.styleSheets].flatMap((sheet) => {
    if (sheet.href !== null && new URL(sheet.href).origin !== location.origin) return [];
    const rules = [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule);
    return rules.flatMap(({ style }) => faceOf(style, sheet.href ?? page.baseURI));
  });
}

function faceOf(rule: CSSStyleDeclaration, base: string): readonly FaceRule[] {
  const value = (name: string) => rule.getPropertyValue(name);
  const family = unquoted(value('font-family'));
  const address = /url\(([^)]+)\)/.exec(value('src'))?.[1];
  if (address === undefined || !FONT.includes(`'${family}'`)) return [];
  return [
    {
      family,
      url: new URL(unquoted(address), base).href,
      weight: value('font-weight') || 'normal',
      style: value('font-style') || 'normal',
      unicodeRange: value('unicode-range') || 'U+0-10FFFF',
    },
  ];
}
