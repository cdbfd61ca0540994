import type { Backend } from './backend.ts';
import type { Draft } from './map-types.ts';
import { DRAFT_PREFIX, isDraftRecord, isMapRecord, MAP_PREFIX, WRITER_PREFIX } from './records.ts';

/** What pages that went away had not saved of a map. */
export async function draftsOf(backend: Backend, id: string): Promise<readonly Draft[]> {
  const values = await backend.readRange(`${DRAFT_PREFIX}${id}:`);
  if (values.size === 0) return [];
  const [record, last] = await backend.read([MAP_PREFIX + id, WRITER_PREFIX + id]);
  const revision = isMapRecord(record) ? record.revision : 0;
  return [...values].flatMap(([key, draft]) => {
    // An id may begin with another one and a colon.
    if (!isDraftRecord(draft) || draft.map !== id) return [];
    return [{ key, draft, newest: draft.base === revision || draft.writer === last }];
  });
}
