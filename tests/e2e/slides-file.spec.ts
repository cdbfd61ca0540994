import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page, Worker } from '@playwright/test';
import { createMap, type JourneyMap } from '../../src/lib/domain/index.ts';
import type { Deck } from '../../src/lib/picture/index.ts';
import { generateMap } from '../bench/generate.mjs';
import { elementsOf, endsOf, faultsOf, nameOf, readPptx, titleOf } from '../fixtures/pptx-file.ts';
import { lendFiles, sceneFiles } from '../fixtures/scene-bundle.mjs';
import { expect, test } from './fixtures.ts';
import { SAMPLE } from './pages/giving-files.ts';

/** What slides-entry.ts puts on a page. */
interface Slides {
  readonly slidesOf: (deck: Deck, maps: readonly JourneyMap[]) => Promise<string>;
  readonly stopSlides: () => void;
}
type Scope = typeof globalThis & { readonly scenes: Slides };

let bundle: ReturnType<typeof sceneFiles> | undefined;

async function lendSlides(page: Page): Promise<void> {
  bundle ??= sceneFiles(fileURLToPath(new URL('../fixtures/slides-entry.ts', import.meta.url)));
  const { script, files } = await bundle;
  await lendFiles(page, files);
  await page.evaluate(script);
}

function mapOf(text: string): JourneyMap {
  const { map } = JSON.parse(text) as { map: Partial<JourneyMap> };
  return createMap(map);
}

const sample = () => mapOf(readFileSync(SAMPLE, 'utf8'));

const deckOf = (maps: readonly JourneyMap[]): Deck => ({
  title: maps[0]?.title ?? '',
  subtitle: '',
  date: '',
  made: '2026-11-22T10:00:00Z',
  maker: 'Tropa',
  language: 'ru',
  theme: 'light',
  slides: [
    { kind: 'cover', notes: '' },
    ...maps.map(({ title }, scene) => ({ kind: 'map', title, scene, notes: '' }) as const),
  ],
});

async function slidesOn(page: Page, maps: readonly JourneyMap[]): Promise<Buffer> {
  const base64 = await page.evaluate(([deck, maps]) => (globalThis as Scope).scenes.slidesOf(deck, maps), [
    deckOf(maps),
    maps,
  ] as const);
  return Buffer.from(base64, 'base64');
}

const isSlides = (worker: Worker) => worker.url().includes('slides.worker');

test.beforeEach(({ library }) => lendSlides(library.page));

test('a worker makes the slides of big and small maps', async ({ page }) => {
  const maps = [sample(), mapOf(generateMap(500, 'slides-500'))];
  const started = page.waitForEvent('worker', isSlides);
  const file = readPptx(await slidesOn(page, maps));
  const worker = await started;
  expect(faultsOf(file)).toEqual([]);
  maps.forEach((map, index) => {
    const slide = file.slides[index + 1]!;
    expect(titleOf(slide)).toBe(map.title);
    const names = elementsOf(slide, 'p:sp').map(nameOf);
    expect(map.touchpoints.filter(({ title }) => !names.includes(title))).toEqual([]);
    const connectors = elementsOf(slide, 'p:cxnSp');
    expect(connectors).toHaveLength(map.links.length);
    expect(connectors.filter((connector) => endsOf(connector).length < 2)).toEqual([]);
  });
  expect(page.workers()).not.toContain(worker);
});

test('the page makes the same slides where no worker can start', async ({ page }) => {
  const made = await slidesOn(page, [sample()]);
  await page.evaluate(() => Object.assign(globalThis, { Worker: undefined }) && undefined);
  expect(Buffer.compare(await slidesOn(page, [sample()]), made)).toBe(0);
});

test('a deck that is not wanted any more ends its worker', async ({ page }) => {
  const started = page.waitForEvent('worker', isSlides);
  const making = slidesOn(page, [mapOf(generateMap(1000, 'slides-1000'))]).catch((fault: unknown) =>
    String(fault),
  );
  const worker = await started;
  const ended = worker.waitForEvent('close');
  await page.evaluate(() => (globalThis as Scope).scenes.stopSlides());
  expect(await making).toContain('Enough.');
  await ended;
});
