import type { Editor } from '#lib/document';
import { WALK_KINDS, walkOf, type Step, type WalkKind } from './walk.ts';

const START: Step = { kind: 'title', key: 'title' };

/** Where a presentation stands: which walk, at which of its steps, and what of the screen is shown. */
export class Presentation {
  readonly #editor: Pick<Editor, 'map' | 'analysis'>;
  #kind = $state<WalkKind>('stages');
  #path = $state(0);
  /** The step that is shown, by key: the walk may change under way, by an edit in another tab. */
  #key = $state(START.key);
  /** Where in the walk it was last, for when it is gone. */
  #place = $state(0);
  #black = $state(false);
  /** The number of a step that is being typed. */
  #typed = $state('');
  notes = $state(false);

  constructor(editor: Pick<Editor, 'map' | 'analysis'>) {
    this.#editor = editor;
  }

  readonly steps: readonly Step[] = $derived.by(() =>
    walkOf(this.#editor.map, this.#editor.analysis, this.#kind, this.#path),
  );
  /** The place of the step that is shown, from 0. */
  readonly index: number = $derived.by(() => {
    const found = this.steps.findIndex(({ key }) => key === this.#key);
    return found < 0 ? Math.min(this.#place, this.steps.length - 1) : found;
  });
  readonly step: Step = $derived.by(() => this.steps[this.index] ?? START);
  readonly following: Step | null = $derived.by(() => this.steps[this.index + 1] ?? null);

  get kind(): WalkKind {
    return this.#kind;
  }

  /** Which of the likeliest paths a walk by path takes, from 0. */
  get path(): number {
    return this.#path;
  }

  /** Whether the screen is blackened. */
  get black(): boolean {
    return this.#black;
  }

  get typed(): string {
    return this.#typed;
  }

  /** Goes to a step, counted from 0; beyond the ends to the first or last. A black screen is lit again, where it was. */
  go(index: number): void {
    this.#typed = '';
    if (this.#black) {
      this.#black = false;
      return;
    }
    const place = Math.max(0, Math.min(index, this.steps.length - 1));
    this.#place = place;
    this.#key = this.steps[place]?.key ?? START.key;
  }

  next(): void {
    this.go(this.index + 1);
  }

  previous(): void {
    this.go(this.index - 1);
  }

  /** Takes another walk; at the touchpoint that is shown if it leads there, else from the beginning. */
  choose(kind: WalkKind, path = 0): void {
    if (this.step.kind !== 'touchpoint') this.#key = START.key;
    this.#typed = '';
    this.#place = 0;
    this.#kind = kind;
    this.#path = path;
  }

  /** Takes the walk that comes next in the list of them, after the last the first. */
  chooseNext(): void {
    const place = WALK_KINDS.indexOf(this.#kind) + 1;
    this.choose(WALK_KINDS[place % WALK_KINDS.length] ?? 'stages');
  }

  blacken(): void {
    this.#black = !this.#black;
  }

  /** A digit of the number of a step, counted from 1. */
  type(digit: string): void {
    // No walk has more steps than that.
    if (this.#typed.length < 6) this.#typed += digit;
  }

  /** Enter: goes to the step whose number was typed, or on. */
  enter(): void {
    if (this.#typed === '') this.next();
    else this.go(Number(this.#typed) - 1);
  }

  /** Takes back the last digit of a number half typed; tells whether there was one. */
  eraseDigit(): boolean {
    const typed = this.#typed !== '';
    this.#typed = this.#typed.slice(0, -1);
    return typed;
  }

  /** Lets go of a number half typed; tells whether there was one. */
  untype(): boolean {
    const typed = this.#typed !== '';
    this.#typed = '';
    return typed;
  }
}
