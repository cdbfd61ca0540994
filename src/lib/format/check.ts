import { is } from 'valibot';
import { orNull, type ExpectedKind } from './expected.ts';
import { excerpt, readError, type ReadError, type ReadErrorCode, type Step } from './read-error.ts';
import { isObject, ownValue, type Shape } from './shape.ts';

interface Fault {
  readonly code: ReadErrorCode;
  readonly data: Readonly<Record<string, string>>;
  /** From the fault up to the root: filled on the way back, so that a good file pays nothing for paths. */
  readonly steps: Step[];
}

/** The first place where a value does not fit its shape, or `null`. Unknown keys fit. `at`: the path of the value. */
export function checkShape(shape: Shape, value: unknown, at: readonly Step[]): ReadError | null {
  return toError(misfit(shape, value, false), at);
}

/**
 * The first place, known to the schema or not, with a key `__proto__` (which could change what every object has) or a
 * number beyond the range of JavaScript (which would be written back as null); or `null`.
 */
export function checkSafety(value: unknown, at: readonly Step[]): ReadError | null {
  return toError(danger(value), at);
}

function toError(fault: Fault | null, at: readonly Step[]): ReadError | null {
  return fault && readError(fault.code, [...at, ...fault.steps.reverse()], fault.data);
}

function misfit(shape: Shape, value: unknown, nullable: boolean): Fault | null {
  switch (shape.type) {
    case 'optional':
      return value === undefined ? null : misfit(shape.wrapped, value, nullable);
    case 'nullable':
      return value === null ? null : misfit(shape.wrapped, value, true);
    case 'array':
      if (!Array.isArray(value)) return unexpected('list', value, nullable);
      return firstFault(value.keys(), (index) => misfit(shape.item, value[index], false));
    case 'record':
      if (!isObject(value)) return unexpected('object', value, nullable);
      return firstFault(Object.keys(value), (key) => misfit(shape.value, value[key], false));
    case 'loose_object':
      if (!isObject(value)) return unexpected('object', value, nullable);
      return firstFault(Object.keys(shape.entries), (key) => {
        const entry = shape.entries[key];
        return entry ? misfit(entry, ownValue(value, key), false) : null;
      });
    default:
      return is(shape, value) ? null : unexpected(shape.message, value, nullable);
  }
}

function unexpected(kind: ExpectedKind, value: unknown, nullable: boolean): Fault {
  const expected = nullable ? orNull(kind) : kind;
  return value === undefined
    ? { code: 'missing-value', data: { expected }, steps: [] }
    : { code: 'wrong-value', data: { expected, got: excerpt(value) }, steps: [] };
}

function danger(value: unknown): Fault | null {
  if (typeof value === 'number' && !Number.isFinite(value)) return unexpected('finite-number', value, false);
  if (Array.isArray(value)) return firstFault(value.keys(), (index) => danger(value[index]));
  if (!isObject(value)) return null;
  return firstFault(Object.keys(value), (key) =>
    key === '__proto__' ? { code: 'forbidden-key', data: { key }, steps: [] } : danger(value[key]),
  );
}

function firstFault<Key extends Step>(
  keys: Iterable<Key>,
  faultAt: (key: Key) => Fault | null,
): Fault | null {
  for (const key of keys) {
    const fault = faultAt(key);
    if (fault) {
      fault.steps.push(key);
      return fault;
    }
  }
  return null;
}
