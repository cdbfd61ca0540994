import { MAX_ENTRIES, MAX_OBSERVATIONS, MAX_TAGS } from './limits.ts';
import { readError, type ReadError, type Step } from './read-error.ts';
import { isObject, ownValue, type JsonObject } from './shape.ts';

/**
 * Refuses a file that has more of something than a map may have, by the lengths alone and before anything in it is
 * looked at. What is not as expected is passed over: the check of the shape names it.
 */
export function checkCounts(file: JsonObject): ReadError | null {
  const map = ownValue(file, 'map');
  if (!isObject(map)) return null;
  for (const [key, limit] of Object.entries(MAX_ENTRIES)) {
    const tooMany = over(limit, lengthOf(ownValue(map, key)), ['map', key]);
    if (tooMany) return tooMany;
  }
  return tooManyWithin(map);
}

/** Lists within touchpoints count together; the path is that of the list which is one too many. */
function tooManyWithin(map: JsonObject): ReadError | null {
  const touchpoints = ownValue(map, 'touchpoints');
  if (!Array.isArray(touchpoints)) return null;
  let [observations, tags] = [0, 0];
  for (const [index, touchpoint] of touchpoints.entries()) {
    if (!isObject(touchpoint)) continue;
    const at = ['map', 'touchpoints', index];
    const delivered = ownValue(touchpoint, 'delivered');
    if (isObject(delivered)) observations += lengthOf(ownValue(delivered, 'observations'));
    tags += lengthOf(ownValue(touchpoint, 'tags'));
    const tooMany =
      over(MAX_OBSERVATIONS, observations, [...at, 'delivered', 'observations']) ??
      over(MAX_TAGS, tags, [...at, 'tags']);
    if (tooMany) return tooMany;
  }
  return null;
}

function lengthOf(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  return isObject(value) ? Object.keys(value).length : 0;
}

function over(limit: number, got: number, steps: readonly Step[]): ReadError | null {
  return got > limit ? readError('too-many', steps, { limit, got }) : null;
}
