import type { Completions } from './completions.ts';
import { DetourSearch, type Detour } from './detours.ts';
import { CostQueue } from './queue.ts';
import { Reentries } from './reentries.ts';
import { END, type Ways } from './ways.ts';

/** A path that was found. */
export interface Route {
  readonly stops: readonly number[];
  readonly cost: number;
}

/**
 * The cheapest of all paths that begin with the first `at` stops of `parent` and go on to `to`; all these sets of paths
 * are disjoint, and together with the routes found they hold every path (Lawler 1972).
 */
interface Candidate {
  readonly parent: Route;
  readonly at: number;
  readonly to: number;
  /** The cost up to the arrival at `to`, and of the whole path. */
  readonly spent: number;
  readonly cost: number;
  /** `null` where the path goes on by the cheapest completion of `to`. */
  readonly detour: Detour | null;
}

/**
 * Steps that the searches of loops may look at together: about 30 ms. It is enough for loops of hundreds of stops in any
 * case, and beyond that the search gives up paths that it has not found yet: those given are paths, but likelier ones
 * may be missing.
 */
const MOST_EFFORT = 1_500_000;

/**
 * The cheapest simple paths, one after another. A path found gives a candidate for every other step along it, whose
 * cheapest completion is known; only where that may come back to the path, in a loop, the candidate's cost is no more
 * than a bound, and a search follows when its turn comes (Yen 1971, made lazy). Work is in whole paths: of a
 * chain of diamonds with 2ᵏ equal paths it looks at no more than 20.
 */
export class PathSearch {
  readonly #ways: Ways;
  readonly #completions: Completions;
  readonly #most: number;
  readonly #detours: DetourSearch;
  readonly #reentries: Reentries;
  readonly #found: Route[] = [];
  /** The cheapest candidates, in order, as many as are still wanted. */
  #sure: Candidate[] = [];
  /** Those of which only a bound is known. */
  readonly #unsure = new CostQueue<Candidate>();
  #added = 0;

  constructor(ways: Ways, completions: Completions, most: number) {
    this.#ways = ways;
    this.#completions = completions;
    this.#most = most;
    this.#detours = new DetourSearch(ways, completions);
    this.#reentries = new Reentries(ways, completions);
  }

  run(): readonly Route[] {
    this.#enter();
    while (this.#found.length < this.#most) {
      const next = this.#sure[0];
      if (this.#unsure.least < (next?.cost ?? Infinity)) this.#search();
      else if (!next) break;
      else this.#take(next);
    }
    return this.#found;
  }

  #enter(): void {
    const { size, enter } = this.#ways;
    const { rest } = this.#completions;
    const parent: Route = { stops: [], cost: 0 };
    const entries: Candidate[] = [];
    for (let stop = 0; stop < size; stop++) {
      const spent = enter[stop] ?? Infinity;
      const cost = spent + (rest[stop] ?? Infinity);
      if (cost < Infinity) this.#offer(entries, { parent, at: 0, to: stop, spent, cost, detour: null });
    }
    this.#sure = entries;
  }

  #take(candidate: Candidate): void {
    this.#sure.shift();
    const route = this.#routeOf(candidate);
    this.#found.push(route);
    if (this.#found.length < this.#most) this.#branch(route, candidate);
  }

  #search(): void {
    const candidate = this.#unsure.take();
    if (!candidate || this.#detours.effort > MOST_EFFORT) return;
    const { parent, at, to, spent } = candidate;
    const detour = this.#detours.find(parent.stops, at, to);
    if (detour) this.#offer(this.#sure, { ...candidate, cost: spent + detour.cost, detour });
  }

  /** Candidates for every other step that a route could have taken after its own beginning. */
  #branch(route: Route, { at, spent }: Candidate): void {
    const { first, to, cost, end } = this.#ways;
    const { rest } = this.#completions;
    const { stops } = route;
    const reentries = this.#reentries;
    reentries.follow(stops);
    const branches: Candidate[] = [];
    let gone = spent;
    for (let place = at + 1; place <= stops.length; place++) {
      const stop = stops[place - 1] ?? 0;
      const taken = stops[place] ?? END;
      const ending = gone + (end[stop] ?? Infinity);
      if (taken !== END && ending < Infinity) {
        this.#offer(branches, {
          parent: route,
          at: place,
          to: END,
          spent: ending,
          cost: ending,
          detour: null,
        });
      }
      let onward = gone;
      for (let step = first[stop] ?? 0; step < (first[stop + 1] ?? 0); step++) {
        const target = to[step] ?? 0;
        const arrived = gone + (cost[step] ?? 0);
        const whole = arrived + (rest[target] ?? Infinity);
        if (target === taken) onward = arrived;
        else if (this.#isWanted(branches, whole) && this.#isWanted(this.#sure, whole)) {
          const branch = { parent: route, at: place, to: target, spent: arrived, cost: whole, detour: null };
          const meets = reentries.meets(stop, target, place);
          if (meets === 'never') this.#offer(branches, branch);
          else if (meets === 'later') this.#unsure.add(whole, this.#added++, branch);
        }
      }
      gone = onward;
    }
    for (const branch of branches) this.#offer(this.#sure, branch);
  }

  #isWanted(list: readonly Candidate[], cost: number): boolean {
    const wanted = this.#most - this.#found.length;
    return cost < Infinity && (list.length < wanted || cost <= (list[wanted - 1]?.cost ?? Infinity));
  }

  /** Puts a candidate at its place in an ordered list, unless as many as are still wanted stand before it. */
  #offer(list: Candidate[], candidate: Candidate): void {
    const wanted = this.#most - this.#found.length;
    let [low, high] = [0, Math.min(list.length, wanted)];
    const last = list[wanted - 1];
    if (last && compare(last, candidate) < 0) return;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = list[middle];
      if (other && compare(other, candidate) < 0) low = middle + 1;
      else high = middle;
    }
    list.splice(low, 0, candidate);
    if (list.length > wanted) list.length = wanted;
  }

  #routeOf({ parent, at, to, cost, detour }: Candidate): Route {
    const stops = parent.stops.slice(0, at);
    if (to === END) return { stops, cost };
    stops.push(to);
    if (detour) for (const stop of detour.stops) stops.push(stop);
    if (detour?.ended) return { stops, cost };
    const { next } = this.#completions;
    let stop = next[stops.at(-1) ?? 0] ?? END;
    for (; stop !== END; stop = next[stop] ?? END) stops.push(stop);
    return { stops, cost };
  }
}

/** By cost, then by the order of the stops: the sets of paths differ before the end of either's beginning. */
function compare(one: Candidate, other: Candidate): number {
  if (one.cost !== other.cost) return one.cost - other.cost;
  const shared = Math.min(one.at, other.at);
  let at = one.parent === other.parent ? shared : 0;
  while (at < shared && one.parent.stops[at] === other.parent.stops[at]) at += 1;
  return stopAt(one, at) - stopAt(other, at);
}

function stopAt({ parent, at, to }: Candidate, place: number): number {
  return place < at ? (parent.stops[place] ?? END) : to;
}
