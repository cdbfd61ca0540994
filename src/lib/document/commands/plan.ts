import { lifted, type Analysis } from '#lib/analysis';
import type { Effort } from '#lib/domain';
import type { Command } from '../command.ts';
import { editTouchpoints } from './touchpoints.ts';

/** Lifts touchpoints to what customers expect or the company aims for, as a plan would; see `lifted`. */
export function liftTouchpoints(ids: readonly string[], analysis: Pick<Analysis, 'touchpoints'>): Command {
  return {
    label: { code: 'lift', count: ids.length },
    apply: (map) => {
      const { touchpoints } = lifted(map, ids, analysis);
      return touchpoints === map.touchpoints ? map : { ...map, touchpoints };
    },
  };
}

/** Says what the fix of a touchpoint costs, 1 little … 5 most; `null`: not known. */
export function setEffort(id: string, effort: Effort | null): Command {
  return editTouchpoints([id], 'set-effort', (each) => (each.effort === effort ? each : { ...each, effort }));
}
