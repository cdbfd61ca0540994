import { SvelteMap } from 'svelte/reactivity';
import type { Editor } from '#lib/document';
import type { JourneyMap } from '#lib/domain';
import { m } from '#lib/i18n';
import type { ToastMessage, ToastQueue } from '#lib/ui';
import {
  MapVersions,
  type FileOutcome,
  type MapRepository,
  type OpenMap,
  type VersionInfo,
  type VersionRead,
} from '#lib/workspace';
import { whenWords } from './moments.ts';

export interface VersionDeskOptions {
  readonly map: OpenMap;
  readonly repository: MapRepository;
  readonly toasts: ToastQueue;
  /** Goes to another map of the library. */
  readonly onopen: (id: string) => void;
  readonly onfile: (outcome: FileOutcome) => void;
}

/** Why a version can't be shown. */
export type Unread = Extract<VersionRead, { readonly ok: false }>;

/** What is done with the versions of the open map, and which of them is looked at. */
export class VersionDesk {
  readonly versions: MapVersions;
  readonly editor: Editor;
  readonly #options: VersionDeskOptions;
  #looked = $state.raw<{ readonly info: VersionInfo; readonly map: JourneyMap } | null>(null);
  /** The version asked for last: a slow answer for an earlier one is passed over. */
  #asked: string | null = null;
  /** The version whose name is being typed, `now` for a new one. */
  naming = $state<string | null>(null);
  #compared = $state.raw<VersionInfo | null>(null);
  readonly #unread = new SvelteMap<string, Unread>();

  constructor(options: VersionDeskOptions) {
    this.#options = options;
    this.editor = options.map.editor;
    this.versions = new MapVersions(options.map, options.repository);
    void this.versions.load();
  }

  /** The version that the app shows in place of the map; `null` for the map as it is now. */
  readonly looking: VersionInfo | null = $derived.by(() => {
    const looked = this.#looked;
    if (!looked || this.editor.previewed !== looked.map) return null;
    return this.versions.list.find(({ id }) => id === looked.info.id) ?? looked.info;
  });

  /** The version that is to be compared; `null`: none. */
  get compared(): VersionInfo | null {
    return this.#compared;
  }

  /** Why a version can't be shown; `undefined` for one that can or was not asked for yet. */
  troubleOf(id: string): Unread | undefined {
    return this.#unread.get(id);
  }

  /** Shows a version in place of the map, or says in the list why it can't be. */
  async look(info: VersionInfo): Promise<void> {
    this.#asked = info.id;
    const read = await this.versions.read(info.id);
    if (this.#asked !== info.id) return;
    if (read.ok) {
      this.#unread.delete(info.id);
      this.#looked = { info, map: read.map };
      this.editor.preview(read.map);
    } else {
      this.#unread.set(info.id, read);
      this.back();
    }
  }

  /** Shows the map as it is now. */
  back(): void {
    this.#asked = null;
    this.#looked = null;
    this.editor.preview(null);
  }

  compare(info: VersionInfo | null): void {
    this.#compared = info;
  }

  async restore(info: VersionInfo): Promise<void> {
    const restoration = await this.versions.restore(info.id);
    switch (restoration.outcome) {
      case 'restored':
        return this.#say({
          message: m.versions_restored({ when: whenOf(info) }),
          tone: 'good',
          action: { label: m.versions_restored_undo(), run: restoration.undo },
        });
      case 'same':
        return this.#say({ message: m.versions_same() });
      case 'not-kept':
        return this.#say({ message: m.versions_not_kept(), tone: 'bad' });
      case 'locked':
        return this.#say({ message: m.versions_locked(), tone: 'bad' });
      case 'unread':
        return this.look(info);
    }
  }

  keepNow(name: string): Promise<void> {
    return this.#try(async () => {
      await this.versions.keepNow(name);
      this.#say({ message: m.versions_kept({ name }), tone: 'good' });
    });
  }

  rename({ id }: VersionInfo, name: string): Promise<void> {
    return this.#try(() => this.versions.rename(id, name));
  }

  remove(info: VersionInfo): Promise<void> {
    return this.#try(async () => {
      if (this.looking?.id === info.id) this.back();
      const putBack = await this.versions.remove(info.id);
      if (!putBack) return;
      this.#say({
        message: m.versions_removed({ when: whenOf(info) }),
        action: { label: m.versions_undo(), run: () => void this.#try(putBack) },
      });
    });
  }

  openAsCopy(info: VersionInfo): Promise<void> {
    const title = m.versions_copy_title({ title: info.title || m.app_untitled(), when: whenOf(info) });
    return this.#try(async () => {
      const id = await this.versions.openAsCopy(info.id, title);
      if (id === null) return this.look(info);
      this.#options.onopen(id);
    });
  }

  async saveToFile(info: VersionInfo): Promise<void> {
    const outcome = await this.versions.saveToFile(info);
    if (outcome) this.#options.onfile(outcome);
    else this.#say({ message: m.versions_unread(), tone: 'bad' });
  }

  close(): void {
    this.back();
    this.versions.close();
  }

  #say(message: ToastMessage): void {
    this.#options.toasts.toast(message);
  }

  async #try(deed: () => Promise<void>): Promise<void> {
    try {
      await deed();
    } catch {
      this.#say({ message: m.versions_not_written(), tone: 'bad' });
    }
  }
}

function whenOf({ at }: VersionInfo): string {
  return whenWords(new Date(at), new Date());
}
