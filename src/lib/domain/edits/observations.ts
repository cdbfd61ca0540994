import type { JourneyMap, Observation } from '../map.ts';
import { updateTouchpoints } from './touchpoints.ts';

/** Where the first observation without a condition stands; −1 if every one has its condition. */
export function withoutCondition(observations: readonly Observation[]): number {
  return observations.findIndex(({ condition }) => condition.trim() === '');
}

/** Names the circumstances of a touchpoint's first observation that has none; blank ones change nothing. */
export function nameCondition(map: JourneyMap, id: string, condition: string): JourneyMap {
  const named = condition.trim();
  if (named === '') return map;
  return updateTouchpoints(map, [id], (touchpoint) => {
    const { delivered } = touchpoint;
    const index = withoutCondition(delivered.observations);
    const observation = delivered.observations[index];
    if (!observation) return touchpoint;
    const observations = delivered.observations.with(index, { ...observation, condition: named });
    return { ...touchpoint, delivered: { ...delivered, observations } };
  });
}
