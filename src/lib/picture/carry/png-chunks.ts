/*
 * PNG, third edition (https://www.w3.org/TR/png-3/): a signature, then chunks of a length (4 bytes), a type (4), that many
 * bytes and a checksum (4), all numbers big-endian.
 */
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
/** The longest chunk that the specification allows. */
const MAX_LENGTH = 0x7fffffff;

export interface Chunk {
  readonly type: string;
  /** Where it begins and ends in the file, length and checksum included. */
  readonly start: number;
  readonly end: number;
  /** A view of what is in it. */
  readonly data: Uint8Array<ArrayBuffer>;
}

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/**
 * The chunks of a PNG up to IEND, checksums unread. Ends with `null` where the file breaks off or stops making sense
 * before that.
 */
export function* chunksOf(bytes: Uint8Array<ArrayBuffer>): Generator<Chunk | null> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let start: number = SIGNATURE.length;
  while (start + 12 <= bytes.length) {
    const length = view.getUint32(start);
    const end = start + 12 + length;
    if (length > MAX_LENGTH || end > bytes.length) break;
    const type = String.fromCharCode(...bytes.subarray(start + 4, start + 8));
    yield { type, start, end, data: bytes.subarray(start + 8, end - 4) };
    if (type === 'IEND') return;
    start = end;
  }
  yield null;
}

/** Whether a chunk's checksum, over its type and data, is the one that stands behind it. */
export function isSound(bytes: Uint8Array<ArrayBuffer>, { start, end }: Chunk): boolean {
  const stated = new DataView(bytes.buffer, bytes.byteOffset).getUint32(end - 4);
  return crc32(bytes.subarray(start + 4, end - 4)) === stated;
}

/** A chunk as it stands in a file. `type` is four ASCII letters. */
export function chunkOf(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(data.length + 12);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(new TextEncoder().encode(type), 4);
  chunk.set(data, 8);
  view.setUint32(chunk.length - 4, crc32(chunk.subarray(4, -4)));
  return chunk;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 of ISO 3309, as a whole number from 0. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
