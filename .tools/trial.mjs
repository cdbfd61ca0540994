// npm run trial: the property tests and the @trial tests in the browser, with many more cases than npm test.
import { build, giveUp, heading, install, needNode, sync } from './setup.mjs';
import { runPlaywright, runVitest, startCount } from './runners.mjs';

needNode();
const count = startCount();
await install();
if (!(await sync())) giveUp('The generated code could not be made: see above.');

const TRIALS = process.env.TRIALS ?? '2000';
const halfAnHour = 1_800_000;

heading(`Unit tests, ${TRIALS} cases for each property`);
count(await runVitest([`--testTimeout=${halfAnHour}`], { TRIALS }));

heading('Building the app');
if (!(await build())) giveUp('The build failed: see above.');
const { ensureBrowser } = await import('./browser.mjs');
const browser = await ensureBrowser().catch((/** @type {Error} */ error) => giveUp(error.message));
heading(`@trial tests in the browser, ${TRIALS} cases each`);
const args = ['--grep=@trial', `--timeout=${halfAnHour}`, '--pass-with-no-tests'];
count(await runPlaywright(args, { TRIALS, TROPA_BROWSER: browser }));
