import type { MapRepository } from '#lib/storage';
import type { TrashList } from './trash-list.svelte.ts';

/** The trash as a list; what it needs is loaded when the library is shown. */
export async function openTrash(repository: MapRepository): Promise<TrashList> {
  const { TrashList } = await import('./trash-list.svelte.ts');
  return new TrashList(repository);
}
