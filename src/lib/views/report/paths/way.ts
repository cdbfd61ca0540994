/** A part of a way as it is written: a touchpoint, or how many are left out. */
export type WayPart = { readonly id: string } | { readonly hidden: number };

/** Touchpoints of a way that are written out. */
export const SHOWN = 7;

/**
 * A way with at most `most` (2 or more) of its touchpoints: the first, the last and those that tell it from the other
 * ways, that is the ones that the fewest ways pass (`passedBy`).
 */
export function shortWay(
  ids: readonly string[],
  passedBy: ReadonlyMap<string, number>,
  most: number,
): readonly WayPart[] {
  if (ids.length <= most) return ids.map((id) => ({ id }));
  const inner = ids.slice(1, -1).map((id, index) => ({ index: index + 1, ways: passedBy.get(id) ?? 0 }));
  // The sort is stable: of touchpoints as rare the earlier ones are kept.
  const telling = inner.toSorted((a, b) => a.ways - b.ways).slice(0, most - 2);
  const shown = [0, ...telling.map(({ index }) => index).toSorted((a, b) => a - b), ids.length - 1];
  return shown.flatMap((index, at): WayPart[] => {
    const hidden = at === 0 ? 0 : index - (shown[at - 1] ?? 0) - 1;
    const part = { id: ids[index] ?? '' };
    return hidden > 0 ? [{ hidden }, part] : [part];
  });
}

/** How many of the ways pass each touchpoint. */
export function passings(ways: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const ids of ways) for (const id of new Set(ids)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** Whether two ways pass the same touchpoints in the same order. */
export function sameWay(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}
