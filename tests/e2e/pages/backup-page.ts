import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { chooseFiles, type GivenFile } from './giving-files.ts';

/** What can be done with all maps: the menu in the library's bar and the dialogs it opens, in Russian. */
export class BackupPage {
  readonly page: Page;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog');
  }

  async choose(action: RegExp): Promise<void> {
    await this.page.getByRole('button', { name: 'Резервная копия и корзина' }).click();
    await this.page.getByRole('menuitem', { name: action }).click();
  }

  /** Makes a backup and gives it as a file that can be opened. */
  async save(): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.choose(/^Сохранить резервную копию/),
    ]);
    await expect(this.dialog).toHaveCount(0);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  /** Gives an archive to “restore from a backup”. */
  async give(file: GivenFile): Promise<void> {
    await chooseFiles(this.page, () => this.choose(/^Восстановить из резервной копии/), [file]);
  }

  /** The choice for a map that is in the library too. */
  choiceFor(title: string, choice: string): Locator {
    return this.dialog
      .getByRole('group', { name: `Что сделать с картой «${title}»` })
      .getByText(choice, { exact: true });
  }

  get restoreButton(): Locator {
    return this.dialog.getByRole('button', { name: /^Восстановить \d/ });
  }
}
