// Serves build/ as a static host would: these files, at the base path, and nothing else.
// SvelteKit's own preview is not used, for it serves its intermediate output and falls back to rendering.
import { pathToFileURL } from 'node:url';
import { preview } from 'vite';
import { base, root } from './setup.mjs';

/** @param {number} port
 * @param {{ strictPort: boolean }} options take the next free port, or fail */
export function serve(port, { strictPort }) {
  return preview({
    root,
    configFile: false,
    base: `${base}/`,
    appType: 'mpa',
    build: { outDir: 'build' },
    preview: { host: '127.0.0.1', port, strictPort },
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const server = await serve(Number(process.argv[2]), { strictPort: true });
  server.printUrls();
}
