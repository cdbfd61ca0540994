import type { Analysis } from '#lib/analysis';
import {
  groupBy,
  type JourneyContent,
  type JourneyMap,
  type Link,
  type Note,
  type Stage,
  type Touchpoint,
} from '#lib/domain';
import type { Analyst } from './analyst.ts';
import type { Command, StepLabel } from './command.ts';
import { push, redo, seal, startHistory, undo, type History } from './history.ts';
import { LiveAnalysis } from './live-analysis.svelte.ts';
import { NO_ANALYSIS } from './no-analysis.ts';
import { stepsKept } from './steps-kept.ts';

/** How far the escalator of expectations can be looked up, in months. */
export const MONTHS_AHEAD = 36;

export interface RunOptions {
  /** Edits in a row with the same key become one step; see `MERGE_WINDOW`. */
  readonly merge?: string;
}

export interface EditorOptions {
  /** Milliseconds, rising. */
  readonly clock?: () => number;
  /** Makes what analyses big maps beside the page; without it every map is analysed at once. */
  readonly analyst?: () => Analyst;
  /** An edit was refused because the map is locked or another version of it is looked at. */
  readonly onrefused?: () => void;
}

/**
 * The open map: the one place that changes it. Everything shown is derived from `map`, which is replaced whole
 * by each step; undo and redo put an older root back.
 *
 * What if: a trial is a history of its own that begins with the map as it is. While one is under way it is what is shown
 * and edited; the map that is kept stays untouched until the trial is kept, as one step.
 */
export class Editor {
  #history: History<JourneyMap, StepLabel>;
  #trial = $state.raw<History<JourneyMap, StepLabel> | null>(null);
  #monthsAhead = $state(0);
  #locked = $state(false);
  #previewed = $state.raw<JourneyMap | null>(null);
  readonly #clock: () => number;
  readonly #onrefused: () => void;
  readonly #newAnalyst: (() => Analyst) | null;
  readonly #analysts: readonly Analyst[];
  readonly #today: LiveAnalysis;
  readonly #outlook: LiveAnalysis;
  readonly #ends: readonly (() => void)[];

