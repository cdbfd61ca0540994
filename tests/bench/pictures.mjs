// Pictures by the scene: how long they take, against the capture of the canvas. Printed, never asserted.
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { browserArgs, findBrowser } from '../../.tools/browser.mjs';
import { serve } from '../../.tools/serve.mjs';
import { lendFiles, sceneFiles } from '../fixtures/scene-bundle.mjs';
import { generateMap } from './generate.mjs';

const RUNS = Number(process.env.RUNS) || 5;
const SCALE = 1;
/** Those that pictures-entry.ts has. */
const EXPORTS = ['png', 'svg', 'pdf', 'pptx'];

/** @param {number[]} values */
function summary(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const [low = NaN, high = NaN] = [sorted[0], sorted.at(-1)];
  const median = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  return { median, text: `median ${median.toFixed(0)}  (${low.toFixed(0)}–${high.toFixed(0)})` };
}

/** A map as the app has it once its file is read.
 * @param {number} size */
function mapOf(size) {
  const { map } = JSON.parse(generateMap(size, `pictures-${size}`));
  const touchpoint = {
    surpass: { lever: null, note: '' },
    promise: null,
    gesture: '',
    complaint: 'none',
    dimension: null,
    effort: null,
    owner: '',
    tags: [],
  };
  const touchpoints = map.touchpoints.map((/** @type {object} */ each) => ({ ...touchpoint, ...each }));
  const settings = {
    leaveRate: 0.35,
    zeroLeaveRate: 0.7,
    drift: 0.5,
    weights: { shortfall: 1, ambition: 0.25 },
    economics: null,
  };
  const persona = { name: '', goal: '', note: '' };
  return { summary: '', persona, notes: [], audit: {}, review: {}, settings, ...map, touchpoints };
}

const app = await serve(4390, { strictPort: false });
const executablePath = findBrowser();
const browser = await chromium.launch({ args: browserArgs, ...(executablePath && { executablePath }) });
try {
  // As large as the map is at 100 %: html-to-image takes what is seen. The bundle has the font's files as data, which the app's
  // policy lets nobody fetch.
  const viewport = { width: 14_200, height: 2700 };
  const context = await browser.newContext({ viewport, bypassCSP: true, locale: 'en-US' });
  const page = await context.newPage();
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showOpenFilePicker'));
  await page.goto(`${app.resolvedUrls?.local[0] ?? ''}`);
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^open/i }).first().click();
  const buffer = Buffer.from(generateMap(500, 'pictures-500'));
  await (await choosing).setFiles({ name: 'big.tropa.json', mimeType: 'application/json', buffer });
  const cards = page.locator('.svelte-flow__node-touchpoint');
  await cards.first().waitFor();
  await page.getByRole('application', { name: /^Journey map/ }).focus();
  await page.keyboard.press('f');
  await page.waitForFunction(() => document.querySelectorAll('.svelte-flow__node-touchpoint').length === 500);
  const { script, files } = await sceneFiles(fileURLToPath(new URL('pictures-entry.ts', import.meta.url)));
  await lendFiles(page, files);
  await page.evaluate(script);
  /** @param {string} what @param {number} size @param {string} [name]
   * @returns {Promise<any>} */
  const run = (what, size, name = '') =>
    page.evaluate(
      ([what, map, scale, name]) => Reflect.get(globalThis, 'scenes')[what](map, scale, name),
      /** @type {const} */ ([what, mapOf(size), SCALE, name]),
    );

  console.log(`\nPictures by the scene, ${RUNS} runs, ms`);
  for (const size of [500, 2000]) {
    await run('svgTimes', size);
    /** @type {any[]} */
    const times = [];
    for (let each = 0; each < RUNS; each += 1) times.push(await run('svgTimes', size));
    const of = (/** @type {string} */ key) => summary(times.map((time) => time[key])).text;
    console.log(
      `  SVG of ${size}: ${of('both')}; scene ${of('scene')}; painting ${of('svg')}; ${times[0].kilobytes.toFixed(0)} kB`,
    );
  }
  console.log('  (SVG of 2,000: at most 300)');

  /** @type {Record<string, number[]>} */
  const png = { pngByScene: [], pngByHtmlToImage: [], pngByCapture: [] };
  for (let each = 0; each <= Math.min(RUNS, 3); each += 1) {
    for (const [what, times] of Object.entries(png)) {
      const time = await run(what, 500);
      // The first run warms the caches.
      if (each > 0) times.push(time);
    }
  }
  const [scene, image, capture] = Object.values(png).map(summary);
  console.log(`  PNG of 500 by the scene: ${scene?.text}`);
  for (const [name, other] of /** @type {const} */ ([
    ['by html-to-image', image],
    ['the same, tuned ', capture],
  ])) {
    const times = ((other?.median ?? NaN) / (scene?.median ?? NaN)).toFixed(1);
    console.log(`  PNG of 500 ${name}: ${other?.text}, ${times} × as long`);
  }
  console.log('  (html-to-image: at least 10 × as long)');

  await page.setViewportSize({ width: 1280, height: 800 });
  console.log('\nLongest frame of the page while a picture is exported, ms (at most 50)');
  for (const name of EXPORTS) {
    for (const size of [500, 2000]) {
      /** @type {any[]} */
      const runs = [];
      for (let each = 0; each <= Math.min(RUNS, 3); each += 1)
        runs.push(await run('exportFrames', size, name));
      const of = (/** @type {string} */ key) => summary(runs.slice(1).map((each) => each[key])).text;
      console.log(`  ${name.toUpperCase()} of ${size}: ${of('longest')}; the export takes ${of('time')}`);
    }
  }
} finally {
  await browser.close();
  await app.close();
}
