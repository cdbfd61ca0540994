import { plainExpected } from './expected.ts';

/** Every reason to refuse a file, with the plain English said after the path. `{name}` stands for a part of the data; one that is not there reads "nothing". */
const REASONS = {
  'too-large': 'expected at most {limit} bytes, got more',
  'too-deep': 'expected at most {limit} levels of nesting, got more at line {line}, column {column}',
  'too-many': 'expected at most {limit} entries, got {got}',
  empty: 'expected a map, got an empty file',
  'not-json': 'expected JSON, got {got} at line {line}, column {column}',
  truncated: 'expected more, the file breaks off at line {line}, column {column}',
  'not-a-map': 'expected a file of the format "tropa-map", got {got}',
  'newer-version': 'expected version {supported} or older, got {found}',
  'unknown-version': 'expected a version number, got {got}',
  'wrong-value': 'expected {expected}, got {got}',
  'missing-value': 'expected {expected}, got nothing',
  'duplicate-id': 'expected an id of its own, got {id} as in {first}',
  'dangling-link': 'expected the id of a touchpoint, got {id}',
  'unknown-stage': 'expected the id of a stage or null, got {id}',
  'forbidden-key': 'expected another name than {key}, which is not allowed',
} as const;

export type ReadErrorCode = keyof typeof REASONS;
export type ErrorData = Readonly<Record<string, string | number>>;
/** One step of the way to a value: an object's key or a list's index. */
export type Step = string | number;

/** Why a file was refused. The interface words `code` and `data`; `message` is plain English for tools. */
export interface ReadError {
  /** Where, as `map.touchpoints[3].target`; `file` when it is the file as a whole. Never empty. */
  readonly path: string;
  readonly code: ReadErrorCode;
  /** The parts of the message. Values of the file (`got`, `id`) are shortened JSON; `expected` is an `Expected`. */
  readonly data: ErrorData;
  readonly message: string;
}

/** The longest piece of a file's own text that an error repeats, in characters. */
const EXCERPT = 40;
const IDENTIFIER = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;

export function readError(code: ReadErrorCode, steps: readonly Step[], data: ErrorData = {}): ReadError {
  const path = pathOf(steps);
  const reason = REASONS[code].replace(/\{(\w+)\}/g, (_, name: string) => {
    const part = String(data[name] ?? 'nothing');
    return name === 'expected' ? plainExpected(part) : part;
  });
  return { path, code, data, message: `${path}: ${reason}` };
}

/** The steps as a path: `map.touchpoints[3].target`, `map.layout["a b"].x`; `file` for none. */
export function pathOf(steps: readonly Step[]): string {
  let path = '';
  for (const step of steps) {
    if (typeof step === 'number') path += `[${step}]`;
    else if (!IDENTIFIER.test(step)) path += `[${excerpt(step)}]`;
    else path += `${path && '.'}${shorten(step)}`;
  }
  return path || 'file';
}

/** A value of the file for a message: its JSON in at most 40 characters, lists and objects as `[…]` and `{…}`. */
export function excerpt(value: unknown): string {
  if (Array.isArray(value)) return value.length > 0 ? '[…]' : '[]';
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0 ? '{…}' : '{}';
  // The slice first: of a text of 20 MB only the beginning is escaped.
  if (typeof value === 'string') return shorten(JSON.stringify(value.slice(0, EXCERPT + 1)));
  return String(value);
}

function shorten(text: string): string {
  const characters = Array.from(text);
  return characters.length > EXCERPT ? `${characters.slice(0, EXCERPT - 1).join('')}…` : text;
}
