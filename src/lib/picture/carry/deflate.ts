/** Bytes packed by zlib (RFC 1950); `null` where the browser can't. */
export async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | null> {
  if (typeof CompressionStream === 'undefined') return null;
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * The bytes that zlib packed; `too-large` as soon as they are more than `largest`, however little was packed;
 * `damaged` for anything that zlib did not make, and where the browser can't unpack.
 */
export async function inflated(
  bytes: Uint8Array<ArrayBuffer>,
  largest: number,
): Promise<Uint8Array<ArrayBuffer> | 'too-large' | 'damaged'> {
  if (typeof DecompressionStream === 'undefined') return 'damaged';
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
    const reader = stream.getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      size += read.value.length;
      if (size > largest) {
        // What is left is not unpacked; that this ends the stream with an error tells nothing new.
        void reader.cancel().catch(() => {});
        return 'too-large';
      }
      parts.push(read.value);
    }
  } catch {
    return 'damaged';
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** UTF-8 as text, exactly; `null` for bytes that are none. */
export function exactText(bytes: Uint8Array): string | null {
  try {
    // A byte order mark belongs to the text here, as any other character.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
