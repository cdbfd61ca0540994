import type { JourneyMap } from '#lib/domain';
import { checkSafety, checkShape } from './check.ts';
import { checkCounts } from './counts.ts';
import { withKeysBeside } from './envelope.ts';
import { jsonFaultAt } from './json-fault.ts';
import { CURRENT_VERSION, FORMAT } from './limits.ts';
import { checkSize } from './measure.ts';
import { migrate } from './migrations.ts';
import { placeOf } from './place.ts';
import { excerpt, readError, type ErrorData, type ReadError } from './read-error.ts';
import { checkReferences } from './references.ts';
import { mapSchema } from './schema.ts';
import { arrange, isObject, ownValue, type Shape } from './shape.ts';

export type ReadResult =
  | { readonly ok: true; readonly map: JourneyMap }
  | { readonly ok: false; readonly errors: readonly ReadError[] };

/**
 * A file's text as a map: strict (a wrong value is refused, with its path) and kind (what has an obvious default may be
 * absent, unknown keys are kept, older versions are migrated, a byte order mark is passed over).
 * Never throws. A refusal holds one error, the first that was found.
 */
export function readMapFile(text: string): ReadResult {
  return read(text, true);
}

/**
 * The same for a text that this app has kept itself. It may be of any size and number: what was made by one paste after
 * another has to open again, whatever a file from elsewhere may hold.
 */
export function readKeptMap(text: string): ReadResult {
  return read(text, false);
}

function read(text: string, limited: boolean): ReadResult {
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const tooMuch = checkSize(json, limited);
  if (tooMuch) return refuse(tooMuch);
  let file: unknown;
  try {
    file = JSON.parse(json);
  } catch {
    return refuse(notJson(json));
  }
  return readFile(file, limited);
}

function readFile(file: unknown, limited: boolean): ReadResult {
  if (!isObject(file)) return refuse(readError('not-a-map', [], { got: excerpt(file) }));
  const format = ownValue(file, 'format');
  if (format !== FORMAT) return refuse(readError('not-a-map', ['format'], got(format)));
  const version = ownValue(file, 'version');
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refuse(readError('unknown-version', ['version'], got(version)));
  }
  if (version > CURRENT_VERSION) {
    return refuse(readError('newer-version', ['version'], { found: version, supported: CURRENT_VERSION }));
  }
  const tooMany = limited ? checkCounts(file) : null;
  if (tooMany) return refuse(tooMany);
  const unsafe = checkSafety(file, []);
  if (unsafe) return refuse(unsafe);

  const current = migrate(file, version);
  const shape: Shape = mapSchema;
  const json = ownValue(current, 'map');
  const misfit = checkShape(shape, json, ['map']);
  if (misfit) return refuse(misfit);
  // What fits the shape is a JourneyMap: a test of the types holds the schema and the domain together.
  const map = arrange(shape, json) as JourneyMap;
  const broken = checkReferences(map);
  return broken ? refuse(broken) : { ok: true, map: withKeysBeside(map, current) };
}

function refuse(error: ReadError): ReadResult {
  return { ok: false, errors: [error] };
}

function notJson(text: string): ReadError {
  if (text.trim() === '') return readError('empty', []);
  const at = jsonFaultAt(text) ?? text.length;
  const place = placeOf(text, at);
  const character = text.codePointAt(at);
  return character === undefined
    ? readError('truncated', [], { ...place })
    : readError('not-json', [], { ...place, got: excerpt(String.fromCodePoint(character)) });
}

function got(value: unknown): ErrorData {
  return value === undefined ? {} : { got: excerpt(value) };
}
