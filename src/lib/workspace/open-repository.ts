import { MapRepository, Marker, openBackend, Tabs } from '#lib/storage';
import { outlineOf } from './outline.ts';

/** The maps kept on this device. Never rejects: a storage that fails shows when it is first used. */
export async function openRepository(): Promise<MapRepository> {
  const backend = await openBackend();
  return new MapRepository(backend, outlineOf, { tabs: new Tabs(), marker: new Marker(localStore()) });
}

/** `null` where the browser keeps it shut. */
function localStore(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
