import { editTouchpoints, expectLevel, targetLevel, tryDelivered, type Command } from '#lib/document';
import { observe, type Level, type Touchpoint } from '#lib/domain';

export type LevelField = 'expected' | 'target' | 'observed';

/**
 * Sets a level of touchpoints; `observed` adds one observation to each, or sets them all while that is tried out.
 */
export function levelCommand(
  field: LevelField,
  ids: readonly string[],
  level: Level,
  trying: boolean,
): Command {
  if (field === 'expected') return expectLevel(ids, level);
  if (field === 'target') return targetLevel(ids, level);
  if (trying) return tryDelivered(ids, level);
  const add = (each: Touchpoint): Touchpoint => ({
    ...each,
    delivered: { ...each.delivered, observations: observe(each.delivered.observations, level) },
  });
  return editTouchpoints(ids, 'add-observation', add);
}
