import { readFileSync } from 'node:fs';
import { expect, type Locator } from '@playwright/test';
import type { MapPage } from './map-page.ts';

/** The dialog that makes pictures, PDFs and slides of the open map. */
export class ExportDialog {
  readonly #map: MapPage;
  /** What will be made, in words. */
  readonly size: Locator;
  /** The sheets as they are marked in the preview. */
  readonly sheets: Locator;

  constructor(map: MapPage) {
    this.#map = map;
    this.size = map.dialog.locator('.size');
    this.sheets = map.dialog.locator('.part');
  }

  /** By the keys. */
  static async open(map: MapPage): Promise<ExportDialog> {
    await map.canvas.focus();
    await map.press('Control+Shift+e');
    await expect(map.dialog).toBeVisible();
    return new ExportDialog(map);
  }

  button(name: string): Locator {
    return this.#map.dialog.getByRole('button', { name, exact: true });
  }

  radio(name: string): Locator {
    return this.#map.dialog.getByRole('radio', { name, exact: true });
  }

  /** Chooses by the words of chips, one after the other, and waits until the preview follows. */
  async choose(...words: readonly string[]): Promise<void> {
    for (const word of words) {
      await this.#map.dialog.getByText(word, { exact: true }).click();
      await expect(this.radio(word)).toBeChecked();
    }
    await expect(this.#map.dialog.locator('[aria-busy=false]')).toBeVisible();
  }

  /** Downloads what is chosen; `format` as the button names it. */
  async download(format: string): Promise<{ name: string; bytes: Buffer }> {
    const button = this.button(`Скачать ${format}`);
    await expect(button).toBeEnabled();
    const [file] = await Promise.all([
      this.#map.page.waitForEvent('download', { timeout: 90_000 }),
      button.click(),
    ]);
    await expect(this.#map.dialog).toHaveCount(0);
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
  }
}
