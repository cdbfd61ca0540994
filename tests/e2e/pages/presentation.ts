import { expect, type Locator, type Page } from '@playwright/test';
import type { MapPage } from './map-page.ts';

/** The open map, presented. */
export class PresentationPage {
  readonly map: MapPage;
  readonly page: Page;
  readonly root: Locator;
  /** The heading of the step that is shown. */
  readonly heading: Locator;
  readonly caption: Locator;
  readonly notes: Locator;
  readonly controls: Locator;
  readonly said: Locator;
  /** The cards that stand out. */
  readonly lit: Locator;
  readonly black: Locator;

  constructor(map: MapPage) {
    this.map = map;
    this.page = map.page;
    this.root = map.page.getByRole('main', { name: /^(Показ карты|Presentation)$/ });
    this.heading = this.root.getByRole('heading', { level: 2 });
    this.caption = this.root.locator('.caption');
    this.notes = this.root.getByRole('complementary', { name: /^(Заметки докладчика|Speaker notes)$/ });
    this.controls = this.root.getByRole('toolbar');
    this.said = this.root.locator('[aria-live]');
    this.lit = this.root.locator('.svelte-flow__node.selected');
    this.black = this.root.locator('[data-black]');
  }

  get link(): Locator {
    return this.page.getByRole('link', { name: /^(Показ|Present)$/ });
  }

  /** Begins with the one click it takes. */
  async start(): Promise<void> {
    await this.link.click();
    await this.started();
  }

  async started(): Promise<void> {
    await expect(this.root).toBeVisible();
    await expect(this.root.locator('.svelte-flow__viewport')).toBeAttached();
  }

  /** The number of the step that is shown and of all, as it is written on the screen. */
  async at(step: number, all: number): Promise<void> {
    await expect(this.caption.getByText(`${step} / ${all}`)).toBeVisible();
  }

  /** Waits until the one card that stands out is in the middle of the canvas. */
  async inTheMiddle(title: string): Promise<void> {
    await expect(this.lit).toHaveCount(1);
    await expect(this.lit.locator('.title')).toHaveText(title);
    await expect
      .poll(async () => {
        const [card, room] = [await this.lit.boundingBox(), await this.root.locator('.stage').boundingBox()];
        return card && room && Math.abs(card.x + card.width / 2 - room.x - room.width / 2) < 2;
      })
      .toBe(true);
  }
}
