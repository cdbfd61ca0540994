import fc from 'fast-check';
import { mutatedFile } from '../fixtures/mutated-file.ts';
import { sampleText } from '../fixtures/saved-maps.ts';
import { trials } from '../fixtures/trials.ts';
import { expect, test } from './fixtures.ts';
import { SAMPLE } from './pages/giving-files.ts';
import { keptRecord } from './pages/kept.ts';
import type { MapPage } from './pages/map-page.ts';

const BATCH = 25;
const LAST = 'the last one.json';

/** Answers every question that the dropped files raise; the names of those refused, each with place and reason. */
async function answer(map: MapPage): Promise<readonly string[]> {
  const refused: string[] = [];
  const title = map.dialog.getByRole('heading').first();
  for (let name = ''; name !== LAST;) {
    name = /«(.*)»/.exec((await title.textContent()) ?? '')?.[1] ?? '';
    await expect(map.dialog.locator('dd').first()).not.toBeEmpty();
    await expect(map.dialog.locator('.reason')).not.toBeEmpty();
    refused.push(name);
    await map.dialog.getByRole('button', { name: 'Закрыть' }).last().click();
  }
  // The conflicts, which come after the refusals.
  while ((await map.dialog.count()) > 0) await map.dialog.getByRole('button', { name: 'Отмена' }).click();
  return refused.slice(0, -1);
}

test('mutated files open as maps of their own or are refused, and never change the open map @trial', async ({
  library,
}) => {
  const map = await library.openFile(SAMPLE);
  await map.waitForSaved();
  const before = await keptRecord(map.page, 'taxi-airport');
  const files = fc
    .sample(mutatedFile(sampleText()), trials(BATCH))
    .map((text, index) => ({ name: `${index}.json`, text }));

  let refused = 0;
  for (let from = 0; from < files.length; from += BATCH) {
    const batch = files.slice(from, from + BATCH);
    await map.dropFile(...batch, { name: LAST, text: '' });
    const names = await answer(map);
    refused += names.length;
    expect(await keptRecord(map.page, 'taxi-airport'), batch.map(({ text }) => text).join('\n\n')).toEqual(
      before,
    );
    // A file with another id opened: back to the map that is watched.
    await map.page.goto('./#/map/taxi-airport');
    await map.opened();
  }
  // Most mutations make a file wrong; if none were refused, nothing was tried.
  expect(refused).toBeGreaterThan(files.length / 3);
  await expect(map.card('Оплата и чек')).toBeVisible();
  await expect(map.undoButton).toBeDisabled();
});
