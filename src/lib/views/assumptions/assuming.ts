import { editMap, type Command, type Editor } from '#lib/document';
import { patch, type Economics, type Settings } from '#lib/domain';

function editSettings(change: (settings: Settings) => Settings): Command {
  return editMap('set-settings', (map) => patch(map, { settings: change(map.settings) }));
}

/** Writes the assumptions of the open map: a visit of a field is one step of the history. */
export class Assuming {
  readonly #editor: Editor;
  #visit = 0;

  constructor(editor: Editor) {
    this.#editor = editor;
  }

  /** The visit of a field is over. */
  readonly commit = (): void => {
    this.#visit += 1;
    this.#editor.endStep();
  };

  type(part: Partial<Settings>): void {
    this.#type(part, (each) => patch(each, part));
  }

  typeWeight(part: Partial<Settings['weights']>): void {
    this.#type(part, (each) => patch(each, { weights: patch(each.weights, part) }));
  }

  /** Changes nothing while no economics are set. */
  typeEconomics(part: Partial<Economics>): void {
    this.#type(part, (each) =>
      each.economics ? patch(each, { economics: patch(each.economics, part) }) : each,
    );
  }

  /** A step of its own, such as a click. */
  set(change: (settings: Settings) => Settings): void {
    this.commit();
    this.#editor.run(editSettings(change));
    this.commit();
  }

  #type(part: object, change: (settings: Settings) => Settings): void {
    this.#editor.run(editSettings(change), { merge: `${Object.keys(part).join()}:${this.#visit}` });
  }
}
