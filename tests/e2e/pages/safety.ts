import type { Locator, Page } from '@playwright/test';

/** What the editor says about the safety of the open map. */
export class Safety {
  readonly page: Page;
  /** The bar under the top bar; not there while all is well. */
  readonly banner: Locator;
  readonly status: Locator;
  readonly toasts: Locator;

  constructor(page: Page) {
    this.page = page;
    this.banner = page.getByRole('region', { name: 'Сохранность карты' });
    this.status = page.getByRole('banner').getByRole('status');
    this.toasts = page.locator('.host[role=status]');
  }

  button(name: string): Locator {
    return this.banner.getByRole('button', { name, exact: true });
  }
}
