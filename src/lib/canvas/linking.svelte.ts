import { besideOf, positionOf, whyNoLink, type Direction } from '#lib/domain';
import { link, type Editor, type Session } from '#lib/document';
import { m } from '#lib/i18n';
import type { Camera } from './camera.svelte.ts';

/** Drawing links: by clicks, by keys or by the knob, all end in `connect`. */
export class Linking {
  /** The card that a link under way would go to. */
  candidate = $state<string | null>(null);

  readonly #editor: Editor;
  readonly #session: Session;
  readonly #camera: Camera;
  readonly #say: (words: string) => void;

  constructor(editor: Editor, session: Session, camera: Camera, say: (words: string) => void) {
    this.#editor = editor;
    this.#session = session;
    this.#camera = camera;
    this.#say = say;
  }

  start(from: string): void {
    if (!this.#editor.editable) return;
    this.#session.linkingFrom = from;
    this.candidate = null;
    this.#say(m.canvas_linking());
  }

  cancel(): void {
    this.#session.linkingFrom = null;
    this.candidate = null;
  }

  /** Chooses the card that a link under way goes to, by direction. */
  aim(direction: Direction): void {
    const from = this.candidate ?? this.#session.linkingFrom;
    if (from === null) return;
    const to = besideOf(this.#editor.map, from, direction);
    if (to === null) return;
    this.candidate = to;
    this.#say(this.#editor.touchpoints.get(to)?.title || m.canvas_untitled());
    this.#camera.reveal(positionOf(this.#editor.map, to));
  }

  /** Draws the link under way to a card, or says why it can't be. Returns whether it was drawn. */
  drawTo(to: string | null): boolean {
    const from = this.#session.linkingFrom;
    this.cancel();
    return from !== null && to !== null && this.connect(from, to);
  }

  connect(from: string, to: string): boolean {
    const refusal = whyNoLink(this.#editor.map, from, to);
    if (refusal === null) {
      this.#say(m.canvas_linked());
      return this.#editor.run(link(from, to));
    }
    if (refusal === 'unknown') return false;
    this.#say(refusal === 'twice' ? m.canvas_link_twice() : m.canvas_link_itself());
    if (refusal === 'twice') {
      const known = this.#editor.map.links.find((each) => each.from === from && each.to === to);
      if (known) this.#session.select(known.id);
    }
    return false;
  }

  /** Selects a link, or with a modifier key adds it to the selection or takes it out. */
  choose(id: string, { shiftKey, metaKey, ctrlKey }: MouseEvent): void {
    if (shiftKey || metaKey || ctrlKey) this.#session.toggle(id);
    else this.#session.select(id);
    this.#camera.focus();
  }
}
