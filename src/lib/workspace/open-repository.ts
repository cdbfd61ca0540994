import { MapRepository, openBackend } from '#lib/storage';
import { outlineOf } from './outline.ts';

/** The maps kept on this device. Never rejects: a storage that fails shows when it is first used. */
export async function openRepository(): Promise<MapRepository> {
  return new MapRepository(await openBackend(), outlineOf);
}
