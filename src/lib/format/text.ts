import { isObject, ownValue, type JsonObject, type Shape } from './shape.ts';

/*
 * JSON text in the one order of a shape: known keys first, absent ones with their defaults, then the unknown keys in the
 * order they have. It is what JSON.stringify with 2 spaces gives, made by pieces so that what has not changed since the
 * last time need not be written again: saving a big map while somebody types must not hold up the page.
 */

const STEP = '  ';

/** Texts of lists, their items and records, which are never changed but replaced, with the indent of each. */
const written = new WeakMap<object, { readonly indent: string; readonly text: string }>();

/** Checks nothing: what does not fit the shape is written as it is. `undefined` where JSON has no text for the value. */
export function textOf(shape: Shape | undefined, value: unknown, indent = ''): string | undefined {
  switch (shape?.type) {
    case 'optional':
      return textOf(shape.wrapped, value === undefined ? shape.default : value, indent);
    case 'nullable':
      return value === null ? 'null' : textOf(shape.wrapped, value, indent);
    case 'array':
      return Array.isArray(value)
        ? keptText(value, indent, () => listText(shape.item, value, indent))
        : plainText(value, indent);
    case 'record':
      return isObject(value)
        ? keptText(value, indent, () => objectText(value, Object.keys(value), () => shape.value, indent))
        : plainText(value, indent);
    case 'loose_object': {
      if (!isObject(value)) return plainText(value, indent);
      const { entries } = shape;
      const keys = new Set([...Object.keys(entries), ...Object.keys(value)]);
      return objectText(
        value,
        keys,
        (key) => (Object.hasOwn(entries, key) ? entries[key] : undefined),
        indent,
      );
    }
    default:
      return plainText(value, indent);
  }
}

function listText(item: Shape, values: readonly unknown[], indent: string): string {
  if (values.length === 0) return '[]';
  const inner = indent + STEP;
  const texts = values.map((value) => {
    const text = () => textOf(item, value, inner) ?? 'null';
    return isObject(value) ? keptText(value, inner, text) : text();
  });
  return `[\n${inner}${texts.join(`,\n${inner}`)}\n${indent}]`;
}

function objectText(
  value: JsonObject,
  keys: Iterable<string>,
  shapeOf: (key: string) => Shape | undefined,
  indent: string,
): string {
  const inner = indent + STEP;
  const lines: string[] = [];
  for (const key of orderOf(keys)) {
    const text = textOf(shapeOf(key), ownValue(value, key), inner);
    if (text !== undefined) lines.push(`${inner}${JSON.stringify(key)}: ${text}`);
  }
  return lines.length === 0 ? '{}' : `{\n${linesText(lines)}\n${indent}}`;
}

/** Long texts are put together by `+`: engines copy them once in the end then, not for every object around them. */
const LONG = 100_000;

function linesText(lines: readonly string[]): string {
  if (!lines.some(({ length }) => length > LONG)) return lines.join(',\n');
  return lines.reduce((all, line) => `${all},\n${line}`);
}

/** Keys that look like whole numbers stand first, as in every object: a map read from the text has them so. */
function orderOf(keys: Iterable<string>): readonly string[] {
  const order: Record<string, true> = {};
  // Set by `=`, this key would replace an object's prototype; reading refuses it.
  for (const key of keys) if (key !== '__proto__') order[key] = true;
  return Object.keys(order);
}

/** JSON's lines of text break between values only: a break within a string is written as `\n`. */
function plainText(value: unknown, indent: string): string | undefined {
  const text = JSON.stringify(value, null, 2) as string | undefined;
  return typeof value === 'object' ? text?.replaceAll('\n', `\n${indent}`) : text;
}

function keptText(value: object, indent: string, write: () => string): string {
  const kept = written.get(value);
  if (kept?.indent === indent) return kept.text;
  const text = write();
  written.set(value, { indent, text });
  return text;
}
