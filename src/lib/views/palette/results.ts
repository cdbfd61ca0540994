import { wordsOf } from './fold.ts';
import { readingsOf } from './layouts.ts';
import type { Row, RowKind } from './row.ts';
import { search, type Hits, type Indexed } from './search.ts';

/** How many rows of a kind are listed. */
export const LIMIT = 50;
/** How many touchpoints stand above the actions before anything is typed. */
export const IDLE_LIMIT = 8;

export interface Group extends Hits<Row> {
  readonly kind: RowKind;
}

export interface Results {
  readonly groups: readonly Group[];
  /** The words that were found, folded: what to mark. */
  readonly words: readonly string[];
}

export type Index = Readonly<Record<RowKind, readonly Indexed<Row>[]>>;

/**
 * What a query finds, in groups in the order of the index. Only when nothing is found as it was typed, it is read as typed
 * in the other keyboard layout. Nothing typed lists the first touchpoints and every action.
 */
export function resultsOf(index: Index, query: string): Results {
  const kinds = Object.keys(index) as RowKind[];
  const groupsFor = (words: readonly string[]) =>
    kinds
      .map((kind) => ({ kind, ...search(index[kind], words, LIMIT) }))
      .filter(({ rows }) => rows.length > 0);
  if (wordsOf(query).length === 0) {
    const limits = { touchpoint: IDLE_LIMIT, note: 0, stage: 0, link: 0, action: LIMIT };
    const groups = kinds.map((kind) => ({ kind, ...search(index[kind], [], limits[kind]) }));
    return { groups: groups.filter(({ rows }) => rows.length > 0), words: [] };
  }
  for (const reading of readingsOf(query)) {
    const words = wordsOf(reading);
    const groups = groupsFor(words);
    if (groups.length > 0) return { groups, words };
  }
  return { groups: [], words: [] };
}
