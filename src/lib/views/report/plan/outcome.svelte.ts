import { lifted, type Analysis } from '#lib/analysis';
import type { Editor } from '#lib/document';

export interface OutcomeInputs {
  readonly analysis: Analysis;
  /** Ids of the touchpoints to lift. */
  readonly chosen: ReadonlySet<string>;
}

/** The share of customers that reaches the end with a plan: at once, of a big map as soon as it has been analysed. */
export class Outcome {
  readonly #live: ReturnType<Editor['analyseLive']>;

  /** To be made while a component is set up: it works as long as that is there. */
  constructor(editor: Editor, inputs: () => OutcomeInputs) {
    const content = $derived.by(() => {
      const { analysis, chosen } = inputs();
      return lifted(editor.content, chosen, analysis);
    });
    this.#live = editor.analyseLive(() => content);
    $effect(() => this.#live.close);
  }

  /** 0–1; `null` for a map without links, or while nothing is known yet. A big map's may be of the choice before. */
  get completion(): number | null {
    return this.#live.analysis?.journey.completion ?? null;
  }

  /** Whether the figure is that of the choice as it stands. */
  get current(): boolean {
    return this.#live.current;
  }
}
