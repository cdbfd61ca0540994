import type { JourneyMap } from '#lib/domain';
import { titleOr } from '#lib/i18n';
import { clip } from './clip.ts';

/** Titles may be long: a thing is named by their beginning. */
const LONGEST = 100;

/** How the things of one map are called. */
export interface Names {
  readonly touchpoint: (id: string) => string;
  readonly stage: (id: string) => string;
}

/** A title as a name: its beginning, or what stands for a missing one. */
export function nameOf(title: string): string {
  return clip(titleOr(title), LONGEST);
}

export function namesOf({ touchpoints, stages }: Pick<JourneyMap, 'touchpoints' | 'stages'>): Names {
  const titles = {
    touchpoints: new Map(touchpoints.map(({ id, title }) => [id, title])),
    stages: new Map(stages.map(({ id, title }) => [id, title])),
  };
  // What is on neither map is called by its id, which is all there is of it.
  const find = (known: ReadonlyMap<string, string>, id: string) => {
    const title = known.get(id);
    return title === undefined ? clip(id, LONGEST) : nameOf(title);
  };
  return { touchpoint: (id) => find(titles.touchpoints, id), stage: (id) => find(titles.stages, id) };
}
