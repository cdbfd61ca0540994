/** The best set for every budget from 0 on: the severity it removes and the sum of its places in reading order. */
export interface Best {
  readonly severity: Float64Array;
  readonly places: Float64Array;
}

/** Items of one effort, severest first: sums over the first 0, 1, 2, … of them. */
export interface Group extends Best {
  readonly effort: number;
}

/**
 * Adds a group to the best sets of the others: for every budget the best number of its items to take, found as a (max, +)
 * convolution. Budgets that differ by a multiple of the effort are solved together. There the best number left to the
 * others never falls as the budget grows, because the group's gains fall, so the middle budget's answer halves the work
 * for the rest. Severities less than `even` apart are equal; then the lesser sum of places is better.
 */
export function addGroup(others: Best, group: Group, even: number): { best: Best; taken: Int32Array } {
  const length = others.severity.length;
  const best = { severity: new Float64Array(length), places: new Float64Array(length) };
  const taken = new Int32Array(length);
  const { effort } = group;
  const most = group.severity.length - 1;

  /** Solves budgets `start + effort · t` for t from `first` to `last`, the others' part of t being from `low` to `high`. */
  function solve(start: number, first: number, last: number, low: number, high: number): void {
    if (first > last) return;
    const middle = (first + last) >> 1;
    const from = Math.max(low, middle - most);
    const to = Math.min(high, middle);

    let top = -Infinity;
    for (let part = from; part <= to; part++) {
      const severity = at(others.severity, start + effort * part) + at(group.severity, middle - part);
      if (severity > top) top = severity;
    }
    let choice = from;
    let fewest = Infinity;
    for (let part = from; part <= to; part++) {
      const index = start + effort * part;
      if (at(others.severity, index) + at(group.severity, middle - part) < top - even) continue;
      const places = at(others.places, index) + at(group.places, middle - part);
      if (places < fewest) [fewest, choice] = [places, part];
    }

    const budget = start + effort * middle;
    taken[budget] = middle - choice;
    best.severity[budget] =
      at(others.severity, start + effort * choice) + at(group.severity, middle - choice);
    best.places[budget] = fewest;
    solve(start, first, middle - 1, low, choice);
    solve(start, middle + 1, last, choice, high);
  }

  for (let start = 0; start < effort && start < length; start++) {
    const last = Math.floor((length - 1 - start) / effort);
    solve(start, 0, last, 0, last);
  }
  return { best, taken };
}

const at = (figures: Float64Array, index: number) => figures[index] ?? 0;
