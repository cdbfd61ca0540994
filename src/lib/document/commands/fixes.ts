import { joinStageUnder, nameCondition, removeEmptyStage, scaleShares, type ComplaintWay } from '#lib/domain';
import type { Command } from '../command.ts';
import { editTouchpoints } from './touchpoints.ts';

/*
 * Edits that answer a finding. Each is one step, and leaves the map as it is where there is nothing to fix.
 */

/** Names the "+3 %" gesture of a touchpoint that has none; a blank one changes nothing. */
export function nameGesture(id: string, gesture: string): Command {
  const named = gesture.trim();
  return editTouchpoints([id], 'set-gesture', (each) =>
    named === '' || each.gesture.trim() !== '' ? each : { ...each, gesture: named },
  );
}

/** Gives a touchpoint a way to complain. */
export function giveComplaintWay(id: string, way: ComplaintWay): Command {
  return editTouchpoints([id], 'set-complaint', (each) =>
    each.complaint === way ? each : { ...each, complaint: way },
  );
}

/** Names the circumstances of a touchpoint's first observation that has none. */
export function nameObservationCondition(id: string, condition: string): Command {
  return { label: { code: 'set-observation' }, apply: (map) => nameCondition(map, id, condition) };
}

/** Scales the shares of the links that leave a touchpoint where they exceed the whole. */
export function scaleLinkShares(from: string): Command {
  return { label: { code: 'scale-shares' }, apply: (map) => scaleShares(map, from) };
}

/** Puts a touchpoint without a stage into the one under which its card stands. */
export function putInStageUnder(id: string): Command {
  return { label: { code: 'set-stage' }, apply: (map) => joinStageUnder(map, id) };
}

export function dropEmptyStage(id: string, title: string): Command {
  return { label: { code: 'remove-stage', subject: title }, apply: (map) => removeEmptyStage(map, id) };
}
