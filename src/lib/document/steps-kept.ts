import type { JourneyMap } from '#lib/domain';
import { HISTORY_LIMIT } from './history.ts';

/** However big the map, so many steps can be undone. */
export const FEWEST_STEPS = 500;
/** Steps times touchpoints. A step that moves a card copies the layout: 14 kB in a map of 500, 140 kB in one of 2,000. */
const BUDGET = 3_000_000;

/** How many steps of a map's history are kept: fewer of big maps, so that what can be undone never fills the memory. */
export function stepsKept({ touchpoints }: Pick<JourneyMap, 'touchpoints'>): number {
  const affordable = Math.floor(BUDGET / Math.max(1, touchpoints.length));
  return Math.min(HISTORY_LIMIT, Math.max(FEWEST_STEPS, affordable));
}
