import { base64Of, bytesOf } from './base64.ts';
import { MAX_CARRIED_BYTES, MAX_PICTURE_BYTES, MAX_TRIES, noMap, type CarriedMap } from './carried.ts';
import { deflated, exactText, inflated } from './deflate.ts';
import { svgRootAt } from './svg-root.ts';

/** The namespace of the element in an SVG's metadata that holds a map's file. */
const NAMESPACE = 'urn:x-tropa:map';
/** More prefixes than anyone gives one namespace. */
const MAX_PREFIXES = 8;

/**
 * An SVG that carries a map's file: text, as base64 in its metadata, packed where the browser can; so it is well-formed
 * whatever the text. To be called for an SVG that carries none yet; throws a RangeError for text that does not end as one.
 */
export async function withMapInSvg(svg: string, text: string): Promise<string> {
  const end = /<\/svg>\s*$/.exec(svg.slice(-64));
  if (!end) throw new RangeError('Not an SVG.');
  const plain = new TextEncoder().encode(text);
  const packed = await deflated(plain);
  const at = svg.length - end[0].length;
  const attributes = `xmlns:tropa="${NAMESPACE}" encoding="${packed ? 'deflate' : 'plain'}"`;
  const carried = `<metadata><tropa:map ${attributes}>${base64Of(packed ?? plain)}</tropa:map></metadata>`;
  return `${svg.slice(0, at)}${carried}${svg.slice(at)}`;
}

/**
 * The map's file that an SVG carries: the first one that can be read. The text is only searched, never built into a
 * document, so nothing in it runs, loads or unfolds. Never throws.
 */
export async function mapInSvg(svg: string): Promise<CarriedMap> {
  if (svg.length > MAX_PICTURE_BYTES) return noMap('too-large');
  if (svgRootAt(svg) === null) return noMap('no-svg');
  let why: 'no-map' | 'damaged' | 'too-large' = 'no-map';
  for (const { packed, base64 } of carriedIn(svg)) {
    const read = base64 === null ? 'damaged' : await textOf(base64, packed);
    if (typeof read !== 'string') return { found: read.text };
    why = read;
  }
  return noMap(why);
}

interface Carried {
  readonly packed: boolean;
  /** `null`: the element does not end. */
  readonly base64: string | null;
}

/** The first elements `map` of our namespace, whatever prefix a program that saved the SVG anew has given it. */
function* carriedIn(svg: string): Generator<Carried> {
  let tries = 0;
  for (const prefix of prefixesIn(svg)) {
    const open = prefix === '' ? '<map' : `<${prefix}:map`;
    for (let at = svg.indexOf(open); at >= 0; at = svg.indexOf(open, at + open.length)) {
      if (!/[\s/>]/.test(svg.charAt(at + open.length))) continue;
      if (++tries > MAX_TRIES) return;
      const start = svg.indexOf('>', at);
      const end = start < 0 ? -1 : svg.indexOf('<', start);
      const attributes = svg.slice(at, start < 0 ? at : start);
      yield {
        packed: /\bencoding\s*=\s*["']deflate["']/.test(attributes),
        base64: end < 0 || !svg.startsWith('</', end) ? null : svg.slice(start + 1, end),
      };
    }
  }
}

function prefixesIn(svg: string): ReadonlySet<string> {
  const prefixes = new Set<string>();
  for (let at = svg.indexOf(NAMESPACE); at >= 0; at = svg.indexOf(NAMESPACE, at + NAMESPACE.length)) {
    const declared = /\bxmlns(?::([\w.-]+))?\s*=\s*["']$/.exec(svg.slice(Math.max(0, at - 80), at));
    if (declared) prefixes.add(declared[1] ?? '');
    if (prefixes.size === MAX_PREFIXES) break;
  }
  return prefixes;
}

async function textOf(
  base64: string,
  packed: boolean,
): Promise<{ readonly text: string } | 'too-large' | 'damaged'> {
  // Four characters hold three bytes.
  if (base64.length > 2 * MAX_CARRIED_BYTES) return 'too-large';
  const body = bytesOf(base64);
  if (body === null || body.length === 0) return 'damaged';
  const bytes = packed ? await inflated(body, MAX_CARRIED_BYTES) : body;
  if (typeof bytes === 'string') return bytes;
  if (bytes.length > MAX_CARRIED_BYTES) return 'too-large';
  const text = exactText(bytes);
  return text === null ? 'damaged' : { text };
}
