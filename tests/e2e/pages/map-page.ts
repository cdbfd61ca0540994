import { expect, type Locator, type Page } from '@playwright/test';
import type { JourneyMap, Link, Touchpoint } from '../../../src/lib/domain/index.ts';
import { keptRecord } from './kept.ts';
import { chooseFiles, dropFiles, type GivenFile } from './giving-files.ts';
import { Inspector } from './inspector.ts';

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The editor of one map, in Russian unless a test switches it. */
export class MapPage {
  readonly page: Page;
  readonly inspector: Inspector;
  /** The canvas, which has the keys. */
  readonly canvas: Locator;
  readonly overview: Locator;
  readonly gaps: Locator;
  readonly stages: Locator;
  readonly undoButton: Locator;
  readonly redoButton: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.inspector = new Inspector(page);
    this.canvas = page.getByRole('application', { name: /^(Карта пути|Journey map)/ });
    this.overview = page.getByRole('region', { name: /^(Обзор|Overview)$/ });
    this.gaps = this.overview.getByRole('list').getByRole('button');
    this.stages = page.getByRole('toolbar', { name: /^(Этапы|Stages)$/ });
    this.undoButton = page.getByRole('button', { name: /^(Отменить|Undo)/ });
    this.redoButton = page.getByRole('button', { name: /^(Вернуть|Redo)/ });
    this.dialog = page.getByRole('dialog');
  }

  /** The open map's id, from the address. */
  get id(): string {
    const id = /#\/map\/([\w-]+)(?:\/report)?$/.exec(this.page.url())?.[1];
    if (id === undefined) throw new Error(`No map is open at ${this.page.url()}`);
    return id;
  }

  /** Waits until a map is open and drawn. */
  async opened(): Promise<void> {
    await expect(this.page).toHaveURL(/#\/map\//);
    await expect(this.canvas).toBeVisible();
    await expect(this.canvas.locator('.svelte-flow__viewport')).toBeAttached();
  }

  /** Picks a file in the chooser that the menu brings up. */
  async openFile(...files: readonly GivenFile[]): Promise<void> {
    await chooseFiles(this.page, () => this.press('Control+o'), files);
  }

  /** Drops a file on the window. */
  dropFile(...files: readonly GivenFile[]): Promise<void> {
    return dropFiles(this.page, ...files);
  }

  /** The card of a touchpoint, by its whole title. */
  card(title: string): Locator {
    return this.canvas.getByRole('group', { name: new RegExp(`^${literal(title)}(\\. |$)`) });
  }

  get cards(): Locator {
    return this.canvas.locator('.svelte-flow__node-touchpoint');
  }

  /** The number on a card's corner. */
  badge(title: string): Locator {
    return this.card(title).locator('.badge');
  }

  get selectedCards(): Locator {
    return this.canvas.locator('.svelte-flow__node.selected');
  }

  press(...keys: readonly string[]): Promise<void> {
    return keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), Promise.resolve());
  }

  /** Types into what has the focus. */
  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  /** Selects a card with a click on its icon, where nothing else takes the click. */
  async select(title: string, { adding = false } = {}): Promise<void> {
    await this.card(title)
      .locator('.icon')
      .click({ modifiers: adding ? ['Shift'] : [] });
    await expect(this.card(title)).toHaveClass(/selected/);
  }

  /** The middle of what a locator shows, in window pixels. */
  async middleOf(thing: Locator): Promise<{ x: number; y: number }> {
    const box = await thing.boundingBox();
    if (!box) throw new Error('It is not on the screen');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** Presses the mouse at a place, moves it on in steps and lets go. */
  async drag(from: { x: number; y: number }, to: { x: number; y: number }, steps = 8): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(to.x, to.y, { steps });
    await mouse.up();
  }

  /** Drags a card by its icon. */
  async dragCard(title: string, by: { x: number; y: number }): Promise<void> {
    const from = await this.middleOf(this.card(title).locator('.icon'));
    await this.drag(from, { x: from.x + by.x, y: from.y + by.y });
  }

  async undoAll(): Promise<void> {
    await this.travel('Control+z', this.undoButton);
  }

  async redoAll(): Promise<void> {
    await this.travel('Control+Shift+z', this.redoButton);
  }

  private async travel(keys: string, button: Locator): Promise<void> {
    await expect(button).toBeEnabled();
    for (let steps = 0; await button.isEnabled(); steps++) {
      if (steps > 500) throw new Error(`${keys} leads to no end`);
      await this.press(keys);
    }
  }

  /** How many steps can be undone: undoes them and makes them again. */
  async countSteps(): Promise<number> {
    let steps = 0;
    for (; await this.undoButton.isEnabled(); steps++) await this.press('Control+z');
    for (let made = 0; made < steps; made++) await this.press('Control+Shift+z');
    return steps;
  }

  /** Waits until the app says that everything is kept. */
  async waitForSaved(): Promise<void> {
    await expect(this.page.getByRole('banner').getByRole('status')).toHaveText(/^\s*(сохранено|saved)$/);
  }

  /** The text of the open map's file as the browser keeps it, once everything is kept. */
  async savedText(): Promise<string> {
    await this.waitForSaved();
    return (await keptRecord(this.page, this.id)).text;
  }

  /** The map as the browser keeps it, once everything is kept. */
  async savedMap(): Promise<JourneyMap> {
    const file = JSON.parse(await this.savedText()) as { map: JourneyMap };
    return file.map;
  }

  async savedTouchpoint(title: string): Promise<Touchpoint> {
    const found = (await this.savedMap()).touchpoints.find((each) => each.title === title);
    if (!found) throw new Error(`The saved map has no touchpoint “${title}”`);
    return found;
  }

  /** The titles that each link of the saved map joins. */
  async savedLinks(): Promise<readonly string[]> {
    return linksByTitle(await this.savedMap());
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.opened();
  }

  language(code: 'ru' | 'en'): Promise<void> {
    return this.page.getByRole('button', { name: new RegExp(`^${code}\\b`, 'i') }).click();
  }

  async theme(name: string): Promise<void> {
    await this.page.getByRole('button', { name: /^(Тема|Theme)$/ }).click();
    await this.page.getByRole('menuitemcheckbox', { name }).click();
  }
}

/** Each link as “from → to”, sorted. */
export function linksByTitle(map: JourneyMap): readonly string[] {
  const titles = new Map(map.touchpoints.map(({ id, title }) => [id, title]));
  return map.links.map(({ from, to }: Link) => `${titles.get(from)} → ${titles.get(to)}`).sort();
}
