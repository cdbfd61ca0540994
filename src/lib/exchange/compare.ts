import type { HabitAnswer, JourneyMap, Link, Note, Stage, Touchpoint } from '#lib/domain';
import { compareAnswers, type AnswerChange } from './answers.ts';
import { linkFields, mapFields, noteFields, stageFields, touchpointFields } from './field-readers.ts';
import {
  changedFields,
  type FieldChange,
  type LinkValues,
  type MapValues,
  type NoteValues,
  type StageValues,
  type TouchpointValues,
} from './fields.ts';
import { compareItems, type ItemChanges } from './items.ts';
import { movedBetween, type Moved } from './moved.ts';

/** What differs between two maps, or two states of one. */
export interface Comparison {
  /** Whether nothing at all differs. */
  readonly same: boolean;
  /** The map's own fields. */
  readonly map: readonly FieldChange<MapValues>[];
  readonly audit: readonly AnswerChange<HabitAnswer>[];
  readonly review: readonly AnswerChange<string>[];
  readonly stages: ItemChanges<Stage, StageValues>;
  /** `reordered` is about the reading order. */
  readonly touchpoints: ItemChanges<Touchpoint, TouchpointValues>;
  readonly links: ItemChanges<Link, LinkValues>;
  readonly notes: ItemChanges<Note, NoteValues>;
  readonly moved: Moved;
}

/** How many things differ. */
export interface ComparisonCounts {
  readonly added: number;
  readonly removed: number;
  /** Items with changed fields, answers, and fields of the map itself. */
  readonly changed: number;
  /** Touchpoints and notes that stand elsewhere. */
  readonly moved: number;
}

/**
 * What has to be done to the first map to make it the second, told by item and field. Items are matched by id, values by
 * what they say; whatever both maps share is skipped unread. Time grows with the size of the maps.
 * Positions of cards that are on neither map, and the order of keys, make no difference.
 */
export function compareMaps(before: JourneyMap, after: JourneyMap): Comparison {
  const changes = {
    map: changedFields(mapFields, before, after),
    audit: compareAnswers(before.audit, after.audit),
    review: compareAnswers(before.review, after.review),
    stages: compareItems(stageFields, before.stages, after.stages),
    touchpoints: compareItems(touchpointFields, before.touchpoints, after.touchpoints),
    links: compareItems(linkFields, before.links, after.links),
    notes: compareItems(noteFields, before.notes, after.notes),
    moved: movedBetween(before, after),
  };
  const { added, removed, changed, moved } = countChanges(changes);
  const reordered = listsOf(changes).some((list) => list.reordered);
  return { same: added + removed + changed + moved === 0 && !reordered, ...changes };
}

const listsOf = ({ stages, touchpoints, links, notes }: Omit<Comparison, 'same'>) => [
  stages,
  touchpoints,
  links,
  notes,
];

export function countChanges(comparison: Omit<Comparison, 'same'>): ComparisonCounts {
  const lists = listsOf(comparison);
  const sum = (key: 'added' | 'removed' | 'changed') =>
    lists.reduce((all, list) => all + list[key].length, 0);
  const { map, audit, review, moved } = comparison;
  return {
    added: sum('added'),
    removed: sum('removed'),
    changed: sum('changed') + map.length + audit.length + review.length,
    moved: moved.touchpoints.length + moved.notes.length,
  };
}
