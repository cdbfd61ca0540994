import type { PictureDraft, PictureMaker, PictureSize, PictureWish } from './picture-maker.ts';

/** So long a choice has to rest before it is drawn, in milliseconds. */
const REST = 120;

/** What the dialog shows of the picture that is chosen. */
export class PictureDesk {
  readonly #maker: PictureMaker;
  readonly #box: PictureSize;
  #laying: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #draft = $state.raw<PictureDraft | null>(null);
  #preview = $state.raw<{ readonly address: string; readonly of: PictureDraft } | null>(null);
  #state = $state<'laying' | 'ready' | 'empty' | 'failed'>('laying');

  /** `box`: how much room the preview has, in pixels of the screen. */
  constructor(maker: PictureMaker, box: PictureSize) {
    this.#maker = maker;
    this.#box = box;
  }

  /** The picture of the newest wish, once it is laid out; the one before as long as that takes. */
  get draft(): PictureDraft | null {
    return this.#draft;
  }

  /** The preview's address, and which picture it shows: for a moment the one before. */
  get preview(): { readonly address: string; readonly of: PictureDraft } | null {
    return this.#preview;
  }

  /** `empty`: there is nothing to draw. */
  get state(): 'laying' | 'ready' | 'empty' | 'failed' {
    return this.#state;
  }

  /** Lays out what is wished for and previews it: at once, or when no other wish follows for a moment. */
  lay(wish: PictureWish, { atOnce = false } = {}): void {
    clearTimeout(this.#timer);
    this.#laying?.abort();
    const own = (this.#laying = new AbortController());
    this.#state = 'laying';
    if (atOnce) void this.#run(wish, own.signal);
    else this.#timer = setTimeout(() => void this.#run(wish, own.signal), REST);
  }

  /** Ends all work and lets go of the preview. */
  close(): void {
    clearTimeout(this.#timer);
    this.#laying?.abort();
    this.#clear();
  }

  async #run(wish: PictureWish, signal: AbortSignal): Promise<void> {
    try {
      const draft = await this.#maker.lay(wish, signal);
      if (signal.aborted) return;
      this.#draft = draft;
      if (!draft) this.#clear();
      this.#state = draft ? 'ready' : 'empty';
      if (!draft) return;
      const preview = await draft.preview(this.#box, signal);
      if (!signal.aborted) this.#show(preview, draft);
    } catch {
      if (signal.aborted) return;
      this.#clear();
      // A picture without a preview can still be made.
      if (this.#state === 'laying') {
        this.#draft = null;
        this.#state = 'failed';
      }
    }
  }

  #show(preview: Blob, of: PictureDraft): void {
    this.#clear();
    this.#preview = { address: URL.createObjectURL(preview), of };
  }

  #clear(): void {
    if (this.#preview) URL.revokeObjectURL(this.#preview.address);
    this.#preview = null;
  }
}
