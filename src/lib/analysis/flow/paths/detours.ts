import type { Completions } from './completions.ts';
import { CostQueue } from './queue.ts';
import { END, type Ways } from './ways.ts';

/** How a path goes on from a stop where the cheapest completion would meet it again. */
export interface Detour {
  readonly cost: number;
  /** The stops to take before the cheapest completion of the last of them is free. */
  readonly stops: readonly number[];
  /** Whether the journey ends after them instead. */
  readonly ended: boolean;
}

/**
 * Searches loops for the cheapest simple completion of a path's beginning. A* with the completions' costs as its bound,
 * so it ends at the first stop whose cheapest completion doesn't meet the beginning.
 */
export class DetourSearch {
  readonly #ways: Ways;
  readonly #completions: Completions;
  /** How many steps the searches have looked at together. */
  effort = 0;
  /** The run that a stop's state below belongs to: nothing needs clearing between runs. */
  readonly #seen: Int32Array;
  readonly #state: Uint8Array;
  readonly #known: Int32Array;
  readonly #cost: Float64Array;
  readonly #came: Int32Array;
  #run = 0;

  constructor(ways: Ways, completions: Completions) {
    this.#ways = ways;
    this.#completions = completions;
    this.#seen = new Int32Array(ways.size);
    this.#state = new Uint8Array(ways.size);
    this.#known = new Int32Array(ways.size);
    this.#cost = new Float64Array(ways.size);
    this.#came = new Int32Array(ways.size);
  }

  /**
   * The cheapest completion from `start` that avoids the first `length` of `path`, which end in the same loop. `null`
   * if there is none.
   */
  find(path: readonly number[], length: number, start: number): Detour | null {
    const { size, first, to, cost, end, loop } = this.#ways;
    const { rest } = this.#completions;
    this.#run += 1;
    this.#forbid(path, length, loop[start] ?? 0);
    const queue = new CostQueue<number>();
    const reach = (stop: number, costs: number, from: number) => {
      if (this.#known[stop] === this.#run && costs >= (this.#cost[stop] ?? 0)) return;
      if (this.#seen[stop] === this.#run && this.#state[stop] === FORBIDDEN) return;
      this.#known[stop] = this.#run;
      this.#cost[stop] = costs;
      this.#came[stop] = from;
      queue.add(costs + (rest[stop] ?? Infinity), stop, stop);
    };
    reach(start, 0, END);
    for (let item = queue.take(); item !== undefined; item = queue.take()) {
      if (item >= size) {
        const last = item - size;
        return {
          cost: (this.#cost[last] ?? 0) + (end[last] ?? 0),
          stops: this.#wayTo(last),
          ended: true,
        };
      }
      const spent = this.#cost[item] ?? 0;
      if (this.#isFree(item, loop[start] ?? 0)) {
        return { cost: spent + (rest[item] ?? 0), stops: this.#wayTo(item), ended: false };
      }
      const ending = spent + (end[item] ?? Infinity);
      if (ending < Infinity) queue.add(ending, END, item + size);
      for (let step = first[item] ?? 0; step < (first[item + 1] ?? 0); step++) {
        const target = to[step] ?? 0;
        this.effort += 1;
        if ((rest[target] ?? Infinity) < Infinity) reach(target, spent + (cost[step] ?? 0), item);
      }
    }
    return null;
  }

  #forbid(path: readonly number[], length: number, loop: number): void {
    for (let at = length - 1; at >= 0; at--) {
      const stop = path[at] ?? 0;
      if (this.#ways.loop[stop] !== loop) break;
      this.#seen[stop] = this.#run;
      this.#state[stop] = FORBIDDEN;
      this.effort += 1;
    }
  }

  /** Whether the cheapest completion of a stop meets nothing that is forbidden. */
  #isFree(start: number, loop: number): boolean {
    const { next } = this.#completions;
    const walked: number[] = [];
    let free = true;
    for (let stop = start; stop !== END && this.#ways.loop[stop] === loop; stop = next[stop] ?? END) {
      if (this.#seen[stop] === this.#run) {
        free = this.#state[stop] === FREE;
        break;
      }
      walked.push(stop);
    }
    for (const stop of walked) {
      this.#seen[stop] = this.#run;
      this.#state[stop] = free ? FREE : BLOCKED;
    }
    this.effort += walked.length;
    return free;
  }

  /** The stops after the start of the search up to this one. */
  #wayTo(last: number): number[] {
    const stops: number[] = [];
    for (let stop = last; this.#came[stop] !== END; stop = this.#came[stop] ?? END) stops.push(stop);
    return stops.reverse();
  }
}

const FREE = 0;
const BLOCKED = 1;
const FORBIDDEN = 2;
