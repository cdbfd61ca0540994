// npm run bench: measures the build as it stands. Its figures are printed, never asserted by the clock.
// npm run bench -- analysis: the analysis alone, which takes neither the app's build nor a browser.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, giveUp, heading, install, needNode, root, run } from './setup.mjs';

needNode();
const script = join(root, 'tests/bench/run.mjs');
if (!existsSync(script)) giveUp('There is nothing to measure: tests/bench/run.mjs is missing.');
await install();
heading('Measuring the analysis');
process.exitCode = await run(process.execPath, [join(root, 'tests/bench/analysis.mjs')]);
if (process.argv[2] === 'analysis' || process.exitCode !== 0) process.exit();

heading('Building the app');
if (!(await build())) giveUp('The build failed: see above.');

const { ensureBrowser } = await import('./browser.mjs');
const browser = await ensureBrowser().catch((/** @type {Error} */ error) => giveUp(error.message));
heading(`Measuring with ${browser}`);
const env = { TROPA_BROWSER: browser };
process.exitCode = await run(process.execPath, [script], { env });
if (process.exitCode === 0) {
  process.exitCode = await run(process.execPath, [join(root, 'tests/bench/pictures.mjs')], { env });
}
