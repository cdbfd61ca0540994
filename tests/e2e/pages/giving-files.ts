import { basename } from 'node:path';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** A file as a test gives it: a path on the disk, or a name and what is in it. */
export type GivenFile =
  | string
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly bytes: Buffer };

/** Where the complete example of the format stands. */
export const SAMPLE = '../shared/samples/taxi-airport.ru.json';

function contents(file: GivenFile): { name: string; bytes: Buffer } {
  if (typeof file === 'string') return { name: basename(file), bytes: readFileSync(file) };
  return { name: file.name, bytes: 'bytes' in file ? file.bytes : Buffer.from(file.text) };
}

/** Picks files in the browser's chooser, which `press` brings up. */
export async function chooseFiles(
  page: Page,
  press: () => Promise<void>,
  files: readonly GivenFile[],
): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press()]);
  await chooser.setFiles(
    files.map(contents).map(({ name, bytes }) => ({
      name,
      mimeType: name.endsWith('.zip') ? 'application/zip' : 'application/json',
      buffer: bytes,
    })),
  );
}

/** Drags files over the window and lets them go there. */
export async function dropFiles(page: Page, ...files: readonly GivenFile[]): Promise<void> {
  const given = files.map(contents).map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') }));
  const dataTransfer = await page.evaluateHandle((files) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of files) {
      const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type: 'application/json' }));
    }
    return transfer;
  }, given);
  await page.dispatchEvent('body', 'dragover', { dataTransfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer });
}
