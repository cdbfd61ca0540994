import { newId, positionOf } from '#lib/domain';
import { duplicate, paste, type Editor, type Session } from '#lib/document';
import { copiedText, pastedMap } from '#lib/workspace';
import type { Camera } from './camera.svelte.ts';

/** Copies of the selected cards and notes, on the map or by the clipboard. */
export class Copies {
  readonly #editor: Editor;
  readonly #session: Session;
  readonly #camera: Camera;

  constructor(editor: Editor, session: Session, camera: Camera) {
    this.#editor = editor;
    this.#session = session;
    this.#camera = camera;
  }

  duplicate(): void {
    const copies = new Map(this.#cards().map((id) => [id, newId()]));
    if (this.#editor.run(duplicate(copies))) this.#selectCopies(copies);
  }

  /** The selected cards and notes as text; `null` when there are none. */
  copied(): string | null {
    const ids = this.#cards();
    return ids.length === 0 ? null : copiedText(this.#editor.map, ids);
  }

  /** Adds what was copied here or in another map; tells whether the text was such. */
  paste(text: string): boolean {
    const excerpt = pastedMap(text);
    if (!excerpt) return false;
    const copies = new Map([...excerpt.touchpoints, ...excerpt.notes].map(({ id }) => [id, newId()]));
    if (this.#editor.run(paste(excerpt, copies))) this.#selectCopies(copies);
    return true;
  }

  #selectCopies(copies: ReadonlyMap<string, string>): void {
    this.#session.select(...copies.values());
    const [first] = copies.values();
    if (first !== undefined && this.#editor.touchpoints.has(first)) {
      this.#camera.reveal(positionOf(this.#editor.map, first));
    }
  }

  #cards(): string[] {
    const { touchpoints, notes } = this.#editor;
    return [...this.#session.selection].filter((id) => touchpoints.has(id) || notes.has(id));
  }
}
