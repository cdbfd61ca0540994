// npm test: every check, none stops the next; the last line counts them all.
// npm test -- unit e2e: only these.
import { build, giveUp, heading, install, needNode, sync } from './setup.mjs';
import { inWords, one, runCheck, runPlaywright, runVitest, startCount } from './runners.mjs';

const checks = {
  format: {
    title: 'Format (prettier)',
    check: () => runCheck('prettier/bin/prettier.cjs', ['--check', '.']),
  },
  lint: { title: 'Lint (eslint)', check: () => runCheck('eslint/bin/eslint.js', ['.', '--max-warnings=0']) },
  types: {
    title: 'Types (svelte-check)',
    check: () =>
      runCheck('svelte-check/bin/svelte-check', ['--tsconfig', 'tsconfig.json', '--fail-on-warnings']),
  },
  unit: { title: 'Unit tests (vitest)', check: () => runVitest() },
  build: { title: 'Build (vite)', check: async () => one(await build()) },
  e2e: { title: 'Tests in the browser (Playwright)', check: inBrowser },
};
const names = /** @type {(keyof typeof checks)[]} */ (Object.keys(checks));

/** The browser's tests run on a fresh build; where that is broken they fail rather than test an old one. */
async function inBrowser() {
  if ((results.build ?? one(await build())).failed) {
    console.error('Not run: the build failed.');
    return one(false);
  }
  const { ensureBrowser } = await import('./browser.mjs');
  try {
    const browser = await ensureBrowser();
    console.log(`with ${browser}`);
    return await runPlaywright([], { TROPA_BROWSER: browser });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return one(false);
  }
}

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in checks));
if (unknown) giveUp(`There is no check '${unknown}'. There are: ${names.join(', ')}.`);
const chosen = names.filter((name) => asked.length === 0 || asked.includes(name));

/** @type {Partial<Record<keyof typeof checks, import('./runners.mjs').Counts>>} */
const results = {};
/** @type {string[]} */
const summary = [];

needNode();
const count = startCount();
await install();
if (!(await sync())) giveUp('The generated code could not be made: see above.');

/** @param {keyof typeof checks} name */
async function perform(name) {
  const { title, check } = checks[name];
  heading(title);
  const start = performance.now();
  const counts = await check();
  results[name] = counts;
  count(counts);
  summary.push(`${counts.failed ? '✗' : '✓'} ${title}: ${inWords(counts)}, ${seconds(start)}`);
}

/** One after the other. @param {readonly (keyof typeof checks)[]} wanted */
async function inTurn(wanted) {
  for (const name of wanted) if (chosen.includes(name)) await perform(name);
}

// Each of these keeps one core busy and says little: two of them at a time.
await Promise.all([inTurn(['lint']), inTurn(['format', 'types'])]);
await inTurn(['unit', 'build', 'e2e']);

heading('Result');
console.log(summary.join('\n'));

/** @param {number} start */
function seconds(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
