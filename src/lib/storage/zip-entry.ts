import { BackupFileError } from './backup-fault.ts';
import { crc32 } from './crc32.ts';
import { LOCAL, LOCAL_SIZE, viewOf, type ZipEntry } from './zip-directory.ts';

const STORED = 0;
const DEFLATED = 8;
/** Bytes that are read at once. */
const BLOCK = 1 << 20;
/** Bytes that are inflated at once: deflate makes at most 1032 of one, so that memory is bounded before any is counted. */
const PIECE = 1 << 14;

/**
 * The text of a file in an archive. What comes out is counted while it is inflated: a file that holds more than it says is
 * given up at that byte. Rejects with a `BackupFileError` for one of more than `most` bytes, one that is damaged and one
 * that is not UTF-8. `breathe` is awaited between the pieces.
 */
export async function readEntry(
  archive: Blob,
  entry: ZipEntry,
  most: number,
  breathe: () => Promise<void>,
): Promise<string> {
  const { method, packed, size, crc } = entry;
  if (size > most) throw new BackupFileError(`${size} bytes`);
  if (method === STORED ? packed !== size : method !== DEFLATED) throw new BackupFileError('method');
  const start = await startOf(archive, entry);
  const bytes = new Uint8Array(size);
  let length = 0;
  const take = (chunk: Uint8Array) => {
    if (length + chunk.length > size) throw new BackupFileError('more than it says');
    bytes.set(chunk, length);
    length += chunk.length;
  };
  const push = method === STORED ? take : await inflating(take);
  for (let at = 0; at < packed; at += BLOCK) {
    const end = Math.min(packed, at + BLOCK);
    const block = new Uint8Array(await archive.slice(start + at, start + end).arrayBuffer());
    for (let from = 0; from < block.length; from += PIECE) {
      push(block.subarray(from, from + PIECE));
      await breathe();
    }
  }
  if (length !== size || crc32(bytes) !== crc) throw new BackupFileError('not what it was');
  return textOf(bytes);
}

async function startOf(archive: Blob, { offset, packed }: ZipEntry): Promise<number> {
  const header = await viewOf(archive, offset, offset + LOCAL_SIZE);
  if (header.byteLength < LOCAL_SIZE || header.getUint32(0, true) !== LOCAL) {
    throw new BackupFileError('header');
  }
  const start = offset + LOCAL_SIZE + header.getUint16(26, true) + header.getUint16(28, true);
  if (start + packed > archive.size) throw new BackupFileError('breaks off');
  return start;
}

async function inflating(take: (chunk: Uint8Array) => void): Promise<(piece: Uint8Array) => void> {
  const { Inflate } = await import('fflate');
  const inflate = new Inflate(take);
  return (piece) => {
    try {
      inflate.push(piece);
    } catch (error) {
      throw error instanceof BackupFileError ? error : new BackupFileError('deflate', { cause: error });
    }
  };
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new BackupFileError('not UTF-8', { cause: error });
  }
}
