// npm run bench: opening times, loaded JavaScript and the way from a key to the screen. Printed, never asserted.
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { browserArgs, findBrowser } from '../../.tools/browser.mjs';
import { serve } from '../../.tools/serve.mjs';
import { serveBare } from './bare.mjs';
import { typingFrames } from './frames.mjs';
import { generateMap } from './generate.mjs';

const RUNS = Number(process.env.RUNS) || 7;
const SIZES = [50, 500, 2000];
/** Touchpoints of the map in which frames are counted while levels are typed. */
const BIG = 5000;
/** The first load that the editor may cost before it can be used, in kB gzipped. */
const BUDGET = 190;

const maps = Object.fromEntries([...SIZES, BIG].map((size) => [size, generateMap(size, `bench-${size}`)]));
const app = await serve(4380, { strictPort: false });
const appAddress = app.resolvedUrls?.local[0] ?? '';
const bare = await serveBare(maps);
const executablePath = findBrowser();
const browser = await chromium.launch({ args: browserArgs, ...(executablePath && { executablePath }) });
const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });

/** @param {number[]} values */
function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** Milliseconds from the start of the navigation until cards and links are drawn on the screen.
 * @param {import('@playwright/test').Page} page @param {string} address */
async function opening(page, address) {
  await page.goto('about:blank');
  await page.goto(address, { waitUntil: 'commit' });
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const look = () => {
          const card = document.querySelector('.svelte-flow__node');
          const drawn = card && getComputedStyle(card).visibility === 'visible';
          if (drawn && document.querySelector('.svelte-flow__edge path')) {
            // One frame to paint what was found.
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
          } else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

/** Puts the maps into the library through the interface and fixes their views at 100 %.
 * @param {import('@playwright/test').Page} page */
async function fillLibrary(page) {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showOpenFilePicker'));
  for (const size of [...SIZES, BIG]) {
    await page.goto(appAddress);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: /^open/i }).first().click();
    const buffer = Buffer.from(maps[size] ?? '');
    await (await chooser).setFiles({ name: `${size}.tropa.json`, mimeType: 'application/json', buffer });
    await page.locator('.svelte-flow__node').first().waitFor();
    await page.goto('about:blank');
    await page.goto(appAddress);
    await page.evaluate((id) => {
      const key = `tropa:session:${id}`;
      const saved = JSON.parse(localStorage.getItem(key) ?? '{"panels":{},"selection":[]}');
      localStorage.setItem(key, JSON.stringify({ ...saved, view: { x: 40, y: 80, zoom: 1 } }));
    }, `bench-${size}`);
  }
}

async function measureOpening() {
  const page = await context.newPage();
  /** @type {Record<string, number[]>} */
  const times = {};
  for (let run = 0; run <= RUNS; run += 1) {
    for (const size of SIZES) {
      const places = [
        [`Tropa ${size}`, `${appAddress}#/map/bench-${size}`],
        [`bare ${size}`, `${bare.address}?size=${size}`],
      ];
      for (const [name = '', address = ''] of places) {
        const time = Number(await opening(page, address));
        // The first run warms the caches.
        if (run > 0) (times[name] ??= []).push(time);
      }
    }
  }
  await page.close();
  console.log(`\nOpening a map at 100 % zoom, from navigation to the painted frame, ${RUNS} runs, ms`);
  for (const [name, values] of Object.entries(times)) {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    console.log(
      `  ${name.padEnd(12)} median ${median(values).toFixed(0)}  (${low.toFixed(0)}–${high.toFixed(0)})`,
    );
  }
  const [small, large, bareLarge] = ['Tropa 50', 'Tropa 2000', 'bare 2000'].map((name) =>
    median(times[name] ?? []),
  );
  if (small === undefined || large === undefined || bareLarge === undefined) return;
  console.log(`  2,000 against 50:        ${(large / small).toFixed(2)} ×   (at most 2)`);
  console.log(`  2,000 against bare:      ${(large / bareLarge).toFixed(2)} ×   (at most 0.6)`);
}

async function measureBytes() {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  /** @type {Map<string, number>} */
  const scripts = new Map();
  page.on('response', (response) => {
    if (!/javascript/.test(response.headers()['content-type'] ?? '')) return;
    void response.body().then(
      (body) => scripts.set(response.url(), gzipSync(body, { level: 9 }).length),
      () => {},
    );
  });
  await opening(page, `${appAddress}#/map/bench-50`);
  await page.waitForLoadState('networkidle');
  const total = [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0) / 1000;
  console.log(
    `\nJavaScript loaded before the editor can be used: ${total.toFixed(1)} kB gzipped (at most ${BUDGET})`,
  );
  const largest = [...scripts].toSorted((a, b) => b[1] - a[1]).slice(0, 6);
  for (const [url, bytes] of largest)
    console.log(`  ${(bytes / 1000).toFixed(1).padStart(6)}  ${url.split('/').at(-1)}`);
  await page.close();
}

async function measureTyping() {
  const page = await context.newPage();
  await opening(page, `${appAddress}#/map/bench-500`);
  await page.locator('#card-t11').click();
  /** @type {number[]} */
  const times = [];
  for (let run = 0; run < 3 * RUNS; run += 1) {
    const level = run % 2 === 0 ? 5 : 2;
    // The ear is there before the key: otherwise the key may be faster.
    await page.evaluate(() => {
      const text = () => document.querySelector('#card-t11 .gap')?.textContent;
      const before = text();
      const measured = new Promise((resolve) => {
        const heard = (/** @type {KeyboardEvent} */ event) => {
          const look = () => {
            if (text() === before) requestAnimationFrame(look);
            else requestAnimationFrame(() => resolve(performance.now() - event.timeStamp));
          };
          look();
        };
        addEventListener('keydown', heard, { once: true, capture: true });
      });
      Object.assign(window, { measured });
    });
    await page.keyboard.press(`Digit${level}`);
    times.push(Number(await page.evaluate(() => Reflect.get(window, 'measured'))));
  }
  await page.close();
  const worst = times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? NaN;
  console.log('\nFrom a level’s key to its gap on the screen, 500 touchpoints, ms (at most 100)');
  console.log(`  median ${median(times).toFixed(0)}, 95th percentile ${worst.toFixed(0)}`);
}

async function measureFrames() {
  const page = await context.newPage();
  await opening(page, `${appAddress}#/map/bench-${BIG}`);
  await page.locator('#card-t11 .gap').waitFor();
  const { frames, changes } = await typingFrames(page);
  await page.close();
  const worst = frames.toSorted((a, b) => a - b)[Math.ceil(frames.length * 0.95) - 1] ?? NaN;
  console.log(`\nFrames while levels are typed, ${BIG} touchpoints, ms (95th percentile at most 34)`);
  console.log(
    `  median ${median(frames).toFixed(0)}, 95th percentile ${worst.toFixed(0)}, longest ${Math.max(...frames).toFixed(0)}; ` +
      `${frames.length} frames, ${changes} changes of the gap`,
  );
}

try {
  const page = await context.newPage();
  await fillLibrary(page);
  await page.close();
  await measureBytes();
  await measureTyping();
  await measureFrames();
  await measureOpening();
} finally {
  await browser.close();
  await Promise.all([app.close(), bare.close()]);
}
