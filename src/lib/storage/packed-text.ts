import { isObject } from './records.ts';

/** A text as it is kept: packed where the browser can, a tenth to a twentieth of the size then. */
export interface PackedText {
  readonly text?: string;
  readonly gzip?: Uint8Array<ArrayBuffer>;
}

/** Packs a text. Never rejects: a text that can't be packed is kept plain. */
export async function packed(text: string): Promise<PackedText> {
  // Half a surrogate pair does not survive UTF-8: such a text is kept as it is.
  if (typeof CompressionStream === 'undefined' || !text.isWellFormed()) return { text };
  try {
    const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
    return { gzip: new Uint8Array(await new Response(stream).arrayBuffer()) };
  } catch {
    return { text };
  }
}

/** The text of what `packed` made; `null` for anything else. */
export async function unpacked(value: unknown): Promise<string | null> {
  if (!isObject(value)) return null;
  const { text, gzip } = value;
  if (typeof text === 'string') return text;
  if (!(gzip instanceof Uint8Array)) return null;
  try {
    const bytes = new Uint8Array(gzip);
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    // A byte order mark belongs to the text here, as any other character.
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    return decoder.decode(await new Response(stream).arrayBuffer());
  } catch {
    return null;
  }
}
