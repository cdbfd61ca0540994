import { deliveredLevel, zeroesAccount } from '#lib/analysis';
import { positionsOf, type JourneyMap, type Touchpoint } from '#lib/domain';
import type { MapOutline, Tone } from '#lib/storage';

/** More cards than this are no longer told apart in a thumbnail. */
const MAX_CARDS = 120;

/** What the library shows of a map that isn't open: today's levels, which need no flow to be worked out. */
export function outlineOf(map: JourneyMap): MapOutline {
  const tones = map.touchpoints.map(toneOf);
  const counted = (...wanted: Tone[]) => tones.filter((tone) => wanted.includes(tone)).length;
  const positions = positionsOf(map);
  const shown = map.touchpoints.slice(0, MAX_CARDS);
  const places = shown.map(({ id }) => ({ id, x: 0, y: 0, ...positions.get(id) }));
  const left = Math.min(...places.map(({ x }) => x));
  const top = Math.min(...places.map(({ y }) => y));
  const indices = new Map(shown.map(({ id }, index) => [id, index]));
  return {
    touchpoints: map.touchpoints.length,
    measured: tones.length - counted('unmeasured'),
    short: counted('short', 'zeroes'),
    zeroing: counted('zeroes'),
    cards: places.map(({ x, y }, index) => [
      Math.round((x - left) / 10),
      Math.round((y - top) / 10),
      tones[index] ?? 'unmeasured',
    ]),
    links: map.links.flatMap(({ from, to }) => {
      const [start, end] = [indices.get(from), indices.get(to)];
      return start === undefined || end === undefined || start === end ? [] : [[start, end] as const];
    }),
  };
}

function toneOf({ expected, delivered }: Touchpoint): Tone {
  const level = deliveredLevel(delivered.observations);
  if (level === null) return 'unmeasured';
  if (zeroesAccount(delivered.observations)) return 'zeroes';
  if (expected.level === null || level === expected.level) return 'even';
  return level < expected.level ? 'short' : 'above';
}
