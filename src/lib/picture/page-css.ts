/** Files of the page that do not change while it is open, by address: its style sheets and fonts. */
const texts = new Map<string, Promise<string>>();

/**
 * The page's style sheets as one text that stands by itself: the font files are in it, imports are not. A sheet of
 * another origin is left out.
 */
export async function pageCss(page: Document = document): Promise<string> {
  return (await Promise.all([...page.styleSheets].map((sheet) => cssOf(sheet, page.baseURI)))).join('\n');
}

/*
 * By the source: the parsed rules can't be written out again, a shorthand with a var() whose part another
 * declaration overrides comes out empty.
 */
async function cssOf({ ownerNode, href }: CSSStyleSheet, baseUri: string): Promise<string> {
  if (ownerNode instanceof HTMLStyleElement) return withFonts(ownerNode.textContent, baseUri);
  if (href === null || new URL(href).origin !== location.origin) return '';
  return withFonts(await once(href, fetchText), href);
}

/** A sheet's text with its fonts embedded and without its imports. */
export async function withFonts(css: string, baseUri: string, load = fetchDataUrl): Promise<string> {
  const parts = css.replace(/@import\b[^;]*;/g, '').split(/(@font-face\s*\{[^}]*\})/);
  const embedded = parts.map((part) => (part.startsWith('@font-face') ? embed(part, baseUri, load) : part));
  return (await Promise.all(embedded)).join('');
}

async function embed(face: string, baseUri: string, load: typeof fetchDataUrl): Promise<string> {
  const address = /url\(\s*(["']?)(?!data:)([^"')]+)\1\s*\)/.exec(face);
  if (!address?.[2]) return face;
  const data = await once(new URL(address[2], baseUri).href, load);
  return face.replace(address[0], `url("${data}")`);
}

function once(url: string, load: (url: string) => Promise<string>): Promise<string> {
  let text = texts.get(url);
  if (!text) {
    text = load(url);
    texts.set(url, text);
    // What could not be fetched may be there next time.
    text.catch(() => texts.delete(url));
  }
  return text;
}

async function fetchFile(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}

const fetchText = async (url: string) => (await fetchFile(url)).text();

async function fetchDataUrl(url: string): Promise<string> {
  const file = await (await fetchFile(url)).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error(url));
    reader.readAsDataURL(file);
  });
}
