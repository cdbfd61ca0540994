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
