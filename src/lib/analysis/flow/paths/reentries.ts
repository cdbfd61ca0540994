import type { Completions } from './completions.ts';
import { END, type Ways } from './ways.ts';

/** Tells whether the cheapest completions come back to a path, which they only can within a loop. */
export class Reentries {
  readonly #ways: Ways;
  readonly #completions: Completions;
  /** Where each stop stands on the path, from 1; 0: it does not. */
  readonly #place: Int32Array;
  /** The first place of the path that a stop's completion meets within its loop; known where `#seen` is this run. */
  readonly #earliest: Int32Array;
  readonly #seen: Int32Array;
  #path: readonly number[] = [];
  #run = 0;

  constructor(ways: Ways, completions: Completions) {
    this.#ways = ways;
    this.#completions = completions;
    this.#place = new Int32Array(ways.size);
    this.#earliest = new Int32Array(ways.size);
    this.#seen = new Int32Array(ways.size);
  }

  /** From now on it is about this path. */
  follow(path: readonly number[]): void {
    for (const stop of this.#path) this.#place[stop] = 0;
    path.forEach((stop, index) => {
      this.#place[stop] = index + 1;
    });
    this.#path = path;
    this.#run += 1;
  }

  /**
   * Whether one who goes from `stop`, the last of the first `length` stops of the path, to `target` is back on these:
   * at once, later when following the cheapest completion, or never.
   */
  meets(stop: number, target: number, length: number): 'at once' | 'later' | 'never' {
    const { loop } = this.#ways;
    if (loop[stop] === 0 || loop[stop] !== loop[target]) return 'never';
    const place = this.#place[target] ?? 0;
    if (place > 0 && place <= length) return 'at once';
    return this.#earliestFrom(target) <= length ? 'later' : 'never';
  }

  #earliestFrom(start: number): number {
    const { loop } = this.#ways;
    const { next } = this.#completions;
    const walked: number[] = [];
    let earliest = NEVER;
    for (let stop = start; stop !== END && loop[stop] === loop[start]; stop = next[stop] ?? END) {
      if (this.#seen[stop] === this.#run) {
        earliest = this.#earliest[stop] ?? NEVER;
        break;
      }
      walked.push(stop);
    }
    for (const stop of walked.reverse()) {
      earliest = Math.min(earliest, this.#place[stop] || NEVER);
      this.#earliest[stop] = earliest;
      this.#seen[stop] = this.#run;
    }
    return earliest;
  }
}

const NEVER = 2 ** 31 - 1;
