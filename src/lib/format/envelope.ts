import type { JourneyMap } from '#lib/domain';
import { fileSchema } from './schema.ts';
import type { JsonObject } from './shape.ts';

/*
 * Keys beside `format`, `version` and `map` are kept too: an editor's `$schema` stands there. They travel on the map
 * under a symbol, which spreading copies and which no other reader of the map comes across.
 */
const BESIDE = Symbol('keys beside the map');

interface Carrier extends JourneyMap {
  readonly [BESIDE]?: JsonObject;
}

export function withKeysBeside(map: JourneyMap, file: JsonObject): JourneyMap {
  const beside = Object.entries(file).filter(([key]) => !Object.hasOwn(fileSchema.entries, key));
  if (beside.length === 0) return map;
  const carrier: Carrier = { ...map, [BESIDE]: Object.fromEntries(beside) };
  return carrier;
}

export function keysBeside(map: Carrier): JsonObject {
  return map[BESIDE] ?? {};
}
