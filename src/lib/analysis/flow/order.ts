/** Hands out stops, always one with the fewest links at the moment: this keeps the joined links few. */
export class EliminationOrder {
  readonly #degree: (stop: number) => number;
  readonly #waiting: Set<number>;
  /** By degree; a stop may stand in several, and counts where its degree is the present one. */
  readonly #buckets: number[][] = [];
  #lowest = 0;

  constructor(stops: Iterable<number>, degree: (stop: number) => number) {
    this.#degree = degree;
    this.#waiting = new Set(stops);
    this.changed(this.#waiting);
  }

  /** Says that the degree of these stops may have changed. */
  changed(stops: Iterable<number>): void {
    for (const stop of stops) {
      const degree = this.#degree(stop);
      while (this.#buckets.length <= degree) this.#buckets.push([]);
      this.#buckets[degree]?.push(stop);
      this.#lowest = Math.min(this.#lowest, degree);
    }
  }

  /** The next stop, which is out from now on; `undefined` when all are. */
  take(): number | undefined {
    while (this.#lowest < this.#buckets.length) {
      const stop = this.#buckets[this.#lowest]?.pop();
      if (stop === undefined) this.#lowest += 1;
      else if (this.#degree(stop) === this.#lowest && this.#waiting.delete(stop)) return stop;
    }
    return undefined;
  }
}
