import { createContext } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import type { Touchpoint } from '#lib/domain';
import { editTouchpoints, type Command, type Editor, type StepCode } from '#lib/document';

/** How the inspector's fields write: one visit of a field is one step of the history. */
export class Panel {
  readonly #editor: Editor;
  #visit = 0;
  /** Names of the opened sections; they stay so from one selection to the next. */
  readonly opened = new SvelteSet<string>(['figures']);

  constructor(editor: Editor) {
    this.#editor = editor;
  }

  /** One step: a click, a choice. */
  set(command: Command): void {
    this.commit();
    this.#editor.run(command);
  }

  /** A keystroke in a field: joins the step of its visit. */
  type(field: string, command: Command): void {
    this.#editor.run(command, { merge: `${field}:${this.#visit}` });
  }

  /** The visit of a field is over. */
  commit(): void {
    this.#visit += 1;
    this.#editor.endStep();
  }

  setOn(touchpoints: readonly Touchpoint[], code: StepCode, change: (each: Touchpoint) => Touchpoint): void {
    this.set(editTouchpoints(idsOf(touchpoints), code, change));
  }

  typeOn(touchpoints: readonly Touchpoint[], code: StepCode, change: (each: Touchpoint) => Touchpoint): void {
    const ids = idsOf(touchpoints);
    this.type(`${code}:${ids.join()}`, editTouchpoints(ids, code, change));
  }
}

function idsOf(touchpoints: readonly Touchpoint[]): readonly string[] {
  return touchpoints.map(({ id }) => id);
}

export const [getPanel, setPanel] = createContext<Panel>();
