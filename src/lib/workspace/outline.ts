import { analyse, type Analysis } from '#lib/analysis';
import { positionsOf, type JourneyMap } from '#lib/domain';
import type { MapOutline, Tone } from '#lib/storage';

/** More cards than this are no longer told apart in a thumbnail. */
const MAX_CARDS = 120;

/** What the library shows of a map that isn't open. */
export function outlineOf(map: JourneyMap, analysis: Analysis = analyse(map)): MapOutline {
  const figures = [...analysis.touchpoints.values()];
  const positions = positionsOf(map);
  const shown = map.touchpoints.slice(0, MAX_CARDS);
  const places = shown.map(({ id }) => ({ id, x: 0, y: 0, ...positions.get(id) }));
  const left = Math.min(...places.map(({ x }) => x));
  const top = Math.min(...places.map(({ y }) => y));
  const indices = new Map(shown.map(({ id }, index) => [id, index]));
  return {
    touchpoints: map.touchpoints.length,
    measured: figures.filter(({ delivered }) => delivered !== null).length,
    short: figures.filter((each) => ['short', 'zeroes'].includes(toneOf(each))).length,
    zeroing: figures.filter(({ zeroes }) => zeroes).length,
    cards: places.map(({ id, x, y }) => [
      Math.round((x - left) / 10),
      Math.round((y - top) / 10),
      toneOf(analysis.touchpoints.get(id)),
    ]),
    links: map.links.flatMap(({ from, to }) => {
      const [start, end] = [indices.get(from), indices.get(to)];
      return start === undefined || end === undefined || start === end ? [] : [[start, end] as const];
    }),
  };
}

function toneOf(
  figures: { zeroes: boolean; gap: number | null; delivered: number | null } | undefined,
): Tone {
  if (!figures || figures.delivered === null) return 'unmeasured';
  if (figures.zeroes) return 'zeroes';
  if (figures.gap === null || figures.gap === 0) return 'even';
  return figures.gap < 0 ? 'short' : 'above';
}
