import { defineConfig, devices } from '@playwright/test';
import { browserArgs, findBrowser } from './.tools/browser.mjs';
import { base } from './.tools/setup.mjs';

const port = 4273;
const url = `http://127.0.0.1:${port}${base}/`;
const executablePath = findBrowser();

/** Tests the build in build/ as it stands: `npm test -- e2e` makes it first. Open pages with `page.goto('./')`. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  // A full trial takes its time.
  globalTimeout: process.env.TRIALS ? 14_400_000 : 3_600_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'tests/.results/e2e.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: url,
    viewport: { width: 1280, height: 800 },
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    // Fetching the whole app in every test's fresh browser would only slow it down; offline.spec.ts allows it.
    serviceWorkers: 'block',
    launchOptions: { args: browserArgs, ...(executablePath && { executablePath }) },
  },
  projects: [{ name: 'chromium' }],
  webServer: {
    command: `node .tools/serve.mjs ${port}`,
    url,
    reuseExistingServer: false,
  },
});
