import { canPickPlace, download, mayWrite, pickPlace, writeTo } from './file-access.ts';

/** What became of saving to a file; `name` is the file's. */
export type FileOutcome =
  | { readonly outcome: 'written' | 'downloaded' | 'denied' | 'failed'; readonly name: string }
  | { readonly outcome: 'cancelled' };

export interface FileSaving {
  readonly outcome: FileOutcome;
  /** The file that was written to, for the next time. */
  readonly handle: FileSystemFileHandle | null;
}

/**
 * Writes text to the given file, else to one the user chooses now, else to the downloads. Call it from a click or a
 * key press: the browser asks the user only then.
 */
export async function saveText(
  text: string,
  name: string,
  handle: FileSystemFileHandle | null,
): Promise<FileSaving> {
  let place = handle;
  try {
    if (!place && !canPickPlace()) return toDownloads(text, name);
    place ??= await pickPlace(name);
  } catch {
    // A browser may have the picker and forbid it, in a frame say.
    return toDownloads(text, name);
  }
  if (!place) return { outcome: { outcome: 'cancelled' }, handle: null };
  try {
    if (!(await mayWrite(place))) return { outcome: { outcome: 'denied', name: place.name }, handle };
    await writeTo(place, text);
    return { outcome: { outcome: 'written', name: place.name }, handle: place };
  } catch {
    // The file was moved or deleted, the disk is full or gone: the next attempt asks for a place.
    return { outcome: { outcome: 'failed', name: place.name }, handle: null };
  }
}

function toDownloads(text: string, name: string): FileSaving {
  download(text, name);
  return { outcome: { outcome: 'downloaded', name }, handle: null };
}
