import { getLocale, m } from '#lib/i18n';
import type { ToastQueue } from '#lib/ui';
import type { Library, MapSummary, TemplateId, Undo } from '#lib/workspace';

/** What can be done in the library, with its words: titles of new maps, what to tell afterwards. */
export class LibraryActions {
  readonly open: (id: string) => void;
  readonly #library: Library;
  readonly #toasts: ToastQueue;

  constructor(library: Library, toasts: ToastQueue, onopen: (id: string) => void) {
    this.#library = library;
    this.#toasts = toasts;
    this.open = onopen;
  }

  async startEmpty(): Promise<void> {
    const stages = [m.library_new_stage_1(), m.library_new_stage_2(), m.library_new_stage_3()];
    await this.#tell(async () => this.open(await this.#library.createEmpty(m.library_new_title(), stages)));
  }

  async startFrom(template: TemplateId): Promise<void> {
    await this.#tell(
      async () => this.open(await this.#library.createFromTemplate(template, getLocale())),
      m.library_template_failed(),
    );
  }

  async duplicate({ id, title }: MapSummary): Promise<void> {
    const copy = m.library_copy_title({ title: title || m.library_untitled() });
    await this.#tell(async () => {
      const made = await this.#library.duplicate(id, copy);
      if (made === null) return this.#library.load();
      this.#toasts.toast({ message: m.library_duplicated({ title: copy }) });
    });
  }

  async download(map: MapSummary): Promise<void> {
    await this.#tell(() => this.#library.download(map));
  }

  async remove(map: MapSummary): Promise<void> {
    await this.#tell(async () => {
      const undo = await this.#library.remove(map.id);
      if (!undo) return;
      const title = map.title || (map.broken ? map.id : m.library_untitled());
      this.#toasts.toast({
        message: m.library_deleted({ title }),
        action: { label: m.app_undo(), run: () => void this.#putBack(undo) },
      });
    });
  }

  #putBack(undo: Undo): Promise<void> {
    return this.#tell(undo);
  }

  async #tell(deed: () => Promise<void>, failure = m.library_write_failed()): Promise<void> {
    try {
      await deed();
    } catch {
      this.#toasts.toast({ message: failure, tone: 'bad' });
    }
  }
}
