import { MapRepository, Marker, openBackend, Tabs } from '#lib/storage';
import { localStore } from './local-store.ts';
import { outlineOf } from './outline.ts';

/** The maps kept on this device. Never rejects: a storage that fails shows when it is first used. */
export async function openRepository(): Promise<MapRepository> {
  const backend = await openBackend();
  return new MapRepository(backend, outlineOf, { tabs: new Tabs(), marker: new Marker(localStore()) });
}
