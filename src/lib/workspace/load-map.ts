import { NewerLayoutError, type LoadedMap, type MapRepository } from '#lib/storage';
import { isFileHandle } from './file-access.ts';
import type { OpenFailure } from './map-status.ts';

export interface FoundMap {
  readonly loaded: LoadedMap;
  /** The file it was opened from or saved to. */
  readonly handle: FileSystemFileHandle | null;
}

/** Reads a map and its file's handle after something else; what went wrong with the storage is told, not thrown. */
export async function loadMap(
  repository: MapRepository,
  id: string,
  first: () => Promise<void>,
): Promise<FoundMap | OpenFailure> {
  try {
    await first();
    const loaded = await repository.load(id);
    if (!loaded.ok) {
      return loaded.reason === 'missing'
        ? { failure: 'missing' }
        : { failure: 'unreadable', error: loaded.error };
    }
    // Where the storage fails now a map that is held in the page opens all the same.
    const handle = await repository.handleOf(id).catch(() => undefined);
    return { loaded, handle: isFileHandle(handle) ? handle : null };
  } catch (error) {
    return { failure: error instanceof NewerLayoutError ? 'newer' : 'storage' };
  }
}
