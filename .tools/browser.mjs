// Finds a Chromium for the tests, or installs one. Needs the packages of package.json to be there.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { heading, run, runPackage } from './setup.mjs';

const windows = process.platform === 'win32';
const isRoot = process.getuid?.() === 0;

/** The browser keeps to itself: no calls home, no first-run pages, no sandbox where root has none. */
export const browserArgs = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  ...(isRoot ? ['--no-sandbox'] : []),
];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const wellKnown = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((key) => {
    const folder = process.env[key];
    return folder ? [join(folder, 'Google/Chrome/Application/chrome.exe')] : [];
  }),
];

/** The browsers on this machine, best first: Playwright's own, on the PATH, in the well-known places. */
function candidates() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) =>
    names.map((name) => join(folder, windows ? `${name}.exe` : name)),
  );
  return [chromium.executablePath(), ...onPath, ...wellKnown].filter((path) => existsSync(path));
}

/** The browser the reader named in TROPA_BROWSER; throws where there is no such file. */
function namedBrowser() {
  const path = process.env.TROPA_BROWSER;
  if (path && !existsSync(path)) throw new Error(`TROPA_BROWSER names '${path}', which does not exist.`);
  return path || undefined;
}

/** The path of the browser to test with, or undefined where there is none. Installs nothing. */
export function findBrowser() {
  return namedBrowser() ?? candidates()[0];
}

/** A download can be there and lack its system libraries. Chrome on Windows has no `--version`.
 * @param {string} path */
function starts(path) {
  return windows || spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0;
}

/** The path of a browser that starts, installed where there was none; throws with what to do where that fails. */
export async function ensureBrowser() {
  const named = namedBrowser();
  if (named) return named;
  for (const install of [undefined, installPlaywrights, installDebians]) {
    await install?.();
    const found = candidates().find(starts);
    if (found) return found;
  }
  throw new Error(
    'No Chromium to test with, and none could be installed.\n' +
      'Install Chromium or Google Chrome, or name one: TROPA_BROWSER=/path/to/chromium npm test',
  );
}

async function installPlaywrights() {
  heading('No Chromium here: downloading Playwright’s (3 minutes at most)');
  const args = ['install', '--no-shell', 'chromium'];
  await runPackage('@playwright/test/cli.js', args, { timeout: 180_000 });
}

async function installDebians() {
  if (!existsSync('/etc/os-release') || !/^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))) return;
  if (!isRoot && spawnSync('sudo', ['-n', 'true']).status !== 0) return;
  heading('Installing Debian’s Chromium (apt-get install chromium)');
  const [program = '', ...words] = [
    ...(isRoot ? [] : ['sudo', '-n']),
    'env',
    'DEBIAN_FRONTEND=noninteractive',
  ];
  for (const args of [['update'], ['install', '-y', 'chromium']]) {
    await run(program, [...words, 'apt-get', ...args], { timeout: 600_000 });
  }
}
