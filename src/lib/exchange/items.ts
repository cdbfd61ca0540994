import { changedFields, type FieldChange, type Fields } from './fields.ts';

export interface ChangedItem<Item, Values> {
  readonly id: string;
  readonly before: Item;
  readonly after: Item;
  /** At least one. */
  readonly fields: readonly FieldChange<Values>[];
}

/** How a list of the map differs. Its items are matched by id. */
export interface ItemChanges<Item, Values> {
  /** Only in the second map, in its order. */
  readonly added: readonly Item[];
  /** Only in the first map, in its order. */
  readonly removed: readonly Item[];
  /** In both with different fields, in the order of the second. */
  readonly changed: readonly ChangedItem<Item, Values>[];
  /** Whether those in both stand in another order among themselves. */
  readonly reordered: boolean;
}

interface Identified {
  readonly id: string;
}

export function byId<Item extends Identified>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

/** Compares two lists of the map, in time that grows with their length. */
export function compareItems<Item extends Identified, Values extends object>(
  fields: Fields<Item, Values>,
  before: readonly Item[],
  after: readonly Item[],
): ItemChanges<Item, Values> {
  if (before === after) return { added: [], removed: [], changed: [], reordered: false };
  const [were, are] = [byId(before), byId(after)];
  const added: Item[] = [];
  const changed: ChangedItem<Item, Values>[] = [];
  const stayed: string[] = [];
  for (const item of after) {
    const was = were.get(item.id);
    if (!was) {
      added.push(item);
      continue;
    }
    stayed.push(item.id);
    const changes = changedFields(fields, was, item);
    if (changes.length > 0) changed.push({ id: item.id, before: was, after: item, fields: changes });
  }
  const removed = before.filter(({ id }) => !are.has(id));
  const inFirst = before.filter(({ id }) => are.has(id));
  return { added, removed, changed, reordered: stayed.some((id, index) => id !== inFirst[index]?.id) };
}
