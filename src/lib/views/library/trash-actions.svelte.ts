import { m } from '#lib/i18n';
import type { ToastQueue } from '#lib/ui';
import type { TrashEntry, TrashList, Undo } from '#lib/workspace';

/** What a map in the trash is called: one that can't be read has only its id. */
export function trashTitle({ title, broken, map }: TrashEntry): string {
  return title || (broken ? map : m.library_untitled());
}

/** What was deleted for good last, as long as that can be undone. */
export interface Discarded {
  readonly count: number;
  readonly undo: Undo;
}

/** What can be done in the trash, and what to tell afterwards. */
export class TrashActions {
  readonly #trash: TrashList;
  readonly #toasts: ToastQueue;
  #discarded = $state.raw<Discarded | null>(null);

  constructor(trash: TrashList, toasts: ToastQueue) {
    this.#trash = trash;
    this.#toasts = toasts;
  }

  /** To be shown beside the list: a message behind the dialog is out of reach. */
  get discarded(): Discarded | null {
    return this.#discarded;
  }

  async undo(): Promise<void> {
    const discarded = this.#discarded;
    this.#discarded = null;
    if (discarded) await this.#tell(discarded.undo);
  }

  /** The dialog is closed: what can be undone still is told in the page. */
  leave(): void {
    const discarded = this.#discarded;
    if (!discarded) return;
    this.#discarded = null;
    this.#toasts.toast({
      message: m.library_trash_discarded({ count: discarded.count }),
      action: { label: m.app_undo(), run: () => void this.#tell(discarded.undo) },
    });
  }

  async putBack(entry: TrashEntry): Promise<void> {
    await this.#tell(async () => {
      const outcome = await this.#trash.putBack(entry.id);
      if (outcome === 'taken') return this.#copy(entry);
      if (outcome === 'done')
        this.#toasts.toast({ message: m.library_trash_back({ title: trashTitle(entry) }) });
    });
  }

  async putBackCopy(entry: TrashEntry): Promise<void> {
    await this.#tell(() => this.#copy(entry));
  }

  async discard(entries: readonly TrashEntry[]): Promise<void> {
    await this.#tell(async () => {
      const undo = await this.#trash.discard(entries.map(({ id }) => id));
      this.#discarded = { count: entries.length, undo };
    });
  }

  download(entry: TrashEntry): void {
    this.#trash.download(entry);
  }

  async #copy(entry: TrashEntry): Promise<void> {
    const title = m.library_copy_title({ title: trashTitle(entry) });
    const done = await this.#trash.putBackCopy(entry.id, title);
    if (done) this.#toasts.toast({ message: m.library_trash_back({ title }) });
    else this.#toasts.toast({ message: m.library_trash_taken_unreadable(), tone: 'bad' });
  }

  async #tell(deed: () => Promise<void>): Promise<void> {
    try {
      await deed();
    } catch {
      this.#toasts.toast({ message: m.library_write_failed(), tone: 'bad' });
    }
  }
}
