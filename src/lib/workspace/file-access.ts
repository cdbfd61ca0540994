import { FILE_EXTENSION } from '#lib/format';

/** A file the user gave, with the right to write it back where the browser can. */
export interface PickedFile {
  readonly file: File;
  readonly handle: FileSystemFileHandle | null;
}

/*
 * The File System Access API, which TypeScript's DOM types leave out because only some browsers have it:
 * https://wicg.github.io/file-system-access/
 */
interface PickerOptions {
  readonly id?: string;
  readonly multiple?: boolean;
  readonly suggestedName?: string;
  readonly types?: readonly {
    readonly description?: string;
    readonly accept: Record<string, readonly string[]>;
  }[];
}
interface FilePickers {
  showOpenFilePicker(options: PickerOptions): Promise<FileSystemFileHandle[]>;
  showSaveFilePicker(options: PickerOptions): Promise<FileSystemFileHandle>;
}
interface Permissions {
  queryPermission(mode: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(mode: { mode: 'readwrite' }): Promise<PermissionState>;
}
interface DroppedItem {
  getAsFileSystemHandle(): Promise<FileSystemHandle | null>;
}

const PICKER_ID = 'tropa-maps';
const ACCEPT = { 'application/json': [FILE_EXTENSION, '.json'] as const };
const ACCEPT_BACKUP = { 'application/zip': ['.zip'] as const };
/** Pictures that may carry a map. */
const ACCEPT_PICTURE = { 'image/png': ['.png'] as const, 'image/svg+xml': ['.svg'] as const };
/** What the user is to pick: any file that can be opened, or a backup of all maps. */
export type PickedKind = 'any' | 'backup';

const pickers = (): Partial<FilePickers> => window as Window & Partial<FilePickers>;

/** Lets the user pick files to open; none when they change their mind. Call it from a click or a key press. */
export async function pickFiles(kind: PickedKind = 'any'): Promise<readonly PickedFile[]> {
  const { showOpenFilePicker } = pickers();
  const accept = kind === 'backup' ? ACCEPT_BACKUP : { ...ACCEPT, ...ACCEPT_PICTURE, ...ACCEPT_BACKUP };
  const multiple = kind === 'any';
  if (!showOpenFilePicker) return pickByInput(accept, multiple);
  const handles = await unlessCancelled(
    showOpenFilePicker.call(window, { id: PICKER_ID, multiple, types: [{ accept }] }),
  );
  return Promise.all((handles ?? []).map(async (handle) => ({ file: await handle.getFile(), handle })));
}

function pickByInput(
  accept: Record<string, readonly string[]>,
  multiple: boolean,
): Promise<readonly PickedFile[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = multiple;
  input.accept = Object.entries(accept).flat(2).join(',');
  return new Promise((resolve) => {
    const done = () => resolve(Array.from(input.files ?? [], (file) => ({ file, handle: null })));
    input.addEventListener('change', done);
    input.addEventListener('cancel', done);
    input.click();
  });
}

/** The files of a drop, folders left out. Call it within the drop event, after which the browser forgets them. */
export async function filesOfDrop(transfer: DataTransfer): Promise<readonly PickedFile[]> {
  const items = Array.from(transfer.items).filter(({ kind }) => kind === 'file');
  const dropped = items.map((item) => {
    const file = item.getAsFile();
    const { getAsFileSystemHandle } = item as DataTransferItem & Partial<DroppedItem>;
    return { file, handle: getAsFileSystemHandle?.call(item).catch(() => null) ?? null };
  });
  const files = await Promise.all(
    dropped.map(async ({ file, handle }) => {
      const known = await handle;
      if (!file || known?.kind === 'directory') return [];
      return [{ file, handle: isFileHandle(known) ? known : null }];
    }),
  );
  return files.flat();
}

/** Whether the user can choose where a file is saved. */
export function canPickPlace(): boolean {
  return pickers().showSaveFilePicker !== undefined;
}

/** Lets the user choose a place to save to; `null` when they change their mind. */
export async function pickPlace(suggestedName: string): Promise<FileSystemFileHandle | null> {
  const { showSaveFilePicker } = pickers();
  if (!showSaveFilePicker) return null;
  return unlessCancelled(
    showSaveFilePicker.call(window, { id: PICKER_ID, suggestedName, types: [{ accept: ACCEPT }] }),
  );
}

/** Asks for the right to write, which lasts for the visit at most. */
export async function mayWrite(handle: FileSystemFileHandle): Promise<boolean> {
  const { queryPermission, requestPermission } = handle as FileSystemFileHandle & Partial<Permissions>;
  if (!queryPermission || !requestPermission) return true;
  const mode = { mode: 'readwrite' } as const;
  if ((await queryPermission.call(handle, mode)) === 'granted') return true;
  return (await requestPermission.call(handle, mode)) === 'granted';
}

/** Replaces the file's contents; the old ones stay until the new ones are written whole. */
export async function writeTo(handle: FileSystemFileHandle, text: string): Promise<void> {
  const stream = await handle.createWritable();
  await stream.write(text);
  await stream.close();
}

/** Hands a file to the browser's downloads. */
export function download(content: string | Blob, name: string): void {
  const blob = typeof content === 'string' ? new Blob([content], { type: 'application/json' }) : content;
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun when its click is over, but in some browsers not been read.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

export function isFileHandle(value: unknown): value is FileSystemFileHandle {
  return typeof FileSystemFileHandle !== 'undefined' && value instanceof FileSystemFileHandle;
}

async function unlessCancelled<Value>(picking: Promise<Value>): Promise<Value | null> {
  try {
    return await picking;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}
