import { basename } from 'node:path';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** A file as a test gives it: a path on the disk, or a name and what is in it. */
export type GivenFile = string | { readonly name: string; readonly text: string };

/** Where the complete example of the format stands. */
export const SAMPLE = '../shared/samples/taxi-airport.ru.json';

function contents(file: GivenFile): { name: string; text: string } {
  return typeof file === 'string' ? { name: basename(file), text: readFileSync(file, 'utf8') } : file;
}

/** Picks files in the browser's chooser, which `press` brings up. */
export async function chooseFiles(
  page: Page,
  press: () => Promise<void>,
  files: readonly GivenFile[],
): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press()]);
  await chooser.setFiles(
    files.map(contents).map(({ name, text }) => ({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    })),
  );
}

/** Drags files over the window and lets them go there. */
export async function dropFiles(page: Page, ...files: readonly GivenFile[]): Promise<void> {
  const dataTransfer = await page.evaluateHandle((files) => {
    const transfer = new DataTransfer();
    for (const { name, text } of files)
      transfer.items.add(new File([text], name, { type: 'application/json' }));
    return transfer;
  }, files.map(contents));
  await page.dispatchEvent('body', 'dragover', { dataTransfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer });
}
