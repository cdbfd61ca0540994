import type { GenericSchema } from 'valibot';
import type { ExpectedKind } from './expected.ts';

/*
 * A schema as the data it is: a tree that can be walked. The walks stand here and in `check.ts` because valibot's own
 * objects and records take a list for an object and leave out the keys `constructor` and `prototype`, which are
 * good ids of touchpoints and good unknown keys.
 */
export type Shape =
  | { readonly type: 'loose_object'; readonly entries: Readonly<Record<string, Shape>> }
  | { readonly type: 'record'; readonly value: Shape }
  | { readonly type: 'array'; readonly item: Shape }
  | { readonly type: 'nullable'; readonly wrapped: Shape }
  | { readonly type: 'optional'; readonly wrapped: Shape; readonly default: unknown }
  | Leaf;

export type Leaf = GenericSchema & {
  readonly type: 'string' | 'number' | 'picklist' | 'literal';
  readonly message: ExpectedKind;
};

export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is an object in the sense of JSON: no list, not null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function ownValue(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/**
 * The value in the one order of its shape: known keys first, absent ones with their defaults, then the unknown keys in
 * the order they have (JavaScript itself puts keys that look like whole numbers before all others).
 * Checks nothing: what does not fit the shape is given back as it is.
 */
export function arrange(shape: Shape, value: unknown): unknown {
  switch (shape.type) {
    case 'optional':
      return arrange(shape.wrapped, value === undefined ? shape.default : value);
    case 'nullable':
      return value === null ? null : arrange(shape.wrapped, value);
    case 'array':
      return Array.isArray(value) ? value.map((item) => arrange(shape.item, item)) : value;
    case 'record':
      return isObject(value) ? arrangeKeys(value, Object.keys(value), () => shape.value) : value;
    case 'loose_object': {
      if (!isObject(value)) return value;
      const { entries } = shape;
      const keys = new Set([...Object.keys(entries), ...Object.keys(value)]);
      return arrangeKeys(value, keys, (key) => (Object.hasOwn(entries, key) ? entries[key] : undefined));
    }
    default:
      // JSON can say −0 and forgets it on the way out; a map that was read must equal the one read from its copy.
      return value === 0 ? 0 : value;
  }
}

function arrangeKeys(value: JsonObject, keys: Iterable<string>, shapeOf: (key: string) => Shape | undefined) {
  const arranged: Record<string, unknown> = {};
  for (const key of keys) {
    // Set by `=`, this key would replace the object's prototype; reading refuses it.
    if (key === '__proto__') continue;
    const shape = shapeOf(key);
    const own = ownValue(value, key);
    arranged[key] = shape ? arrange(shape, own) : own;
  }
  return arranged;
}