  constructor(
    map: JourneyMap,
    { clock = () => performance.now(), analyst, onrefused = () => {} }: EditorOptions = {},
  ) {
    this.#history = $state.raw(startHistory(map));
    this.#clock = clock;
    this.#onrefused = onrefused;
    this.#newAnalyst = analyst ?? null;
    const analysts = analyst ? ([analyst(), analyst()] as const) : null;
    this.#analysts = analysts ?? [];
    this.#today = new LiveAnalysis(
      () => this.kept,
      () => 0,
      analysts?.[0] ?? null,
    );
    this.#outlook = new LiveAnalysis(
      () => (this.#lookingOut ? this.map : null),
      () => this.#monthsAhead,
      analysts?.[1] ?? null,
    );
    this.#ends = [this.#today.follow(), this.#outlook.follow()];
  }

  /** The map that is shown, and edited where it is `editable`. */
  readonly map: JourneyMap = $derived.by(() => this.#previewed ?? this.#active.now.root);
  /** The map that is saved: the shown one unless something is being tried out. */
  readonly kept: JourneyMap = $derived.by(() => this.#history.now.root);
  readonly #lookingOut: boolean = $derived.by(() => this.map !== this.kept || this.#monthsAhead > 0);

  /** The figures of what is shown: the map or its trial, today or `monthsAhead`. */
  readonly analysis: Analysis = $derived.by(
    () => (this.#lookingOut ? this.#outlook : this.#today).value ?? this.#today.value ?? NO_ANALYSIS,
  );
  /** Today's figures of the kept map while something else is shown; `null` else. */
  readonly baseline: Analysis | null = $derived.by(() =>
    this.#lookingOut && this.#outlook.value && !this.#previewed ? this.#today.value : null,
  );
  /**
   * What of the shown map its figures rest on; the same object while only names of the map, notes, places or answers
   * change: what is worked out from it alone is not worked out again for those.
   */
  readonly content: JourneyContent = $derived.by(
    () => (this.#lookingOut ? this.#outlook.content : null) ?? this.#today.content ?? this.map,
  );
  /** The same of the kept map. */
  readonly keptContent: JourneyContent = $derived.by(() => this.#today.content ?? this.kept);
  /** Whether figures of a big map are still being worked out. */
  readonly analysing: boolean = $derived.by(() => !this.#today.current || !this.#outlook.current);

  // Titles and positions change often, lists and graph rarely: what rests on a list is derived from that list alone.
  readonly #touchpoints = $derived.by(() => this.map.touchpoints);
  readonly #links = $derived.by(() => this.map.links);
  readonly #stages = $derived.by(() => this.map.stages);
  readonly touchpoints: ReadonlyMap<string, Touchpoint> = $derived.by(() => byId(this.#touchpoints));
  /** The links that leave a touchpoint, by its id. */
  readonly linksFrom: ReadonlyMap<string, readonly Link[]> = $derived.by(() =>
    groupBy(this.#links, ({ from }) => from),
  );
  readonly links: ReadonlyMap<string, Link> = $derived.by(() => byId(this.#links));
  readonly stages: ReadonlyMap<string, Stage> = $derived.by(() => byId(this.#stages));
  readonly notes: ReadonlyMap<string, Note> = $derived.by(() => byId(this.map.notes));

  get #active(): History<JourneyMap, StepLabel> {
    return this.#trial ?? this.#history;
  }

  set #active(history: History<JourneyMap, StepLabel>) {
    if (this.#trial) this.#trial = history;
    else this.#history = history;
  }

  /** The step that undo would take back, `null` at the beginning. */
  get undoLabel(): StepLabel | null {
    return this.editable ? this.#active.now.label : null;
  }

  /** The step that redo would make again, `null` at the end. */
  get redoLabel(): StepLabel | null {
    return this.editable ? (this.#active.future[0]?.label ?? null) : null;
  }

  /** Runs a command; a map that it returns unchanged makes no step. Tells whether there was one. */
  run(command: Command, { merge }: RunOptions = {}): boolean {
    if (!this.editable) {
      this.#onrefused();
      return false;
    }
    const { root: before } = this.#active.now;
    const root = command.apply(before);
    if (root === before) return false;
    this.#active = push(this.#active, {
      root,
      label: command.label,
      mergeKey: merge ?? null,
      at: this.#clock(),
      limit: stepsKept(root),
    });
    return true;
  }

  /** Ends a run of merged edits: the next one is a step of its own. */
  endStep(): void {
    this.#active = seal(this.#active);
  }

  undo(): void {
    if (this.editable) this.#active = undo(this.#active);
  }

  redo(): void {
    if (this.editable) this.#active = redo(this.#active);
  }

  /** Whether what is shown can be edited: not while another tab has the map, nor while a version is looked at. */
  get editable(): boolean {
    return !this.#locked && this.#previewed === null;
  }

  /** Whether another one has the right to change the map. Edits are refused then. */
  get locked(): boolean {
    return this.#locked;
  }

  set locked(locked: boolean) {
    this.#locked = locked;
  }

  /** The version that is looked at in place of the map; `null` for the map itself. */
  get previewed(): JourneyMap | null {
    return this.#previewed;
  }

  /** Shows a version in place of the map, to be looked at only; `null` goes back to the map. */
  preview(map: JourneyMap | null): void {
    this.#previewed = map;
  }

  /**
   * Takes a map that somebody else has put into this one's place, and ends what was being tried out. With a label it is a
   * step that can be undone, else the history begins anew.
   */
  adopt(map: JourneyMap, label: StepLabel | null): void {
    this.#trial = null;
    if (label === null) this.#history = startHistory(map);
    else this.#history = push(this.#history, { root: map, label, at: this.#clock() });
  }

  /** Whether changes are being tried out. */
  get trying(): boolean {
    return this.#trial !== null;
  }

  /** Whether the trial differs from the map that is kept. */
  get trialChanged(): boolean {
    return this.#trial !== null && this.#trial.now.root !== this.kept;
  }

  /** What is being tried out, whatever is shown; `null` without a trial. */
  get tried(): JourneyMap | null {
    return this.#trial?.now.root ?? null;
  }

  /** From now on edits are tried out only. Goes on with a trial under way. */
  startTrial(): void {
    if (this.editable) this.#trial ??= startHistory(this.kept);
  }

  /** Makes what was tried out one step of the map. */
  keepTrial(): void {
    if (!this.editable) return;
    const trial = this.#trial;
    this.#trial = null;
    if (trial) this.run({ label: { code: 'keep-trial' }, apply: () => trial.now.root });
  }

  /** Lets go of what was tried out. What it returns brings it back, unless the map has changed or another trial begun. */
  dropTrial(): () => void {
    const [trial, { root }] = [this.#trial, this.#history.now];
    this.#trial = null;
    return () => {
      if (this.#trial === null && this.#history.now.root === root) this.#trial = trial;
    };
  }

  /** For how many months expectations are thought to have risen, 0 (today) to `MONTHS_AHEAD`. */
  get monthsAhead(): number {
    return this.#monthsAhead;
  }

  set monthsAhead(months: number) {
    this.#monthsAhead = Math.min(MONTHS_AHEAD, Math.max(0, Math.round(months) || 0));
  }

  /**
   * The analysis of something that is not shown, a plan say, as far ahead as is looked: at once, or of a big map beside
   * the page, until it is closed.
   */
  analyseLive(content: () => JourneyContent): {
    readonly analysis: Analysis | null;
    readonly current: boolean;
    readonly close: () => void;
  } {
    const analyst = this.#newAnalyst?.() ?? null;
    const live = new LiveAnalysis(content, () => this.#monthsAhead, analyst);
    const end = live.follow();
    return {
      get analysis() {
        return live.value;
      },
      get current() {
        return live.current;
      },
      close() {
        end();
        analyst?.close();
      },
    };
  }

  /** Lets go of what works beside the page. */
  close(): void {
    for (const end of this.#ends) end();
    for (const analyst of this.#analysts) analyst.close();
  }
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
