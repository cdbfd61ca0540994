import { BackupError } from './backup-fault.ts';

/** A file in an archive, as the archive's directory tells of it: nothing of it has been read. */
export interface ZipEntry {
  readonly method: number;
  readonly crc: number;
  /** Bytes in the archive, and bytes that come out of them. */
  readonly packed: number;
  readonly size: number;
  /** Where its own header stands. */
  readonly offset: number;
}

export interface ZipLimits {
  /** The archive's bytes. */
  readonly bytes: number;
  readonly entries: number;
  /** What all files together say that they inflate to, in bytes. */
  readonly inflated: number;
}

const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
export const LOCAL = 0x04034b50;
export const LOCAL_SIZE = 30;
/** A number that stands elsewhere, in an archive too large for this format's first version. */
const ELSEWHERE_16 = 0xffff;
const ELSEWHERE_32 = 0xffffffff;
/** Flag bits: encrypted, and encrypted with its directory. */
const ENCRYPTED = 0x1 | 0x40;
const AES = 99;
/** The directory's most bytes per entry: its fields, and a long name with extra fields. */
const DIRECTORY_PER_ENTRY = 1024;

/**
 * The directory of a zip archive (PKWARE's APPNOTE.TXT 6.3.10, § 4.3): names as they are written there, to look up and
 * nothing else. Rejects with a `BackupError` before any file is read where the archive is not sound or goes beyond the limits.
 */
export async function readDirectory(
  archive: Blob,
  limits: ZipLimits,
): Promise<ReadonlyMap<string, ZipEntry>> {
  if (archive.size > limits.bytes) throw new BackupError('too-large', `${archive.size} bytes`);
  const { count, size, offset } = await findEnd(archive);
  if (count > limits.entries) throw new BackupError('too-large', `${count} files`);
  if (size > count * DIRECTORY_PER_ENTRY) throw new BackupError('damaged', 'directory');
  const view = await viewOf(archive, offset, offset + size);
  const entries = new Map<string, ZipEntry>();
  const spans: (readonly [start: number, end: number])[] = [];
  let at = 0;
  let inflated = 0;
  for (let index = 0; index < count; index++) {
    const { name, entry, length } = entryAt(view, at);
    if (entries.has(name)) throw new BackupError('damaged', 'a name twice');
    inflated += entry.size;
    if (inflated > limits.inflated) throw new BackupError('too-large', 'inflated');
    entries.set(name, entry);
    spans.push([entry.offset, entry.offset + LOCAL_SIZE + entry.packed]);
    at += length;
  }
  // Files that share bytes are how a small archive becomes a huge one.
  spans.sort(([a], [b]) => a - b);
  for (const [index, [, end]] of spans.entries()) {
    if (end > (spans[index + 1]?.[0] ?? offset)) throw new BackupError('damaged', 'files overlap');
  }
  return entries;
}

async function findEnd(archive: Blob): Promise<{ count: number; size: number; offset: number }> {
  const start = Math.max(0, archive.size - END_SIZE - LONGEST_COMMENT);
  const view = await viewOf(archive, start, archive.size);
  for (let at = view.byteLength - END_SIZE; at >= 0; at--) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + END_SIZE + view.getUint16(at + 20, true) !== view.byteLength) continue;
    const [disk, onDisk] = [view.getUint16(at + 4, true), view.getUint16(at + 8, true)];
    const count = view.getUint16(at + 10, true);
    const [size, offset] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)];
    if (count === ELSEWHERE_16 || offset === ELSEWHERE_32) throw new BackupError('too-large', 'zip64');
    if (disk !== 0 || onDisk !== count) throw new BackupError('damaged', 'several volumes');
    if (offset + size > start + at) throw new BackupError('damaged', 'directory');
    return { count, size, offset };
  }
  throw await withoutEnd(archive);
}

async function withoutEnd(archive: Blob): Promise<BackupError> {
  if (archive.size < 4) return new BackupError('not-a-zip');
  const isZip = (await viewOf(archive, 0, 4)).getUint32(0, true) === LOCAL;
  return new BackupError(isZip ? 'truncated' : 'not-a-zip');
}

function entryAt(view: DataView<ArrayBuffer>, at: number) {
  if (at + ENTRY_SIZE > view.byteLength || view.getUint32(at, true) !== ENTRY) {
    throw new BackupError('damaged', 'directory');
  }
  const nameLength = view.getUint16(at + 28, true);
  const length = ENTRY_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (at + length > view.byteLength) throw new BackupError('damaged', 'directory');
  const entry: ZipEntry = {
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0 || entry.method === AES) {
    throw new BackupError('encrypted');
  }
  if ([entry.packed, entry.size, entry.offset].includes(ELSEWHERE_32)) {
    throw new BackupError('too-large', 'zip64');
  }
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, at + ENTRY_SIZE, nameLength));
  return { name, entry, length };
}

export async function viewOf(blob: Blob, start: number, end: number): Promise<DataView<ArrayBuffer>> {
  return new DataView(await blob.slice(start, end).arrayBuffer());
}
