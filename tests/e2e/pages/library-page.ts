import { expect, type Locator, type Page } from '@playwright/test';
import { chooseFiles, dropFiles, type GivenFile } from './giving-files.ts';
import { MapPage } from './map-page.ts';

/** The page with all maps of the device, in Russian unless a test switches it. */
export class LibraryPage {
  readonly page: Page;
  readonly cards: Locator;
  readonly toast: Locator;

  constructor(page: Page) {
    this.page = page;
    this.cards = page.getByRole('article');
    this.toast = page.locator('.host[role=status]');
  }

  async goto(): Promise<void> {
    await this.page.goto('./');
    await expect(this.newButton).toBeVisible();
  }

  get newButton(): Locator {
    return this.page.getByRole('button', { name: /^(Новая карта|New map)$/ });
  }

  get openButton(): Locator {
    return this.page.getByRole('button', { name: /^(Открыть файл|Open a? ?file)$/ });
  }

  /** The card of a map, by its whole title. */
  card(title: string): Locator {
    return this.cards.filter({ has: this.page.getByRole('heading', { name: title, exact: true }) });
  }

  template(title: string): Locator {
    return this.page.getByRole('button', { name: title });
  }

  async newMap(): Promise<MapPage> {
    await this.newButton.click();
    return this.intoMap();
  }

  async startFrom(template: string): Promise<MapPage> {
    await this.template(template).click();
    return this.intoMap();
  }

  async open(title: string): Promise<MapPage> {
    await this.card(title).getByRole('link').click();
    return this.intoMap();
  }

  async chooseFile(...files: readonly GivenFile[]): Promise<void> {
    await chooseFiles(this.page, () => this.openButton.click(), files);
  }

  /** Opens a map's file by the button and waits for the map. */
  async openFile(file: GivenFile): Promise<MapPage> {
    await this.chooseFile(file);
    return this.intoMap();
  }

  dropFile(...files: readonly GivenFile[]): Promise<void> {
    return dropFiles(this.page, ...files);
  }

  /** Chooses from the menu of a map's card. */
  async choose(title: string, action: string): Promise<void> {
    await this.card(title).getByRole('button').click();
    await this.page.getByRole('menuitem', { name: action }).click();
  }

  titles(): Promise<readonly string[]> {
    return this.cards.getByRole('heading').allTextContents();
  }

  private async intoMap(): Promise<MapPage> {
    const map = new MapPage(this.page);
    await map.opened();
    return map;
  }
}
