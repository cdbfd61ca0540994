import { generateMap } from '../bench/generate.mjs';
import { expect, test } from './fixtures.ts';
import { ReportPage } from './pages/report-page.ts';

const BIG = { name: 'big.tropa.json', text: generateMap(3000, 'big') };

test('a big map is analysed beside the page: the newest level is the one that counts', async ({
  library,
}) => {
  test.slow();
  const { page } = library;
  const worker = page.waitForEvent('worker');
  const map = await library.openFile(BIG);
  expect((await worker).url()).toContain('analyst');
  const card = page.locator('#card-t0');
  await expect(card.locator('.gap')).toBeVisible();
  await card.locator('.icon').click();
  // Faster than the figures can come: what was asked in between is taken back.
  await map.press('0', '5', '1', '4', '3');
  await expect(card).toHaveAttribute('aria-label', /ждут 3/);
  await expect(card.locator('.gap')).toHaveText('−2');
  await map.press('Control+z');
  await expect(card.locator('.gap')).not.toHaveText('−2');
  await map.press('Control+Shift+z');
  await expect(card.locator('.gap')).toHaveText('−2');
  expect((await map.savedMap()).touchpoints[0]?.expected.level).toBe(3);

  const report = new ReportPage(map);
  await report.open();
  await expect(report.section('gaps').getByRole('listitem').first()).toBeVisible();
  await expect(report.figure('coverage')).toContainText('3000 из 3000');
});
