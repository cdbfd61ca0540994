/** The item with other values for some keys; the same item when it has these values already. */
export function patch<Item extends object>(item: Item, change: Partial<Item>): Item {
  const keys = Object.keys(change) as (keyof Item)[];
  return keys.every((key) => Object.is(item[key], change[key])) ? item : { ...item, ...change };
}
