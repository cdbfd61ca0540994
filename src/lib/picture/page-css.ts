/** The faces of the page's fonts with the font files in them, by address: a page's fonts do not change. */
const fonts = new Map<string, Promise<string>>();

/**
 * The page's style sheets as one text that stands by itself: fonts are in it, imports are not. A sheet of another
 * origin can't be read and is left out.
 */
export async function pageCss(page: Document = document): Promise<string> {
  const sheets = [...page.styleSheets, ...page.adoptedStyleSheets];
  const texts = sheets.flatMap((sheet) =>
    rulesOf(sheet).map((rule) => {
      if (rule instanceof CSSImportRule) return '';
      return rule instanceof CSSFontFaceRule ? faceOf(rule, page.baseURI) : rule.cssText;
    }),
  );
  return (await Promise.all(texts)).join('\n');
}

function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return sheet.disabled ? [] : [...sheet.cssRules];
  } catch {
    return [];
  }
}

async function faceOf(rule: CSSFontFaceRule, baseUri: string): Promise<string> {
  const address = /url\(\s*["']?([^"')]+)/.exec(rule.cssText);
  if (!address?.[1]) return rule.cssText;
  const url = new URL(address[1], rule.parentStyleSheet?.href ?? baseUri).href;
  let data = fonts.get(url);
  if (!data) {
    data = dataUrl(url);
    fonts.set(url, data);
    // A font that could not be fetched may be there next time.
    data.catch(() => fonts.delete(url));
  }
  return rule.cssText.replace(address[1], await data);
}

async function dataUrl(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const file = await response.blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error(url));
    reader.readAsDataURL(file);
  });
}
