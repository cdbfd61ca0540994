import { MAX_CARRIED_BYTES, MAX_PICTURE_BYTES, MAX_TRIES, noMap, type CarriedMap } from './carried.ts';
import { deflated, exactText, inflated } from './deflate.ts';
import { chunkOf, chunksOf, isPng, isSound, type Chunk } from './png-chunks.ts';

/** The keyword of the text chunk (iTXt) that holds a map's file. */
const KEYWORD = new TextEncoder().encode('tropa-map\0');

/**
 * A PNG that carries a map's file: text in an international text chunk behind the header, packed where the browser can.
 * Programs that keep text keep it, and it does not touch the picture. A map that the PNG carried before is left out.
 * Throws a RangeError for bytes that are no PNG.
 */
export async function withMapInPng(
  png: Uint8Array<ArrayBuffer>,
  text: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks = isPng(png) ? [...chunksOf(png)].filter((chunk) => chunk !== null) : [];
  const header = chunks[0];
  if (header?.type !== 'IHDR') throw new RangeError('Not a PNG.');
  const carried = await chunkWith(text);
  const rest = chunks.slice(1).filter((chunk) => !carriesMap(chunk));
  const parts = [
    png.subarray(0, header.end),
    carried,
    ...rest.map(({ start, end }) => png.subarray(start, end)),
  ];
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** The map's file that a PNG carries: the first one that can be read. Never throws, whatever the bytes. */
export async function mapInPng(bytes: Uint8Array<ArrayBuffer>): Promise<CarriedMap> {
  if (!isPng(bytes)) return noMap('no-png');
  if (bytes.length > MAX_PICTURE_BYTES) return noMap('too-large');
  let why: 'no-map' | 'damaged' | 'too-large' = 'no-map';
  let tries = 0;
  for (const chunk of chunksOf(bytes)) {
    if (chunk === null) {
      // What is missing may have held a map.
      if (why === 'no-map') why = 'damaged';
    } else if (carriesMap(chunk)) {
      const read = isSound(bytes, chunk) ? await textOf(chunk.data) : 'damaged';
      if (typeof read !== 'string') return { found: read.text };
      why = read;
      if (++tries === MAX_TRIES) break;
    }
  }
  return noMap(why);
}

function carriesMap({ type, data }: Chunk): boolean {
  return type === 'iTXt' && KEYWORD.every((byte, index) => data[index] === byte);
}

/** Keyword, compression flag and method, language (none), translated keyword (none), text. */
async function chunkWith(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const plain = new TextEncoder().encode(text);
  const packed = await deflated(plain);
  const data = [KEYWORD, new Uint8Array([packed ? 1 : 0, 0, 0, 0]), packed ?? plain];
  return chunkOf('iTXt', new Uint8Array(await new Blob(data).arrayBuffer()));
}

async function textOf(
  data: Uint8Array<ArrayBuffer>,
): Promise<{ readonly text: string } | 'too-large' | 'damaged'> {
  const [flag, method] = data.subarray(KEYWORD.length);
  const language = data.indexOf(0, KEYWORD.length + 2);
  const translated = language < 0 ? -1 : data.indexOf(0, language + 1);
  if (translated < 0 || (flag !== 0 && flag !== 1) || (flag === 1 && method !== 0)) return 'damaged';
  const body = data.subarray(translated + 1);
  if (body.length > MAX_CARRIED_BYTES) return 'too-large';
  const bytes = flag === 1 ? await inflated(body, MAX_CARRIED_BYTES) : body;
  if (typeof bytes === 'string') return bytes;
  const text = exactText(bytes);
  return text === null ? 'damaged' : { text };
}
