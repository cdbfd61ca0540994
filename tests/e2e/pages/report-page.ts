import { expect, type Locator, type Page } from '@playwright/test';
import type { MapPage } from './map-page.ts';

export const SECTIONS = [
  'loss',
  'importance',
  'gaps',
  'plan',
  'reliability',
  'paths',
  'escalator',
  'dimensions',
  'findings',
  'habits',
  'review',
] as const;
export type SectionId = (typeof SECTIONS)[number];

/** The report of the open map. */
export class ReportPage {
  readonly page: Page;
  readonly map: MapPage;
  readonly root: Locator;

  constructor(map: MapPage) {
    this.page = map.page;
    this.map = map;
    this.root = map.page.getByRole('region', { name: /^(Отчёт|Report)$/ });
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: /^(Отчёт|Report)$/ }).click();
    await expect(this.page).toHaveURL(/\/report$/);
    await expect(this.root.locator('#report-headline')).toBeVisible();
  }

  async backToMap(): Promise<void> {
    await this.page.getByRole('link', { name: /^(Карта|Map)$/ }).click();
    await this.map.opened();
  }

  section(id: SectionId): Locator {
    return this.root.locator(`#report-${id}`);
  }

  /** A card of the headline. */
  figure(name: 'loyalty' | 'completion' | 'money' | 'coverage'): Locator {
    return this.root.locator(`[data-figure="${name}"]`);
  }

  /** Shows a section's table twin. */
  async asTable(id: SectionId): Promise<Locator> {
    const section = this.section(id);
    await section.getByRole('button', { name: /(показать таблицей|show as a table)$/ }).click();
    const table = section.getByRole('table').first();
    await expect(table).toBeVisible();
    return table;
  }

  get findings(): Locator {
    return this.section('findings').getByRole('article');
  }

  /** Shows every finding. */
  async allFindings(): Promise<Locator> {
    await expect(this.findings.first()).toBeVisible();
    const more = this.section('findings').getByRole('button', { name: /^(Показать ещё|Show) \d/ });
    while ((await more.count()) > 0) await more.first().click();
    return this.findings;
  }
}
