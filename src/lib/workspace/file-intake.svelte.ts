import { newId, type JourneyMap } from '#lib/domain';
import { MAX_FILE_BYTES, readMapFile, writeMapFile, type ReadError } from '#lib/format';
import type { MapRepository, MapSummary } from '#lib/storage';
import { pickFiles, type PickedFile, type PickedKind } from './file-access.ts';
import type { Library, Undo } from './library.svelte.ts';
import { pictureKindOf, type PictureKind } from './picture-kind.ts';

/** Why a picture was refused: nothing of a map in it; something that can't be read; too large to look into. */
export type PictureRefusal = 'no-map' | 'damaged' | 'too-large';

/** What a picture carries: the text of a map's file, or why there is none. */
export type PictureContent =
  { readonly found: string } | { readonly found: null; readonly reason: PictureRefusal };

/** A file that was not taken in; without an `error` the browser could not read it or the storage not take it. */
export interface Refusal {
  readonly name: string;
  readonly error: ReadError | null;
  /** Set for a picture out of which no map came. */
  readonly picture?: PictureRefusal;
}

/** A file of a map that the library has in another state. */
export interface Conflict {
  readonly name: string;
  readonly map: JourneyMap;
  readonly handle: FileSystemFileHandle | null;
  readonly existing: MapSummary;
}

export interface FileIntakeOptions {
  /** Shows a map: the last one of the files opened. */
  readonly onopen: (id: string) => void;
  /** Shows a map that a file has replaced, which may be the open one, and offers to bring the old one back. */
  readonly onreplace: (map: JourneyMap, undo: Undo) => void;
  /** Takes an archive, which is a backup of many maps or should be one. */
  readonly onbackup?: (archive: File) => void;
  /** Looks for a map in a picture. */
  readonly readPicture?: (picture: File, kind: 'png' | 'svg') => Promise<PictureContent>;
}

/** How every archive with a file in it begins: PK\x03\x04. */
const ZIP = '80,75,3,4';

/** Takes files into the library: by button, by drop; one at a time, with questions where there are any. */
export class FileIntake {
  readonly #repository: MapRepository;
  readonly #library: Library;
  readonly #options: FileIntakeOptions;
  #refusals = $state.raw<readonly Refusal[]>([]);
  #conflicts = $state.raw<readonly Conflict[]>([]);

  constructor(repository: MapRepository, library: Library, options: FileIntakeOptions) {
    this.#repository = repository;
    this.#library = library;
    this.#options = options;
  }

  /** The refusal to tell of now. */
  get refusal(): Refusal | null {
    return this.#refusals[0] ?? null;
  }

  /** The conflict to ask about now. */
  get conflict(): Conflict | null {
    return this.#conflicts[0] ?? null;
  }

  /** Lets the user pick files and opens them. Call it from a click or a key press. */
  async pick(kind: PickedKind = 'any'): Promise<void> {
    await this.open(await pickFiles(kind));
  }

  /** Takes files in and shows the last map among them; nothing of a wrong file is taken. */
  async open(files: readonly PickedFile[]): Promise<void> {
    let last: string | null = null;
    for (const picked of files) {
      try {
        last = (await this.#take(picked)) ?? last;
      } catch {
        this.#refuse(picked.file.name, null);
      }
    }
    if (last !== null) this.#options.onopen(last);
  }

  /** Ends the talk about the refusal shown. */
  dismiss(): void {
    this.#refusals = this.#refusals.slice(1);
  }

  /** Leaves the library's map as it is. */
  skip(): void {
    this.#conflicts = this.#conflicts.slice(1);
  }

  /** Puts the file's map in the place of the library's. */
  replace(): Promise<void> {
    return this.#resolve(async ({ map, handle }) => {
      const undo = await this.#library.replace(map);
      await this.#remember(map.id, handle);
      this.#options.onreplace(map, undo);
    });
  }

  /** Adds the file's map beside the library's, with an id of its own and this title. */
  keepBoth(title: string): Promise<void> {
    return this.#resolve(async ({ map }) => {
      this.#options.onopen(await this.#library.create({ ...map, id: newId(), title }));
    });
  }

  async #resolve(choice: (conflict: Conflict) => Promise<void>): Promise<void> {
    const { conflict } = this;
    if (!conflict) return;
    this.skip();
    try {
      await choice(conflict);
    } catch {
      this.#refuse(conflict.name, null);
    }
  }

  /** Returns the id of the map to show; `null` when the file was refused or the user has to decide. */
  async #take({ file, handle }: PickedFile): Promise<string | null> {
    if (this.#options.onbackup && (await isArchive(file))) {
      this.#options.onbackup(file);
      return null;
    }
    const kind = this.#options.readPicture && (await pictureKindOf(file));
    if (kind) return this.#takePicture(file, kind);
    if (file.size > MAX_FILE_BYTES) return this.#refuse(file.name, tooLarge());
    return this.#takeText(await file.text(), file.name, handle);
  }

  async #takePicture(file: File, kind: PictureKind): Promise<string | null> {
    const content = kind === 'other' ? NOTHING : ((await this.#options.readPicture?.(file, kind)) ?? NOTHING);
    if (content.found === null) return this.#refuse(file.name, null, content.reason);
    // The picture's place is not where the map is saved to: that would overwrite the picture.
    return this.#takeText(content.found, file.name, null);
  }

  async #takeText(text: string, name: string, handle: FileSystemFileHandle | null): Promise<string | null> {
    const read = readMapFile(text);
    if (!read.ok) return this.#refuse(name, read.errors[0] ?? null);
    const { map } = read;
    const there = await this.#repository.load(map.id);
    if (!there.ok && there.reason === 'missing') {
      await this.#library.create(map);
    } else if (!there.ok || there.text !== writeMapFile(map)) {
      await this.#ask({ name, map, handle });
      return null;
    }
    await this.#remember(map.id, handle);
    return map.id;
  }

  async #ask(found: Omit<Conflict, 'existing'>): Promise<void> {
    const maps = await this.#repository.list();
    const existing = maps.find(({ id }) => id === found.map.id);
    if (existing) this.#conflicts = [...this.#conflicts, { ...found, existing }];
  }

  async #remember(id: string, handle: FileSystemFileHandle | null): Promise<void> {
    if (!handle) return;
    // A browser that can't keep the handle asks for the place again.
    await this.#repository.rememberHandle(id, handle).catch(() => {});
  }

  #refuse(name: string, error: ReadError | null, picture?: PictureRefusal): null {
    this.#refusals = [...this.#refusals, { name, error, ...(picture && { picture }) }];
    return null;
  }
}

const NOTHING: PictureContent = { found: null, reason: 'no-map' };

/** By its beginning, whatever it is called; one that has lost its beginning by its name. */
async function isArchive(file: File): Promise<boolean> {
  if (file.name.toLowerCase().endsWith('.zip')) return true;
  return new Uint8Array(await file.slice(0, 4).arrayBuffer()).join() === ZIP;
}

/** As the format refuses it, but before the file is read into memory. */
function tooLarge(): ReadError {
  const message = `file: expected at most ${MAX_FILE_BYTES} bytes, got more`;
  return { path: 'file', code: 'too-large', data: { limit: MAX_FILE_BYTES }, message };
}
