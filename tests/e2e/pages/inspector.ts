import type { Locator, Page } from '@playwright/test';

/** The panel of properties beside the canvas, in Russian. */
export class Inspector {
  readonly panel: Locator;

  constructor(page: Page) {
    this.panel = page.getByRole('region', { name: /^(Свойства|Properties)$/ });
  }

  /** A field of text or number, by its label. */
  field(label: string): Locator {
    return this.panel.getByLabel(label, { exact: true });
  }

  heading(name: string): Locator {
    return this.panel.getByRole('heading', { name });
  }

  button(name: string): Locator {
    return this.panel.getByRole('button', { name, exact: true });
  }

  /** Writes a field anew and leaves it. */
  async fill(label: string, text: string): Promise<void> {
    await this.field(label).fill(text);
    await this.field(label).blur();
  }

  /** Chooses a point of a scale: a level, an importance, an effort. */
  async level(label: string, point: number): Promise<void> {
    const scale = this.panel.getByRole('group', { name: new RegExp(`^${label}`) });
    await scale.locator('label', { hasText: String(point) }).click();
  }

  async chip(label: string, option: string): Promise<void> {
    const chips = this.panel.getByRole('group', { name: new RegExp(`^${label}`) });
    await chips.locator('label', { hasText: option }).click();
  }

  async option(label: string, option: string): Promise<void> {
    await this.field(label).selectOption({ label: option });
  }

  /** Adds one observation of a level. */
  async observe(level: number): Promise<void> {
    await this.panel
      .getByRole('group', { name: /^Получает/ })
      .getByRole('button', { name: new RegExp(`: ${level} `) })
      .click();
  }

  /** Opens a section that is folded away. */
  async unfold(summary: string): Promise<void> {
    const section = this.panel.locator('details').filter({ hasText: summary });
    if (!(await section.first().evaluate((details: HTMLDetailsElement) => details.open))) {
      await section.first().locator('summary').first().click();
    }
  }
}
