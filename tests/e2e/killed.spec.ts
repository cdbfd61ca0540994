import type { Locator, Page } from '@playwright/test';
import { readMapFile, writeMapFile } from '../../src/lib/format/index.ts';
import { sampleText } from '../fixtures/saved-maps.ts';
import { trials } from '../fixtures/trials.ts';
import { expect, test } from './fixtures.ts';
import { keptRecord } from './pages/kept.ts';
import { withoutPickers } from './pages/file-pickers.ts';
import { KillableBrowser } from './pages/killable-browser.ts';
import { LibraryPage } from './pages/library-page.ts';
import { MapPage } from './pages/map-page.ts';

const KILLS = trials(2, 200);
/** Until when the browser lives, in milliseconds after the first edit. */
const LIFE = 2000;
/** An edit that is older than this when the browser dies has to be there. */
const SAFE_AGE = 1000;

/** The browser of its own has the language of the machine. */
function summaryOf(page: Page): Locator {
  return new MapPage(page).inspector.panel.getByLabel(/^(О чём карта|What it is about)$/);
}

/** A browser that dies while a map is being opened finds it in safe mode the next time: the user opens it all the same. */
async function opened(page: Page): Promise<void> {
  const anyway = page.getByRole('button', {
    name: /^(Открыть карту как есть|Попробовать ещё раз|Open the map as it is|Try again)$/,
  });
  const { canvas } = new MapPage(page);
  await expect(canvas.or(anyway).first()).toBeVisible({ timeout: 30_000 });
  if (await anyway.first().isVisible()) await anyway.first().click();
  await new MapPage(page).opened();
}

/** Numbers that are the same in every run. */
function* random(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

test('a browser that is killed at any moment loses no edit older than a second @trial', async ({
  baseURL,
}) => {
  test.setTimeout(60_000 + KILLS * 30_000);
  const browser = new KillableBrowser();
  const chance = random(20_261_122 + KILLS);
  const address = `${baseURL}#/map/taxi-airport`;
  let edits = 0;
  let youngest = Infinity;
  try {
    let page = await browser.start();
    await page.addInitScript(withoutPickers);
    await page.goto(baseURL ?? '');
    const map = await new LibraryPage(page).openFile({ name: 'taxi.tropa.json', text: sampleText() });
    await map.waitForSaved();
    let expected = (await map.savedMap()).summary;

    for (let kill = 0; kill < KILLS; kill++) {
      const field = summaryOf(page);
      await page.goto(address);
      await field.focus();
      await page.keyboard.press('Control+End');

      // Each edit is a word of its own at the end of the summary.
      const made: { readonly word: string; readonly at: number }[] = [];
      const dies = performance.now() + chance.next().value * LIFE;
      while (performance.now() < dies) {
        const word = ` ${kill}.${made.length}`;
        await Promise.race([
          page.keyboard.insertText(word).then(() => made.push({ word, at: performance.now() })),
          new Promise((go) => setTimeout(go, Math.max(0, dies - performance.now()))),
        ]);
      }
      const died = performance.now();
      await browser.kill();

      page = await browser.start();
      await page.goto(address);
      await opened(page);
      const { text } = await keptRecord(page, 'taxi-airport');
      const read = readMapFile(text);
      expect(read.ok, text).toBe(true);
      if (!read.ok) return;
      expect(writeMapFile(read.map)).toBe(text);

      // What is there is what was written up to some moment, and no edit is missing that had the time.
      const whole = expected + made.map(({ word }) => word).join('');
      const { summary } = read.map;
      expect(`${whole} `.startsWith(summary) || summary.startsWith(whole), `${whole}\n${summary}`).toBe(true);
      const lost = made.filter(({ word }) => !`${summary} `.includes(`${word} `));
      const ages = lost.map(({ at }) => died - at);
      expect(Math.max(0, ...ages), `kill ${kill}: lost ${lost.length} of ${made.length}`).toBeLessThan(
        SAFE_AGE,
      );
      await expect(summaryOf(page)).toHaveValue(summary);
      edits += made.length;
      youngest = Math.min(youngest, SAFE_AGE - Math.max(0, ...ages));
      // A fresh start for the next: the text would grow without end.
      expected = summary;
      if (summary.length > 4000) {
        await summaryOf(page).fill('Такси');
        await new MapPage(page).waitForSaved();
        expected = 'Такси';
      }
    }
  } finally {
    await browser.dispose();
  }
  // Kills without edits would show nothing.
  expect(edits).toBeGreaterThan(KILLS);
  test.info().annotations.push({
    type: 'measured',
    description: `${KILLS} kills, ${edits} edits, the oldest lost one ${Math.round(SAFE_AGE - youngest)} ms old`,
  });
});
