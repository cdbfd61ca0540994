import { tick } from 'svelte';
import type { Command, Editor, StepLabel } from '#lib/document';
import { m } from '#lib/i18n';
import { commandKey } from '#lib/ui';

interface Step {
  readonly label: StepLabel;
  readonly done: () => string;
}

/**
 * Makes the edits that answer findings, tells what was done and keeps the focus in the list: the finding that was fixed
 * goes away with the button that was pressed, at once or when the analysis of a big map has come.
 */
export class Fixing {
  readonly #editor: Editor;
  #last = $state.raw<Step | null>(null);
  #list: HTMLElement | null = null;
  #awaited: { readonly key: string; readonly index: number } | null = null;

  constructor(editor: Editor) {
    this.#editor = editor;
  }

  /** What was fixed last, as long as undo would take back just that. */
  get told(): string {
    const last = this.#last;
    if (!last || this.#editor.undoLabel !== last.label) return '';
    return m.findings_fixed({ what: last.done(), keys: `${commandKey()}+Z` });
  }

  /** The element around the cards and their heading; an attachment. */
  readonly list = (element: HTMLElement): (() => void) => {
    this.#list = element;
    return () => (this.#list = null);
  };

  /** Runs the edit that answers the finding of a key. */
  run(key: string, command: Command, done: () => string): void {
    const index = this.#cards().findIndex(({ dataset }) => dataset['finding'] === key);
    if (!this.#editor.run(command)) return;
    this.#last = { label: command.label, done };
    this.#awaited = { key, index };
    void tick().then(() => {
      // What was pressed or typed into may be gone: its card takes the focus over, while it is still there.
      const card = this.#cards().find(({ dataset }) => dataset['finding'] === key);
      if (card) card.focus();
      else this.settle();
    });
  }

  /** To be called whenever other findings are listed: where that took the focus away, the next card gets it. */
  settle(): void {
    const awaited = this.#awaited;
    if (!awaited) return;
    const there = this.#cards().some(({ dataset }) => dataset['finding'] === awaited.key);
    // What is still there when the figures have come is there to stay: naming one of several conditions, say.
    if (!there || !this.#editor.analysing) this.#awaited = null;
    if (there) return;
    if (document.activeElement !== document.body) return;
    (this.#cards()[awaited.index] ?? this.#cards().at(-1) ?? this.#heading())?.focus();
  }

  #cards(): HTMLElement[] {
    return [...(this.#list?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])];
  }

  #heading(): HTMLElement | null {
    return this.#list?.querySelector<HTMLElement>('[data-heading]') ?? null;
  }
}
