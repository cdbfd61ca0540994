/** The item with other values for some keys; the same item when it has these values already. */
export function patch<Item extends object>(item: Item, change: Partial<Item>): Item {
  const keys = Object.keys(change) as (keyof Item)[];
  return keys.every((key) => Object.is(item[key], change[key])) ? item : { ...item, ...change };
}

export interface Common<Value> {
  /** What all have; `null` where they differ. */
  readonly value: Value | null;
  readonly mixed: boolean;
}

/** What several items have in common. */
export function common<Item, Value>(items: readonly Item[], pick: (item: Item) => Value): Common<Value> {
  const [first, ...rest] = items;
  if (first === undefined) return { value: null, mixed: false };
  const value = pick(first);
  const mixed = rest.some((item) => pick(item) !== value);
  return { value: mixed ? null : value, mixed };
}

/** A part of one as a percentage, free of binary noise: 0.07 is 7, not 7.000000000000001. */
export function asPercent(part: number): number {
  return Number((part * 100).toFixed(6));
}
