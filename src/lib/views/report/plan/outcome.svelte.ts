import { analyse, lifted, type Analysis } from '#lib/analysis';
import type { JourneyContent } from '#lib/domain';

/** Touchpoints and links from which on a map's analysis is worth waiting for until the slider rests. */
const BIG = 2500;
/** How long the choice has to rest, in milliseconds. */
const REST = 200;

export interface OutcomeInputs {
  readonly content: JourneyContent;
  readonly analysis: Analysis;
  readonly monthsAhead: number;
  /** Ids of the touchpoints to lift. */
  readonly chosen: ReadonlySet<string>;
}

interface Worked {
  readonly inputs: OutcomeInputs;
  readonly completion: number | null;
}

/** The share of customers that reaches the end with a plan: at once, for a big map as soon as the choice rests. */
export class Outcome {
  readonly #inputs: OutcomeInputs = $derived.by(() => this.#read());
  readonly #read: () => OutcomeInputs;
  #late = $state.raw<Worked | null>(null);

  readonly #big: boolean = $derived.by(() => {
    const { touchpoints, links } = this.#inputs.content;
    return touchpoints.length + links.length > BIG;
  });
  readonly #worked: Worked | null = $derived.by(() => (this.#big ? this.#late : work(this.#inputs)));

  /** 0–1; `null` for a map without links, or while nothing is known yet. A big map's may be of the choice before. */
  readonly completion: number | null = $derived.by(() => this.#worked?.completion ?? null);
  /** Whether the figure is that of the choice as it stands. */
  readonly current: boolean = $derived.by(() => !this.#big || this.#late?.inputs === this.#inputs);

  /** To be made while a component is set up: it works as long as that is there. */
  constructor(inputs: () => OutcomeInputs) {
    this.#read = inputs;
    // Resting is a thing in time: a newer choice begins the wait anew.
    $effect(() => {
      const wanted = this.#inputs;
      if (!this.#big) return undefined;
      const timer = setTimeout(() => (this.#late = work(wanted)), REST);
      return () => clearTimeout(timer);
    });
  }
}

function work(inputs: OutcomeInputs): Worked {
  const { content, analysis, monthsAhead, chosen } = inputs;
  const after = lifted(content, chosen, analysis);
  const journey = after === content ? analysis.journey : analyse(after, { monthsAhead }).journey;
  return { inputs, completion: journey.completion };
}
