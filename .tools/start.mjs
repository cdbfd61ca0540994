// npm start: from a fresh clone to the app in the browser.
import { base, build, giveUp, heading, install, isBuilt, needNode } from './setup.mjs';

needNode();
await install();

if (isBuilt()) {
  heading('The build is up to date');
} else {
  heading(`Building the app into build/${base && ` for ${base}`}`);
  if (!(await build())) giveUp('The build failed: see above.');
}

const { serve } = await import('./serve.mjs');
const wanted = process.env.PORT;
const port = Number(wanted || 4173);
if (!Number.isInteger(port) || port < 1 || port > 65535) giveUp(`PORT should be 1–65535, got '${wanted}'.`);
const server = await serve(port, { strictPort: Boolean(wanted) }).catch((/** @type {Error} */ error) =>
  giveUp(`Could not serve the app: ${error.message}`),
);
heading('Tropa is served at');
console.log(`\n   ${server.resolvedUrls?.local[0]}\n\nCtrl-C stops it.`);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await server.close();
    process.exit(0);
  });
}
