import type { Backend, Write } from './backend.ts';
import { isObject } from './records.ts';

/** What the database says of itself. */
export const META = 'meta';

export interface Meta {
  /** How things are kept in it: see `LAYOUTS`. */
  readonly layout: number;
  /** Tells this database from one that took its place after it was deleted. */
  readonly id: string;
}

/** One step of the layout: what to write so that a database of layout `from` becomes one of `from + 1`. */
export interface LayoutStep {
  readonly from: number;
  readonly writes: (values: ReadonlyMap<string, unknown>) => readonly Write[];
}

/** From 1, in which the database said nothing of itself, to 2: it does. Nothing kept is written anew. */
export const LAYOUT_STEPS: readonly LayoutStep[] = [{ from: 1, writes: () => [] }];
export const LAYOUT = LAYOUT_STEPS.length + 1;

/** The database was written by a newer app: this one keeps its hands off it. */
export class NewerLayoutError extends Error {
  override readonly name = 'NewerLayoutError';
}

/** `null` for a database without one, which is new, of the first layout or was emptied. */
export function metaOf(value: unknown): Meta | null {
  if (!isObject(value)) return null;
  const { layout, id } = value;
  return typeof layout === 'number' && typeof id === 'string' ? { layout, id } : null;
}

/** What a transaction writes that finds no meta. */
export function newMeta(layout = LAYOUT): Meta {
  return { layout, id: crypto.randomUUID() };
}

/** Throws where a newer app has written. */
export function checkLayout(meta: Meta | null, layout = LAYOUT): void {
  if (meta && meta.layout > layout) throw new NewerLayoutError(`layout ${meta.layout}`);
}

/**
 * Brings a database to the newest layout, a transaction a step, each on the disk before the next: broken off anywhere,
 * what was there is there, and the next time goes on where this one stopped. Two tabs may do it at once. An empty
 * database is left empty.
 */
export async function migrateLayout(backend: Backend, steps = LAYOUT_STEPS): Promise<void> {
  const newest = steps.length + 1;
  for (;;) {
    const meta = metaOf((await backend.read([META]))[0]);
    checkLayout(meta, newest);
    const step = steps.find(({ from }) => from === (meta?.layout ?? 1));
    if (!step) return;
    const keys = [...(await backend.readAll()).keys()];
    if (keys.length === 0) return;
    await backend.change([META, ...keys], ([now, ...values]) => take(step, metaOf(now), keys, values), {
      durability: 'strict',
    });
  }
}

function take(step: LayoutStep, meta: Meta | null, keys: readonly string[], values: readonly unknown[]) {
  // Another tab was quicker.
  if ((meta?.layout ?? 1) !== step.from) return { writes: [], result: undefined };
  const writes = step.writes(new Map(keys.map((key, index) => [key, values[index]])));
  const next: Meta = { ...(meta ?? newMeta()), layout: step.from + 1 };
  return { writes: [...writes, [META, next] as const], result: undefined };
}
