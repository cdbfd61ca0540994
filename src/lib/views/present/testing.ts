import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { JourneyMap } from '#lib/domain';

/** The complete example of the format. */
export function sampleMap(): JourneyMap {
  const path = resolve(process.cwd(), '../shared/samples/taxi-airport.ru.json');
  return (JSON.parse(readFileSync(path, 'utf8')) as { map: JourneyMap }).map;
}
