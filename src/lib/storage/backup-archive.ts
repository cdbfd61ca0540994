import { BACKUP_LIMITS } from './backup-manifest.ts';

/** Bytes that are packed at once. */
const PIECE = 1 << 17;
/** The years that a zip archive has dates for. */
const [FIRST_DATE, LAST_DATE] = [Date.UTC(1980, 0, 2), Date.UTC(2099, 11, 30)];

/** A zip archive in the making: packed piece by piece, since packing as a whole would hold up the page. */
export class BackupArchive {
  readonly #breathe: () => Promise<void>;
  readonly #chunks: Uint8Array<ArrayBuffer>[] = [];
  readonly #fflate: typeof import('fflate');
  readonly #zip: import('fflate').Zip;
  #bytes = 0;
  #inflated = 0;
  #entries = 0;

  static async begin(breathe: () => Promise<void>): Promise<BackupArchive> {
    return new BackupArchive(await import('fflate'), breathe);
  }

  private constructor(fflate: typeof import('fflate'), breathe: () => Promise<void>) {
    this.#fflate = fflate;
    this.#breathe = breathe;
    this.#zip = new fflate.Zip((error, chunk) => {
      if (error) throw error;
      this.#chunks.push(chunk);
      this.#bytes += chunk.length;
    });
  }

  /** Whether a text goes in without the archive becoming larger than one that is read again. */
  hasRoomFor(bytes: number): boolean {
    // The last one in is the list of all: 500 bytes of each entry are more than enough.
    const list = (this.#entries + 2) * 500;
    return (
      this.#entries + 2 <= BACKUP_LIMITS.entries &&
      this.#inflated + bytes + list <= BACKUP_LIMITS.inflated &&
      this.#bytes + bytes + list <= BACKUP_LIMITS.bytes
    );
  }

  /** Puts a file in, of well-formed text. `moment`: ISO 8601. */
  async add(name: string, text: string, moment: string): Promise<void> {
    const bytes = new TextEncoder().encode(text);
    const file = new this.#fflate.ZipDeflate(name, { level: 6 });
    file.mtime = dateOf(moment);
    this.#zip.add(file);
    let at = 0;
    do {
      const end = at + PIECE;
      file.push(bytes.subarray(at, end), end >= bytes.length);
      at = end;
      await this.#breathe();
    } while (at < bytes.length);
    this.#entries++;
    this.#inflated += bytes.length;
  }

  end(): Blob {
    this.#zip.end();
    return new Blob(this.#chunks, { type: 'application/zip' });
  }
}

function dateOf(moment: string): number {
  const time = Date.parse(moment);
  return Number.isNaN(time) ? FIRST_DATE : Math.min(LAST_DATE, Math.max(FIRST_DATE, time));
}
