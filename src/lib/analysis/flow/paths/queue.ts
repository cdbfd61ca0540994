/** A priority queue: the item with the least cost first, of equal ones that with the least rank. A binary heap. */
export class CostQueue<Item> {
  readonly #heap: { readonly cost: number; readonly rank: number; readonly item: Item }[] = [];

  /** The least cost of all; `Infinity` when empty. */
  get least(): number {
    return this.#heap[0]?.cost ?? Infinity;
  }

  add(cost: number, rank: number, item: Item): void {
    const heap = this.#heap;
    const entry = { cost, rank, item };
    let at = heap.length;
    heap.push(entry);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent] ?? entry;
      if (!isBefore(entry, above)) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = entry;
  }

  /** Takes the first item out; `undefined` when empty. */
  take(): Item | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last || heap.length === 0) return first?.item;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      const [left, right] = [heap[child], heap[child + 1]];
      if (left && right && isBefore(right, left)) child += 1;
      const below = heap[child];
      if (!below || !isBefore(below, last)) break;
      heap[at] = below;
      at = child;
    }
    heap[at] = last;
    return first.item;
  }
}

interface Place {
  readonly cost: number;
  readonly rank: number;
}

function isBefore(one: Place, other: Place): boolean {
  return one.cost < other.cost || (one.cost === other.cost && one.rank < other.rank);
}
