import type { BrowserContext, Page } from '@playwright/test';
import { trials } from '../fixtures/trials.ts';
import { expect, test } from './fixtures.ts';
import { SAMPLE } from './pages/giving-files.ts';
import { keptRecord } from './pages/kept.ts';
import { keptTexts } from './pages/kept-texts.ts';
import { MapPage } from './pages/map-page.ts';

const EDITS = trials(40, 1000);
const ID = 'taxi-airport';

/** Numbers that are the same in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

async function anotherTab(context: BrowserContext): Promise<MapPage> {
  const map = new MapPage(await context.newPage());
  await map.page.goto(`./#/map/${ID}`);
  await map.opened();
  return map;
}

const summary = (map: MapPage) => map.inspector.field('О чём карта');
const status = (page: Page) => page.getByRole('banner').getByRole('status');

/** Types a word at the end of the summary at once, as fast as no hand could. Tells whether the field took it. */
function typed(map: MapPage, word: string): Promise<boolean> {
  return summary(map).evaluate((field: HTMLTextAreaElement, word) => {
    if (field.matches(':disabled') || field.readOnly) return false;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
    return document.execCommand('insertText', false, word);
  }, word);
}

/** Takes the lock from whoever has it, without asking, and lets it go again: the next in line gets it. */
function robLock(page: Page): Promise<void> {
  return page.evaluate(
    (name) => navigator.locks.request(name, { steal: true }, () => undefined),
    `tropa:map:${ID}`,
  );
}

test('two tabs, edits here and there and locks that are lost: every edit is on the screen or in a version @trial', async ({
  library,
  context,
}) => {
  test.setTimeout(120_000 + EDITS * 1000);
  const tabs = [await library.openFile(SAMPLE), await anotherTab(context)] as const;
  const thief = await context.newPage();
  await thief.goto('./');
  const chance = random(7);

  const made: string[] = [];
  const counts = { lost: 0, taken: 0, refused: 0 };
  for (let edit = 0; made.length < EDITS; edit++) {
    const map = tabs[chance() < 0.5 ? 0 : 1];
    const dice = chance();
    if (dice < 0.05) {
      await robLock(thief);
      counts.lost++;
    } else if (dice < 0.12) {
      const clicked = await map.page.evaluate((name) => {
        const button = [...document.querySelectorAll('button')].find((each) =>
          each.textContent.includes(name),
        );
        button?.click();
        return button !== undefined;
      }, 'Править здесь');
      if (clicked) counts.taken++;
    } else if (await typed(map, ` ${edit};`)) made.push(` ${edit};`);
    else counts.refused++;
    // Sometimes there is time to save, sometimes there is none.
    if (chance() < 0.1)
      await status(map.page)
        .filter({ hasText: /^\s*(сохранено|только просмотр)$/ })
        .waitFor();
  }

  for (const map of tabs) await expect(status(map.page)).toHaveText(/^\s*(сохранено|только просмотр)$/);
  await expect
    .poll(async () => (await Promise.all(tabs.map((map) => status(map.page).textContent()))).sort())
    .toEqual(['сохранено', 'только просмотр']);
  // What is kept is what both show.
  const kept = JSON.parse((await keptRecord(thief, ID)).text).map.summary as string;
  for (const map of tabs) await expect(summary(map)).toHaveValue(kept);

  const texts = (await keptTexts(thief, ID)).map((text) => JSON.parse(text).map.summary as string);
  const missing = made.filter((word) => !texts.some((text) => text.includes(word)));
  expect(missing).toEqual([]);
  // Without losses and refusals nothing was tried.
  expect(counts.lost).toBeGreaterThan(0);
  expect(counts.refused).toBeGreaterThan(0);
  test.info().annotations.push({
    type: 'measured',
    description: `${made.length} edits, ${JSON.stringify(counts)}, ${texts.length} texts kept`,
  });
});

test('a tab that slept through a hundred edits of another writes nothing, and its own edit is a version', async ({
  library,
  context,
}) => {
  const sleeper = await library.openFile(SAMPLE);
  await summary(sleeper).fill('проснулась');
  await sleeper.waitForSaved();
  const devtools = await context.newCDPSession(sleeper.page);
  // The last edit before it falls asleep is not saved any more.
  expect(await typed(sleeper, ', и вот правка')).toBe(true);
  await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });

  const other = await anotherTab(context);
  await other.page.getByRole('button', { name: 'Править здесь' }).click();
  await expect(summary(other)).toBeEnabled();
  for (let edit = 0; edit < 100; edit++) expect(await typed(other, ` ${edit};`)).toBe(true);
  await other.waitForSaved();
  const before = await keptRecord(other.page, ID);
  expect(before.text).toContain(' 99;');

  await devtools.send('Page.setWebLifecycleState', { state: 'active' });
  await expect(status(sleeper.page)).toHaveText('только просмотр');
  await expect(summary(sleeper)).toHaveValue(/ 99;$/);
  expect(await keptRecord(other.page, ID)).toEqual(before);
  await expect
    .poll(async () => (await keptTexts(other.page, ID)).some((text) => text.includes(', и вот правка')))
    .toBe(true);
});

test('when the tab that writes is killed another one writes, from where it stopped', async ({
  library,
  context,
}) => {
  const writer = await library.openFile(SAMPLE);
  const other = await anotherTab(context);
  await expect(status(other.page)).toHaveText('только просмотр');
  expect(await typed(writer, ' до гибели;')).toBe(true);
  await writer.waitForSaved();

  const devtools = await context.newCDPSession(writer.page);
  const died = performance.now();
  devtools.send('Page.crash').catch(() => {});
  await expect(summary(other)).toBeEnabled({ timeout: 30_000 });
  expect(await typed(other, ' после;')).toBe(true);
  await other.waitForSaved();
  const took = performance.now() - died;
  expect((await other.savedMap()).summary).toMatch(/ до гибели; после;$/);
  test
    .info()
    .annotations.push({ type: 'measured', description: `${Math.round(took)} ms from the crash to the save` });
});
