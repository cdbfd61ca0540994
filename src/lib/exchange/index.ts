export { compareMaps, countChanges, type Comparison, type ComparisonCounts } from './compare.ts';
export type { AnswerChange } from './answers.ts';
export type {
  FieldChange,
  FieldChanges,
  LinkValues,
  MapValues,
  NoteValues,
  OtherKeys,
  StageValues,
  TouchpointValues,
} from './fields.ts';
export type { ChangedItem, ItemChanges } from './items.ts';
export type { Moved } from './moved.ts';
export { compareObservations, type ObservationChanges } from './observation-changes.ts';
