import type { JourneyMap, Observation, Touchpoint } from '#lib/domain';
import { isEqual } from './equal.ts';

/** What the format doesn't know and keeps, by key; what an inner object has of it stands under that object's key. */
export type OtherKeys = Readonly<Record<string, unknown>>;

export interface TouchpointValues {
  readonly title: string;
  readonly stage: string | null;
  readonly channel: string;
  readonly 'expected.level': Touchpoint['expected']['level'];
  readonly 'expected.note': string;
  readonly 'delivered.observations': readonly Observation[];
  readonly 'delivered.note': string;
  readonly target: Touchpoint['target'];
  readonly importance: Touchpoint['importance'];
  readonly 'surpass.lever': Touchpoint['surpass']['lever'];
  readonly 'surpass.note': string;
  readonly promise: Touchpoint['promise'];
  readonly gesture: string;
  readonly complaint: Touchpoint['complaint'];
  readonly dimension: Touchpoint['dimension'];
  readonly effort: Touchpoint['effort'];
  readonly owner: string;
  readonly tags: readonly string[];
  readonly other: OtherKeys;
}

export interface StageValues {
  readonly title: string;
  readonly width: number;
  readonly other: OtherKeys;
}

export interface LinkValues {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly share: number | null;
  readonly other: OtherKeys;
}

/** A note's place is no field: see `Comparison.moved`. */
export interface NoteValues {
  readonly text: string;
  readonly colour: string;
  readonly other: OtherKeys;
}

/** The map's own fields; its lists, the audit and the review are compared item by item. */
export interface MapValues {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly 'persona.name': string;
  readonly 'persona.goal': string;
  readonly 'persona.note': string;
  readonly 'settings.leaveRate': number;
  readonly 'settings.zeroLeaveRate': number;
  readonly 'settings.drift': number;
  readonly 'settings.weights.shortfall': number;
  readonly 'settings.weights.ambition': number;
  readonly 'settings.economics': JourneyMap['settings']['economics'];
  readonly other: OtherKeys;
}

/** The changes by field. */
export type FieldChanges<Values> = {
  readonly [Field in keyof Values]: {
    readonly field: Field;
    readonly before: Values[Field];
    readonly after: Values[Field];
  };
};
/** A field that differs, with its value in either map. */
export type FieldChange<Values> = FieldChanges<Values>[keyof Values];

/** How each value is read from an item, in the order in which changes are told. */
export type Fields<Item, Values> = { readonly [Field in keyof Values]: (item: Item) => Values[Field] };

/** The fields in which two states of one item differ; none for the same object. */
export function changedFields<Item, Values extends object>(
  fields: Fields<Item, Values>,
  before: Item,
  after: Item,
): readonly FieldChange<Values>[] {
  if (before === after) return [];
  const change = <Field extends keyof Values>(field: Field): FieldChanges<Values>[Field] => ({
    field,
    before: fields[field](before),
    after: fields[field](after),
  });
  return (Object.keys(fields) as (keyof Values)[])
    .map((field) => change(field))
    .filter((each) => !isEqual(each.before, each.after));
}
