import type { FieldChanges } from '#lib/exchange';
import type { Names } from './names.ts';

/** A difference in words. */
export interface Row {
  readonly label: string;
  /** `null`: there was nothing, or nothing is left. */
  readonly before: string | null;
  readonly after: string | null;
  /** Whether the second is better for the customer, where that can be said. */
  readonly better?: boolean;
}

/** How a field is called and its values are worded. */
export type FieldWords<Values> = {
  readonly [Field in keyof Values]: {
    readonly label: () => string;
    readonly text: (value: Values[Field], names: Names) => string | null;
  };
};

/** A changed field in words; what either map calls its things by tells stages and touchpoints. */
export function rowOf<Values, Field extends keyof Values>(
  words: FieldWords<Values>,
  change: FieldChanges<Values>[Field],
  names: { readonly before: Names; readonly after: Names },
): Row {
  const { label, text } = words[change.field];
  return {
    label: label(),
    before: text(change.before, names.before),
    after: text(change.after, names.after),
  };
}
