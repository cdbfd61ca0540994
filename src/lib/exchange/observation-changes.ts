import { groupBy, type Observation } from '#lib/domain';

export interface ObservationChanges {
  readonly added: readonly Observation[];
  readonly removed: readonly Observation[];
  /** Of the same circumstances, day and person, told otherwise. */
  readonly changed: readonly { readonly before: Observation; readonly after: Observation }[];
  /** Nothing but their order differs. */
  readonly reordered: boolean;
}

/** Keys in one order, so that equal observations have equal texts. */
function textOf(observation: Observation): string {
  return JSON.stringify(
    Object.entries(observation).sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)),
  );
}

const occasionOf = ({ condition, date, by }: Observation) => JSON.stringify([condition, date, by]);

/** Pairs those of both lists that have equal keys, in order: the pairs and what is left of either. */
function pairUp(
  before: readonly Observation[],
  after: readonly Observation[],
  keyOf: (observation: Observation) => string,
) {
  const waiting = new Map([...groupBy(before, keyOf)].map(([key, items]) => [key, { items, next: 0 }]));
  const pairs: { before: Observation; after: Observation }[] = [];
  const added: Observation[] = [];
  for (const observation of after) {
    const group = waiting.get(keyOf(observation));
    const partner = group?.items[group.next];
    if (group && partner) {
      group.next += 1;
      pairs.push({ before: partner, after: observation });
    } else added.push(observation);
  }
  return { pairs, added, removed: [...waiting.values()].flatMap(({ items, next }) => items.slice(next)) };
}

/**
 * What became of a touchpoint's observations, which have no ids: equal ones stay, of the rest those of one occasion
 * (circumstances, day, person) are one observation that changed. Each stands for itself, `count` is a field of it.
 */
export function compareObservations(
  before: readonly Observation[],
  after: readonly Observation[],
): ObservationChanges {
  const alike = pairUp(before, after, textOf);
  const { pairs: changed, added, removed } = pairUp(alike.removed, alike.added, occasionOf);
  const same = added.length + removed.length + changed.length === 0;
  return {
    added,
    removed,
    changed,
    reordered: same && after.some((each, index) => textOf(each) !== textOf(before[index] ?? each)),
  };
}
