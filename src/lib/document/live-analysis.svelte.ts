import {
  analyse,
  assemble,
  flowInput,
  type Analysis,
  type AnalysisOptions,
  type FlowSolution,
} from '#lib/analysis';
import type { JourneyContent } from '#lib/domain';
import type { Analyst } from './analyst.ts';

/** Touchpoints and links of a map that is analysed beside the page: below, the analysis takes a few milliseconds. */
const BIG = 2500;

/** The edit itself is drawn first: what it means is asked for a frame later, in milliseconds. */
const FRAME = 17;

interface Solved {
  readonly content: JourneyContent;
  readonly monthsAhead: number;
  readonly analysis: Analysis;
}

/** The analysis of a map that changes: at once, or for a big one by an analyst as soon as that has answered. */
export class LiveAnalysis {
  readonly #map: () => JourneyContent | null;
  readonly #monthsAhead: () => number;
  #solved = $state.raw<Solved | null>(null);

  // Layout, notes and titles of the map are no input of the analysis: a drag must not compute it anew.
  readonly #touchpoints = $derived.by(() => this.#map()?.touchpoints);
  readonly #links = $derived.by(() => this.#map()?.links);
  readonly #stages = $derived.by(() => this.#map()?.stages);
  readonly #settings = $derived.by(() => this.#map()?.settings);
  /** What the analysis rests on: the same object as long as nothing of it changes. */
  readonly content: JourneyContent | null = $derived.by(() => {
    const [touchpoints, links, stages, settings] = [
      this.#touchpoints,
      this.#links,
      this.#stages,
      this.#settings,
    ];
    return touchpoints && links && stages && settings ? { touchpoints, links, stages, settings } : null;
  });
  readonly #beside: boolean = $derived.by(() => this.#analyst !== null && isBig(this.content));
  readonly #analyst: Analyst | null;

  /** `null` as long as there is no map, or none has been analysed yet. A big map's may be of some edits ago. */
  readonly value: Analysis | null = $derived.by(() => {
    const content = this.content;
    if (content === null) return null;
    if (this.#beside) return this.#solved?.analysis ?? null;
    return analyse(content, this.#options);
  });

  /** Whether the value is that of the map as it stands. */
  readonly current: boolean = $derived.by(
    () =>
      !this.#beside ||
      (this.#solved?.content === this.content && this.#solved?.monthsAhead === this.#monthsAhead()),
  );

  constructor(map: () => JourneyContent | null, monthsAhead: () => number, analyst: Analyst | null) {
    this.#map = map;
    this.#monthsAhead = monthsAhead;
    this.#analyst = analyst;
  }

  get #options(): AnalysisOptions {
    return { monthsAhead: this.#monthsAhead() };
  }

  /** Has big maps analysed whenever they change, until the returned function is called. */
  follow(): () => void {
    const analyst = this.#analyst;
    if (!analyst) return () => {};
    return $effect.root(() => {
      // A run beside the page is a thing in time: a newer edit takes the question back.
      $effect(() => {
        const content = this.content;
        if (!this.#beside || content === null) {
          this.#solved = null;
          return undefined;
        }
        const options = this.#options;
        const { monthsAhead = 0 } = options;
        const onsolved = (solution: FlowSolution) => {
          this.#solved = { content, monthsAhead, analysis: assemble(content, solution, options) };
        };
        let end = () => {};
        const ask = () => (end = analyst.solve(flowInput(content, options), onsolved));
        const timer = setTimeout(ask, FRAME);
        return () => {
          clearTimeout(timer);
          end();
        };
      });
    });
  }
}

function isBig(content: JourneyContent | null): boolean {
  return content !== null && content.touchpoints.length + content.links.length > BIG;
}
