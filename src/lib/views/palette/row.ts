import type { Findable } from './search.ts';

export const ROW_KINDS = ['touchpoint', 'note', 'stage', 'link', 'action'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** What the palette lists: a thing of the map to go to, or an action to take. */
export interface Row extends Findable {
  readonly kind: RowKind;
  readonly run: () => void;
  /** As in the list of keys: 'Mod Z'. */
  readonly shortcut?: string | null;
  /** Whether the choice or the panel is on; `null` where there is nothing to be on. */
  readonly checked?: boolean | null;
  /** Why it can't be chosen now; `null` when it can. */
  readonly missing?: string | null;
}
