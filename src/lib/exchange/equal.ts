function isObject(value: unknown): value is Readonly<Record<PropertyKey, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Own keys that have a value; symbols too, since a map carries what stands beside it in its file under one. */
function keysOf(value: Readonly<Record<PropertyKey, unknown>>): readonly PropertyKey[] {
  return Reflect.ownKeys(value).filter((key) => value[key] !== undefined);
}

/**
 * Whether two values of JSON say the same, whatever the order of their keys. A key without a value is an absent one,
 * −0 is 0: a file can't tell them apart. The same object is taken for equal unread.
 */
export function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other)) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, index) => isEqual(item, other[index]))
    );
  }
  const keys = keysOf(one);
  return (
    keys.length === keysOf(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isEqual(one[key], other[key]))
  );
}
