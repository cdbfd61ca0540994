import type { JourneyMap } from '#lib/domain';
import type { Step } from './walk.ts';

/** What the canvas shows of a step: a stage, some cards or the whole map, and which things stand out. */
export interface Shot {
  readonly stage: string | null;
  readonly cards: readonly string[];
  readonly lit: readonly string[];
}

const WHOLE: Shot = { stage: null, cards: [], lit: [] };

export function shotOf(step: Step, { links }: Pick<JourneyMap, 'links'>): Shot {
  switch (step.kind) {
    case 'touchpoint':
      return { stage: null, cards: [step.id], lit: [step.id] };
    case 'stage':
      return { stage: step.stage, cards: step.ids, lit: step.ids };
    case 'path': {
      const { ids } = step.path;
      const follows = new Map(ids.map((id, place) => [id, ids[place + 1]]));
      const taken = links.filter(({ from, to }) => follows.get(from) === to).map(({ id }) => id);
      return { stage: null, cards: ids, lit: [...ids, ...taken] };
    }
    case 'end':
      return { ...WHOLE, lit: step.ids };
    default:
      return WHOLE;
  }
}
