import {
  addLink,
  addTouchpoint,
  createObservation,
  createTouchpoint,
  excerptOf,
  insertExcerpt,
  DEFAULT_STAGE_WIDTH,
  placeAfter,
  resizeStage,
  setStage,
  stageAt,
  updateTouchpoints,
  type JourneyMap,
  type Level,
  type Point,
  type Touchpoint,
} from '#lib/domain';
import type { Command, StepCode } from '../command.ts';

/** Adds a touchpoint at a place; without a stage of its own it belongs to the band it stands in. */
export function addTouchpointAt(at: Point, fields: Partial<Touchpoint> = {}, after?: string): Command {
  return {
    label: { code: 'add-touchpoint', ...(fields.title ? { subject: fields.title } : {}) },
    apply: (map) => addTouchpoint(map, inBand(map, at, fields), at, after),
  };
}

/**
 * Adds the touchpoint after another one, linked from it: a column to the right (or at `at`). Past the last band
 * that band grows, so that the journey stays within its stages.
 */
export function addTouchpointAfter(
  from: string,
  fields: Partial<Touchpoint> & { id: string },
  at?: Point,
): Command {
  return {
    label: { code: 'add-linked-touchpoint' },
    apply: (map) => {
      const place = at ?? placeAfter(map, from);
      const grown = at ? map : growTo(map, from, place);
      return addLink(addTouchpoint(grown, inBand(grown, place, fields), place, from), from, fields.id);
    },
  };
}

/** Widens the last band by a column where a card after one of its own would stand beside all bands. */
function growTo(map: JourneyMap, from: string, place: Point): JourneyMap {
  const last = map.stages.at(-1);
  const source = map.touchpoints.find(({ id }) => id === from);
  if (!last || source?.stage !== last.id || stageAt(map.stages, place.x) !== null) return map;
  return resizeStage(map, last.id, last.width + DEFAULT_STAGE_WIDTH);
}

function inBand(map: JourneyMap, at: Point, fields: Partial<Touchpoint>): Touchpoint {
  return createTouchpoint({ stage: stageAt(map.stages, at.x)?.id ?? null, ...fields });
}

/** Changes a field of touchpoints; `code` names the step. */
export function editTouchpoints(
  ids: readonly string[],
  code: StepCode,
  change: (touchpoint: Touchpoint) => Touchpoint,
): Command {
  return { label: { code, count: ids.length }, apply: (map) => updateTouchpoints(map, ids, change) };
}

/** Sets the level that the customer expects; `null`: not known. */
export function expectLevel(ids: readonly string[], level: Level | null): Command {
  return editTouchpoints(ids, 'set-expected', (each) =>
    each.expected.level === level ? each : { ...each, expected: { ...each.expected, level } },
  );
}

/** Sets the level that the company aims for; `null`: none. */
export function targetLevel(ids: readonly string[], level: Level | null): Command {
  return editTouchpoints(ids, 'set-target', (each) =>
    each.target === level ? each : { ...each, target: level },
  );
}

/**
 * Tries out what customers would get: sets all observations to one level, as many as there were and under the same
 * conditions; a touchpoint without any gets one.
 */
export function tryDelivered(ids: readonly string[], level: Level): Command {
  return editTouchpoints(ids, 'try-delivered', (each) => {
    const { observations } = each.delivered;
    if (observations.length > 0 && observations.every((one) => one.level === level)) return each;
    const tried =
      observations.length === 0
        ? [createObservation(level)]
        : observations.map((one) => (one.level === level ? one : { ...one, level }));
    return { ...each, delivered: { ...each.delivered, observations: tried } };
  });
}

export function renameTouchpoint(id: string, title: string): Command {
  return {
    label: { code: 'rename-touchpoint', subject: title },
    apply: (map) =>
      updateTouchpoints(map, [id], (each) => (each.title === title ? each : { ...each, title })),
  };
}

export function putInStage(ids: readonly string[], stage: string | null): Command {
  return { label: { code: 'set-stage', count: ids.length }, apply: (map) => setStage(map, ids, stage) };
}

/** Copies touchpoints and notes with the links among them; `copies`: new ids by old ones. */
export function duplicate(copies: ReadonlyMap<string, string>): Command {
  return {
    label: { code: 'duplicate', count: copies.size },
    apply: (map) => {
      const excerpt = excerptOf(map, [...copies.keys()]);
      return isEmpty(excerpt) ? map : insertExcerpt(map, excerpt, copies);
    },
  };
}

/** Adds the content of another map, copied before; `copies`: new ids by those it has there. */
export function paste(excerpt: JourneyMap, copies: ReadonlyMap<string, string>): Command {
  return {
    label: { code: 'paste', count: copies.size },
    apply: (map) => (isEmpty(excerpt) ? map : insertExcerpt(map, excerpt, copies)),
  };
}

function isEmpty({ touchpoints, notes }: JourneyMap): boolean {
  return touchpoints.length === 0 && notes.length === 0;
}
