import { analyse, type Analysis } from '#lib/analysis';
import { groupBy, type JourneyMap, type Link, type Note, type Stage, type Touchpoint } from '#lib/domain';
import type { Command, StepLabel } from './command.ts';
import { push, redo, seal, startHistory, undo, type History } from './history.ts';

export interface RunOptions {
  /** Edits in a row with the same key become one step; see `MERGE_WINDOW`. */
  readonly merge?: string;
}

/**
 * The open map: the one place that changes it. Everything shown is derived from `map`, which is replaced whole
 * by each step; undo and redo put an older root back.
 */
export class Editor {
  #history: History<JourneyMap, StepLabel>;
  readonly #clock: () => number;

  constructor(map: JourneyMap, clock: () => number = () => performance.now()) {
    this.#history = $state.raw(startHistory(map));
    this.#clock = clock;
  }

  readonly map: JourneyMap = $derived.by(() => this.#history.now.root);
  // Layout, notes and titles of the map are no input of the analysis: a drag must not compute it anew.
  readonly #touchpoints = $derived.by(() => this.map.touchpoints);
  readonly #links = $derived.by(() => this.map.links);
  readonly #stages = $derived.by(() => this.map.stages);
  readonly #settings = $derived.by(() => this.map.settings);
  readonly analysis: Analysis = $derived.by(() =>
    analyse({
      touchpoints: this.#touchpoints,
      links: this.#links,
      stages: this.#stages,
      settings: this.#settings,
    }),
  );

  readonly touchpoints: ReadonlyMap<string, Touchpoint> = $derived.by(() => byId(this.#touchpoints));
  /** The links that leave a touchpoint, by its id. */
  readonly linksFrom: ReadonlyMap<string, readonly Link[]> = $derived.by(() =>
    groupBy(this.#links, ({ from }) => from),
  );
  readonly links: ReadonlyMap<string, Link> = $derived.by(() => byId(this.#links));
  readonly stages: ReadonlyMap<string, Stage> = $derived.by(() => byId(this.#stages));
  readonly notes: ReadonlyMap<string, Note> = $derived.by(() => byId(this.map.notes));

  /** The step that undo would take back, `null` at the beginning. */
  get undoLabel(): StepLabel | null {
    return this.#history.now.label;
  }

  /** The step that redo would make again, `null` at the end. */
  get redoLabel(): StepLabel | null {
    return this.#history.future[0]?.label ?? null;
  }

  /** Runs a command; a map that it returns unchanged makes no step. Tells whether there was one. */
  run(command: Command, { merge }: RunOptions = {}): boolean {
    const root = command.apply(this.#history.now.root);
    if (root === this.#history.now.root) return false;
    this.#history = push(this.#history, {
      root,
      label: command.label,
      mergeKey: merge ?? null,
      at: this.#clock(),
    });
    return true;
  }

  /** Ends a run of merged edits: the next one is a step of its own. */
  endStep(): void {
    this.#history = seal(this.#history);
  }

  undo(): void {
    this.#history = undo(this.#history);
  }

  redo(): void {
    this.#history = redo(this.#history);
  }
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
