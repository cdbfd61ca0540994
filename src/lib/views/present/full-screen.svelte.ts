/** The full screen of the page, while it is presented. */
export class FullScreen {
  #on = $state(document.fullscreenElement !== null);
  /** The page itself asked to leave it. */
  #asked = false;
  readonly #onleft: () => void;

  /** `onleft`: the browser left it by a key of its own, Esc say. */
  constructor(onleft: () => void) {
    this.#onleft = onleft;
  }

  get on(): boolean {
    return this.#on;
  }

  /** Not everywhere there is one, and not everywhere it is allowed. */
  get possible(): boolean {
    return document.fullscreenEnabled;
  }

  /** To be called on the document's `fullscreenchange`. */
  changed(): void {
    const before = this.#on;
    this.#on = document.fullscreenElement !== null;
    if (before && !this.#on && !this.#asked) this.#onleft();
    this.#asked = false;
  }

  enter(): void {
    // Refused, the presentation goes on in the window.
    if (this.possible && !this.#on) void document.documentElement.requestFullscreen().catch(() => {});
  }

  leave(): void {
    if (document.fullscreenElement === null) return;
    this.#asked = true;
    void document.exitFullscreen().catch(() => (this.#asked = false));
  }

  toggle(): void {
    if (this.#on) this.leave();
    else this.enter();
  }
}
